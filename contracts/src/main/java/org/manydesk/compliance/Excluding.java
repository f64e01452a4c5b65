package org.manydesk.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.contract.Contract;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;

/** Lets people ask that a clock be left out of a contract's figures, and others decide, until its month is closed. */
@ApplicationScoped
@Transactional
public class Excluding {
    private final ExclusionRequests requests;
    private final ClocksByName clocks;
    private final FrozenMonths months;
    private final AuditTrail audit;
    private final Signing signing;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Excluding() {
        this(null, null, null, null, null);
    }

    @Inject
    Excluding(ExclusionRequests requests, ClocksByName clocks, FrozenMonths months, AuditTrail audit, Signing signing) {
        this.requests = requests;
        this.clocks = clocks;
        this.months = months;
        this.audit = audit;
        this.signing = signing;
    }

    /**
     * Asks that a clock be left out.
     *
     * @throws InvalidInput if the contract has no such clock
     * @throws Conflict if it was judged in a month that is closed, or somebody asked before and was not refused
     */
    public ExclusionRequest ask(Contract contract, ExclusionForm form) {
        var clock = clocks.get(contract, form, signing.now());
        months.takeTurns(contract);
        mustBeOpen(contract, ClockKey.of(clock));
        requests.standing(contract, ClockKey.of(clock)).forEach(Excluding::refuse);
        var request = new ExclusionRequest(clock, form, signing.who(), signing.now());
        requests.add(request);
        record("EXCLUSION_ASKED", request, Map.of("reason", request.reason()));
        return request;
    }

    /**
     * Approves or refuses a request of the contract, once.
     *
     * @param id of the request, or {@link org.manydesk.problem.Unknown}
     * @throws Conflict if it was decided before, is the caller's own, or the clock was judged in a month that is closed
     */
    public ExclusionRequest decide(Contract contract, long id, DecisionForm decision) {
        var request = requests.get(contract, id);
        months.takeTurns(contract);
        requests.lock(request);
        mustBeOpen(contract, request.clock());
        request.decide(decision, signing.who(), signing.now());
        record(
                "EXCLUSION_DECIDED",
                request,
                Map.of("decision", request.state(), "note", request.note(), "askedBy", request.askedBy()));
        return request;
    }

    private void mustBeOpen(Contract contract, ClockKey clock) {
        months.judging(contract, clock).ifPresent(month -> {
            throw new Conflict("This clock was judged in " + month + ", and the figures of that month are closed.");
        });
    }

    private static void refuse(ExclusionRequest standing) {
        throw new Conflict(
                standing.state() == ExclusionState.OPEN
                        ? standing.askedBy() + " asked for this already; it waits for a decision."
                        : "This clock is left out already.");
    }

    private void record(String action, ExclusionRequest request, Map<String, ?> details) {
        audit.record(request.tenant(), action, request.ref() + " " + request.metric(), details);
    }
}
