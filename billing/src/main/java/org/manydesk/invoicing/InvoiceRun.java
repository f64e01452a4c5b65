package org.manydesk.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/**
 * A run over the contracts within the reach of whoever began it: of one month, or of all that were missed. What became of
 * each contract's month is a {@link RunMonth} of its client.
 *
 * @see "decision 0025"
 */
@Entity
@Table(name = "invoice_run")
public class InvoiceRun extends ProviderOwned {
    @Column(name = "period", updatable = false)
    private @Nullable String period;

    @Column(name = "started_by", updatable = false)
    private String startedBy;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "in_hand")
    private @Nullable String inHand;

    @SuppressWarnings("NullAway") // for JPA
    protected InvoiceRun() {}

    InvoiceRun(ProviderId provider, Optional<YearMonth> period, Signature signature) {
        super(provider);
        this.period = period.map(YearMonth::toString).orElse(null);
        this.startedBy = signature.by();
        this.startedAt = signature.at();
        this.inHand = inHand(period, signature);
    }

    /** What is unique among the runs of a provider that are not finished: the same, for the same person, once at a time. */
    static String inHand(Optional<YearMonth> period, Signature signature) {
        return period.map(YearMonth::toString).orElse("missed") + " " + signature.by();
    }

    void finish(Instant now) {
        finishedAt = now;
        inHand = null;
    }

    public RunId id() {
        return new RunId(key());
    }

    /** The month that is run; empty where all months that were missed are. */
    public Optional<YearMonth> period() {
        return Optional.ofNullable(period).map(YearMonth::parse);
    }

    /** Who began it, by e-mail; its drafts are theirs. */
    public String startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When the last month was done with; empty while some wait. */
    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
