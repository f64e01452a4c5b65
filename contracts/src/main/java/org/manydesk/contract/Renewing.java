package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Conflict;

/** Agrees on renewal, and renews contracts. */
@ApplicationScoped
@Transactional
public class Renewing {
    private final ContractVersions versions;
    private final TermEnds ends;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Renewing() {
        this(null, null, null);
    }

    @Inject
    Renewing(ContractVersions versions, TermEnds ends, AuditTrail audit) {
        this.versions = versions;
        this.ends = ends;
        this.audit = audit;
    }

    /** Notes how a contract goes on after its term. */
    public void agree(Contract contract, Renewal renewal) {
        contract.agree(renewal);
        audit.record(contract.tenant(), "CONTRACT_RENEWAL_AGREED", contract.number(), Map.of("after", renewal));
    }

    /** Takes back what was agreed on renewal; where nothing was, nothing changes. */
    public void end(Contract contract) {
        contract.renewal().ifPresent(renewal -> {
            contract.agreeOnNoRenewal();
            audit.record(contract.tenant(), "CONTRACT_RENEWAL_ENDED", contract.number(), Map.of("before", renewal));
        });
    }

    /**
     * Prolongs a contract by the months that were agreed.
     *
     * @return the version that prolongs it
     * @throws Conflict if nothing was agreed, it has no end, or notice was given
     */
    public ContractVersion renew(Contract contract) {
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
