package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.manydesk.provider.Provider;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderKey;
import org.manydesk.scope.Wall;

/** The number series of the caller's provider, and the chains of what was issued under them. */
@ApplicationScoped
class Numbers {

    private final Wall wall;
    private final DocumentChain chain;
    private final UsageHash usage;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Numbers() {
        this(null, null, null);
    }

    @Inject
    Numbers(Wall wall, DocumentChain chain, UsageHash usage) {
        this.wall = wall;
        this.chain = chain;
        this.usage = usage;
    }

    /** Puts what was issued under a number into the chain of its series. */
    void given(NumberSeries.Drawn drawn, Invoice invoice, List<InvoiceLine> lines) {
        chain.add(drawn, invoice.key(), DocumentContent.of(invoice, lines, usage.of(invoice)));
    }

    /** The same of a credit note. */
    void given(NumberSeries.Drawn drawn, CreditNote note, List<CreditNoteLine> lines) {
        chain.add(drawn, note.key(), DocumentContent.of(note, lines));
    }

    /**
     * Draws the next number. Whoever draws holds the provider until the transaction ends; so the first two draws cannot
     * both start the series, and a number that is rolled back is drawn again.
     */
    NumberSeries.Drawn draw(NumberSeries.Kind kind, LocalDate today) {
        takeTurns();
        return series(kind, today).next(today);
    }

    /** Lets whoever draws or begins numbers of the provider wait for the end of this transaction. */
    void takeTurns() {
        wall.em().find(Provider.class, provider().value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** A series that was begun, or is to be begun otherwise than usual. */
    Optional<NumberSeries> find(NumberSeries.Kind kind) {
        return Optional.ofNullable(wall.em().find(NumberSeries.class, new ProviderKey(provider(), kind.row())));
    }

    /** Grows with each change of either series. */
    int version() {
        return Arrays.stream(NumberSeries.Kind.values())
                .flatMap(kind -> find(kind).stream())
                .mapToInt(series -> series.version() + 1)
                .sum();
    }

    void begin(NumberSeries.Kind kind, SeriesStart start, LocalDate today) {
        series(kind, today).begin(start);
        wall.em().flush();
    }

    private NumberSeries series(NumberSeries.Kind kind, LocalDate today) {
        var key = new ProviderKey(provider(), kind.row());
        var known = wall.em().find(NumberSeries.class, key, LockModeType.PESSIMISTIC_WRITE);
        return known != null ? known : wall.add(new NumberSeries(provider(), kind, today));
    }

    private ProviderId provider() {
        return wall.reach().provider();
    }
}
