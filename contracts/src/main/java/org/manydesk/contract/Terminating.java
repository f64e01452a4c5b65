package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
    private final Amending amending;
    private final Enactment enactment;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Terminating() {
        this(null, null, null, null, null);
    }

    @Inject
    Terminating(ContractVersions versions, Amending amending, Enactment enactment, AuditTrail audit, Clock clock) {
        this.versions = versions;
        this.amending = amending;
        this.enactment = enactment;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends a contract on a day.
     *
     * @return the version that ends it; empty when it was terminated so before
     * @throws org.manydesk.problem.Conflict as drafting and activating an amendment do
     * @throws org.manydesk.problem.InvalidInput if the contract ends earlier anyway, or has just been amended
     */
    public Optional<ContractVersion> terminate(Contract contract, TerminationForm form) {
        var last = versions.of(contract).last();
        var faults = new Faults();
        var wanted = form.read(faults);
        wanted.ifPresent(termination -> mustShorten(last, termination, faults));
        faults.refuse();
        var termination = wanted.orElseThrow();
        if (contract.isTerminatedBy(last) && contract.termination().equals(wanted)) return Optional.empty();
        var draft = amending.draft(
                contract.tenant(),
                contract.number(),
                AmendmentForm.ending(firstDay(last, termination), termination.until()));
        enactment.enact(contract.tenant(), contract.number(), Integer.toString(draft.number()));
        contract.terminate(termination);
        audit.record(contract.tenant(), "CONTRACT_TERMINATED", contract.number(), Map.of("after", termination));
        return Optional.of(draft);
    }

    private static void mustShorten(ContractVersion last, Termination termination, Faults faults) {
        var earliest = last.effectiveFrom().plusDays(2);
        if (termination.until().isBefore(earliest))
            faults.add(
                    "/until", "This must be " + earliest + " or later, for version " + last.number() + " begins then.");
        last.effectiveUntil()
                .filter(termination.until()::isAfter)
                .ifPresent(end -> faults.add("/until", "The contract ends on " + end + " anyway."));
    }

    /** Today, if that lies within the term of the version that is ended. */
    private LocalDate firstDay(ContractVersion last, Termination termination) {
        var today = LocalDate.ofInstant(clock.instant(), last.zone());
        var latest = termination.until().minusDays(1);
        var earliest = last.effectiveFrom().plusDays(1);
        if (today.isBefore(earliest)) return earliest;
        return today.isAfter(latest) ? latest : today;
    }
}
