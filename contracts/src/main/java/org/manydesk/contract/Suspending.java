package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Conflict;

/** Lets contracts rest for a time, and go on. */
@ApplicationScoped
@Transactional
public class Suspending {
    private final ContractVersions versions;
    private final Suspensions suspensions;
    private final OpenDays openDays;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Suspending() {
        this(null, null, null, null, null);
    }

    @Inject
    Suspending(ContractVersions versions, Suspensions suspensions, OpenDays openDays, AuditTrail audit, Clock clock) {
        this.versions = versions;
        this.suspensions = suspensions;
        this.openDays = openDays;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Suspends a contract from a day on, past ones included, or at once. While it is suspended, or will be, nothing more
     * is done.
     *
     * @return the first instant of the suspension
     * @throws Conflict if the contract was never activated, or the day is invoiced
     */
    public Instant suspend(Contract contract, SuspensionForm form) {
        var day = form.read();
        var known = open(contract);
        if (known.isPresent()) return known.get().from();
        if (!contract.isActive()) throw new Conflict("Contract " + contract.number() + " is not activated.");
        var zone = versions.of(contract).last().zone();
        var now = clock.instant();
        openDays.mustHold(contract, day.orElseGet(() -> LocalDate.ofInstant(now, zone)));
        var suspension = new Suspension(
                contract, day.map(first -> first.atStartOfDay(zone).toInstant()).orElse(now));
        suspensions.add(suspension);
        audit.record(contract.tenant(), "CONTRACT_SUSPENDED", contract.number(), Map.of("from", suspension.from()));
        return suspension.from();
    }

    /** Lets a contract go on from now, or withdraws a suspension that has not begun; one that is not suspended stays as it is. */
    public void resume(Contract contract) {
        var now = clock.instant();
        open(contract).ifPresent(suspension -> {
            var began = suspension.holds(now);
            if (began) suspension.end(now);
            else suspensions.remove(suspension);
            var deed = began ? "CONTRACT_RESUMED" : "CONTRACT_SUSPENSION_WITHDRAWN";
            audit.record(contract.tenant(), deed, contract.number(), Map.of("from", suspension.from()));
        });
    }

    private Optional<Suspension> open(Contract contract) {
        return versions.of(contract).openSuspension();
    }
}
