package org.manydesk.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;

/** A contract with a client: drafted, then activated. What it says is in its versions. */
@Entity
@Table(name = "contract")
public class Contract extends TenantOwned {
    @Column(name = "contract_number", updatable = false)
    private String contractNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ContractState state;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "terminated_from")
    private @Nullable LocalDate terminatedFrom;

    @Column(name = "termination_reason")
    private @Nullable String terminationReason;

    @Column(name = "renewal_months")
    private @Nullable Integer renewalMonths;

    @Column(name = "notice_days")
    private @Nullable Integer noticeDays;

    @Column(name = "renewal_automatic")
    private boolean renewsItself;

    @Column(name = "billed_with_tenant_id")
    private @Nullable Long billedWithTenant;

    @Column(name = "billed_with_contract_id")
    private @Nullable Long billedWithContract;

    @Column(name = "pays_for_group")
    private boolean paysForGroup;

    @SuppressWarnings("NullAway") // for JPA
    protected Contract() {}

    Contract(TenantId tenant, String number, Instant now) {
        super(tenant);
        this.contractNumber = number;
        this.state = ContractState.DRAFT;
        this.createdAt = now;
    }

    /** Puts it in force for the days of its version. */
    void activate() {
        if (state != ContractState.DRAFT) throw new Conflict("Only a draft can be activated; this is " + state + ".");
        state = ContractState.ACTIVE;
    }

    public ContractId id() {
        return new ContractId(key());
    }

    /** How people call it; unique per client. */
    public String number() {
        return contractNumber;
    }

    /** When it was entered, which may be long after its first day. */
    public Instant createdAt() {
        return createdAt;
    }

    public boolean isActive() {
        return state == ContractState.ACTIVE;
    }

    /** Notes the notice; {@link Terminating} amends the end. */
    void terminate(Termination termination) {
        terminatedFrom = termination.until();
        terminationReason = termination.reason();
    }

    /** The last notice that was given, if any. */
    public Optional<Termination> termination() {
        return Optional.ofNullable(terminatedFrom)
                .map(day -> new Termination(day, Objects.requireNonNullElse(terminationReason, "")));
    }

    /** Whether it ends by notice with a version; a later amendment may have another end. */
    boolean isTerminatedBy(ContractVersion version) {
        return terminatedFrom != null
                && terminatedFrom.equals(version.effectiveUntil().orElse(null));
    }

    void agree(Renewal renewal) {
        renewalMonths = renewal.months();
        noticeDays = renewal.noticeDays();
        renewsItself = renewal.automatic();
    }

    void agreeOnNoRenewal() {
        renewalMonths = null;
        noticeDays = null;
        renewsItself = false;
    }

    /** How it goes on after its term, if that was agreed. */
    public Optional<Renewal> renewal() {
        if (renewalMonths == null || noticeDays == null) return Optional.empty();
        return Optional.of(new Renewal(renewalMonths, noticeDays, renewsItself));
    }

    /** From now on its months are statements that another contract's invoice collects; it need not be within reach. */
    void billWith(Payer payer) {
        billedWithTenant = payer.tenant().value();
        billedWithContract = payer.contract().value();
    }

    /** From now on it is invoiced by itself. */
    void billAlone() {
        billedWithTenant = null;
        billedWithContract = null;
    }

    /** Whose invoice collects its months; empty where it is invoiced by itself. Not for people who do not reach the payer. */
    public Optional<Payer> payer() {
        if (billedWithTenant == null || billedWithContract == null) return Optional.empty();
        return Optional.of(new Payer(new TenantId(billedWithTenant), new ContractId(billedWithContract)));
    }

    void payForGroup() {
        paysForGroup = true;
    }

    /** Whether contracts of other clients are, or were, billed with it. */
    public boolean paysForGroup() {
        return paysForGroup;
    }

    /** Whether the product prolongs it now: nobody gave notice in time, and it rests neither now nor at its end. */
    boolean isDueForRenewal(Succession versions, Instant now) {
        var last = versions.last();
        var today = LocalDate.ofInstant(now, last.zone());
        if (!isActive() || isTerminatedBy(last)) return false;
        if (versions.isSuspended(now) || versions.isSuspended(last.inForce().to())) return false;
        var due = renewal().flatMap(renewal -> last.effectiveUntil().filter(until -> renewal.isDue(until, today)));
        return due.isPresent();
    }

    /** The last day on which notice can be given; empty without renewal or end, and once notice was given. */
    Optional<LocalDate> noticeBy(Succession versions) {
        var last = versions.last();
        if (isTerminatedBy(last)) return Optional.empty();
        return renewal().flatMap(renewal -> last.effectiveUntil().map(renewal::noticeBy));
    }

    /** Where it stands at an instant, given its versions. */
    public ContractState state(Succession versions, Instant now) {
        if (state == ContractState.DRAFT) return state;
        var holding = versions.holding(now);
        if (!now.isBefore(holding.inForce().to()))
            return isTerminatedBy(holding) ? ContractState.TERMINATED : ContractState.EXPIRED;
        return versions.isSuspended(now) ? ContractState.SUSPENDED : ContractState.ACTIVE;
    }
}
