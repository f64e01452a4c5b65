package org.manydesk.credit;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.compliance.ClosedMonth;
import org.manydesk.contract.ContractId;
import org.manydesk.invoicing.Signature;
import org.manydesk.invoicing.Stored;
import org.manydesk.money.Money;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.TenantOwned;

/**
 * What a closed month is credited. Drafted once when the month is closed, on a base that never changes; approved or refused
 * by billing; then taken off an invoice, earned back, or expired.
 */
@Entity
@Table(name = "service_credit")
public class ServiceCredit extends TenantOwned {
    @Column(name = "contract_id", updatable = false)
    private long contractId;

    @Column(name = "closed_month_id", updatable = false)
    private long closedMonthId;

    @Column(name = "period", updatable = false)
    private String period;

    @Column(name = "currency", updatable = false)
    private String currency;

    @Column(name = "base", updatable = false)
    private BigDecimal base;

    @Column(name = "percent")
    private String percent;

    @Column(name = "parts")
    private String parts;

    @Column(name = "picked")
    private String picked;

    @Column(name = "amount")
    private BigDecimal amount;

    @Column(name = "due_from", updatable = false)
    private String dueFrom;

    @Column(name = "expires_after", updatable = false)
    private @Nullable String expiresAfter;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private CreditState state;

    @Column(name = "drafted_at", updatable = false)
    private Instant draftedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "note")
    private String note;

    @SuppressWarnings("NullAway") // for JPA
    protected ServiceCredit() {}

    @SuppressWarnings("NullAway") // compute(...) fills the rest
    ServiceCredit(ClosedMonth month, CreditSchedule schedule, CreditComputation computed, Instant now) {
        super(month.tenant());
        var held = schedule.earnBack().map(EarnBack::months).orElse(0);
        this.contractId = month.contract().value();
        this.closedMonthId = month.key();
        this.period = month.period().toString();
        this.currency = computed.base().currency().getCurrencyCode();
        this.base = computed.base().amount();
        this.dueFrom = month.period().plusMonths(held).toString();
        this.expiresAfter = schedule.expiresAfter()
                .map(months ->
                        month.period().plusMonths(held).plusMonths(months).toString())
                .orElse(null);
        this.state = CreditState.DRAFT;
        this.draftedAt = now;
        this.note = "";
        compute(computed, Set.of());
    }

    /** Takes over what the client's pick comes to. */
    final void compute(CreditComputation computed, Set<String> rules) {
        if (state != CreditState.DRAFT) throw new Conflict("This credit was decided before: " + state + ".");
        percent = computed.percent().stripTrailingZeros().toPlainString();
        parts = Stored.text(computed.parts());
        picked = Stored.text(rules.stream().sorted().toList());
        amount = computed.amount().amount();
    }

    /** Approves or refuses it, once. */
    void decide(CreditState decision, String words, Signature signed) {
        if (state != CreditState.DRAFT) throw new Conflict("This credit was decided before: " + state + ".");
        state = decision;
        note = words;
        decidedBy = signed.by();
        decidedAt = signed.at();
    }

    /** Ends it without an invoice. */
    void end(CreditState how) {
        state = how;
    }

    public ContractId contract() {
        return new ContractId(contractId);
    }

    /** The month that it is given for. */
    public YearMonth period() {
        return YearMonth.parse(period);
    }

    /** The charges that it is a share of. */
    public Money base() {
        return Money.stored(base, currency);
    }

    public String percent() {
        return percent;
    }

    public List<CreditPart> parts() {
        return Stored.read(parts, new TypeReference<>() {});
    }

    /** The rules that the client picked, by name. */
    public List<String> picked() {
        return Stored.read(picked, new TypeReference<>() {});
    }

    /** Net; what the client is given back. */
    public Money amount() {
        return Money.stored(amount, currency);
    }

    /** The month after whose closing it is taken off an invoice. */
    public YearMonth dueFrom() {
        return YearMonth.parse(dueFrom);
    }

    /** The month after whose closing no invoice takes it any more. */
    public Optional<YearMonth> expiresAfter() {
        return Optional.ofNullable(expiresAfter).map(YearMonth::parse);
    }

    /** As stored; whether it is {@link CreditState#APPLIED} the invoices say. */
    CreditState state() {
        return state;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public String note() {
        return note;
    }
}
