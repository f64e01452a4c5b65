package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Faults;

/** Ends contracts by notice: by an amendment that changes nothing but the end. */
@ApplicationScoped
@Transactional
public class Terminating {
    private final ContractVersions versions;
    private final TermEnds ends;
    private final OpenDays openDays;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Terminating() {
        this(null, null, null, null);
    }

    @Inject
    Terminating(ContractVersions versions, TermEnds ends, OpenDays openDays, AuditTrail audit) {
        this.versions = versions;
        this.ends = ends;
        this.openDays = openDays;
        this.audit = audit;
    }

    /**
     * Ends a contract on a day.
     *
     * @return the version that ends it; empty when it was terminated so before
     * @throws org.manydesk.problem.Conflict as drafting and activating an amendment do
     * @throws org.manydesk.problem.InvalidInput if the contract ends earlier anyway, has just been amended, or is invoiced
     *     for days from then on
     */
    public Optional<ContractVersion> terminate(Contract contract, TerminationForm form) {
        var last = versions.of(contract).last();
        var faults = new Faults();
        var wanted = form.read(faults);
        faults.refuse();
        if (contract.isTerminatedBy(last) && contract.termination().equals(wanted)) return Optional.empty();
        var termination = wanted.orElseThrow();
        mustShorten(contract, last, termination.until());
        var end = ends.move(contract, last, termination.until(), termination.reason());
        contract.terminate(termination);
        audit.record(contract.tenant(), "CONTRACT_TERMINATED", contract.number(), Map.of("after", termination));
        return Optional.of(end);
    }

    private void mustShorten(Contract contract, ContractVersion last, LocalDate until) {
        var faults = new Faults();
        if (until.isBefore(last.effectiveFrom().plusDays(2)))
            faults.add(
                    "/until",
                    "This must be two days after " + last.effectiveFrom() + " or later, for version " + last.number()
                            + " begins then.");
        last.effectiveUntil()
                .filter(until::isAfter)
                .ifPresent(end -> faults.add("/until", "The contract ends on " + end + " anyway."));
        openDays.from(contract)
                .filter(until::isBefore)
                .ifPresent(
                        open -> faults.add(
                                "/until",
                                "The days before " + open
                                        + " are invoiced, or their figures are closed. Let the contract end on " + open
                                        + " or later, or discard invoices that are drafts first; what is issued too much is credited."));
        faults.refuse();
    }
}
