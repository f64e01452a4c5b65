package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.TenantId;

/** Agrees on renewal, and renews contracts. */
@ApplicationScoped
@Transactional
public class Renewing {
    private final Contracts contracts;
    private final ContractVersions versions;
    private final TermEnds ends;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Renewing() {
        this(null, null, null, null, null);
    }

    @Inject
    Renewing(Contracts contracts, ContractVersions versions, TermEnds ends, AuditTrail audit, Clock clock) {
        this.contracts = contracts;
        this.versions = versions;
        this.ends = ends;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes how a contract goes on after its term.
     *
     * @throws Conflict if it is to renew itself, but is over
     */
    public void agree(Contract contract, Renewal renewal) {
        if (renewal.automatic()) mustNotBeOver(contract);
        contract.agree(renewal);
        audit.record(contract.tenant(), "CONTRACT_RENEWAL_AGREED", contract.number(), Map.of("after", renewal));
    }

    private void mustNotBeOver(Contract contract) {
        var end = versions.of(contract).last().inForce().to();
        if (!clock.instant().isBefore(end))
            throw new Conflict("This contract is over; it cannot renew itself. Renew it by hand first.");
    }

    /** Takes back what was agreed on renewal; where nothing was, nothing changes. */
    public void end(Contract contract) {
        contract.renewal().ifPresent(renewal -> {
            contract.agreeOnNoRenewal();
            audit.record(contract.tenant(), "CONTRACT_RENEWAL_ENDED", contract.number(), Map.of("before", renewal));
        });
    }

    /** Contracts of all clients that renew themselves, due or not. */
    public List<Contract> automatic() {
        return contracts.renewingThemselves();
    }

    /**
     * Prolongs a contract that renews itself, once nobody can give notice any more.
     *
     * @return the version that prolongs it; empty while it is not due
     */
    public Optional<ContractVersion> renewIfDue(TenantId tenant, ContractId id) {
        contracts.takeTurns(tenant, id);
        var contract = contracts.get(tenant, id);
        var due = contract.isDueForRenewal(versions.of(contract), clock.instant());
        return due ? Optional.of(renew(contract)) : Optional.empty();
    }

    /**
     * Prolongs a contract by the months that were agreed.
     *
     * @return the version that prolongs it
     * @throws Conflict if it ends on another day by now (somebody else has just renewed it), nothing was agreed, it has
     *     no end, or notice was given
     */
    public ContractVersion renew(Contract contract, KnownEnd known) {
        var end = versions.of(contract).last().effectiveUntil();
        if (known.read().isPresent() && !known.read().equals(end))
            throw new Conflict("The end of this contract was moved meanwhile. Look at it before you renew it.");
        return renew(contract);
    }

    /**
     * Prolongs a contract by the months that were agreed.
     *
     * @return the version that prolongs it
     * @throws Conflict if nothing was agreed, it has no end, or notice was given
     */
    private ContractVersion renew(Contract contract) {
        var last = versions.of(contract).last();
        var renewal = contract.renewal().orElseThrow(() -> new Conflict("No renewal is agreed for this contract."));
        var until = last.effectiveUntil().orElseThrow(() -> new Conflict("This contract has no end."));
        if (contract.isTerminatedBy(last)) throw new Conflict("Notice was given of this contract.");
        var prolonged = ends.move(
                contract, last, until.plusMonths(renewal.months()), "Renewed by " + renewal.months() + " months");
        audit.record(
                contract.tenant(),
                "CONTRACT_RENEWED",
                contract.number(),
                Map.of("until", until.plusMonths(renewal.months())));
        return prolonged;
    }
}
