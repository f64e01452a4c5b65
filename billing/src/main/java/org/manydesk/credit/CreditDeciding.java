package org.manydesk.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manydesk.audit.AuditTrail;
import org.manydesk.contract.Contract;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.CurrentCaller;

/** Lets the client pick where an exclusive group leaves the choice, and billing approve or refuse. */
@ApplicationScoped
@Transactional
public class CreditDeciding {
    private final ServiceCredits credits;
    private final CreditGrounds grounds;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CreditDeciding() {
        this(null, null, null, null, null);
    }

    @Inject
    CreditDeciding(ServiceCredits credits, CreditGrounds grounds, AuditTrail audit, CurrentCaller caller, Clock clock) {
        this.credits = credits;
        this.grounds = grounds;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Approves or refuses a credit, once.
     *
     * @param decision ACCRUED or REFUSED
     * @throws Conflict if it was decided before, or ended by itself
     */
    public ServiceCredit decide(Contract contract, long id, CreditState decision, String note) {
        var credit = locked(contract, id);
        credit.decide(decision, note.strip(), caller.person().email(), clock.instant());
        record(contract, credit, "SERVICE_CREDIT_DECIDED", Map.of("decision", decision, "note", note.strip()));
        return credit;
    }

    /**
     * Picks rules of groups whose choice is the client's; until then, and in other groups, the highest is taken.
     *
     * @param rules by name
     * @throws InvalidInput if one is not among those to pick from
     * @throws Conflict if the credit was decided before
     */
    public ServiceCredit pick(Contract contract, long id, List<String> rules) {
        var credit = locked(contract, id);
        var schedule = grounds.schedule(grounds.closed(contract, credit)).orElseThrow();
        mustBeOffered(grounds.choice(contract, credit), rules);
        var picked = Set.copyOf(rules);
        credit.compute(CreditComputation.of(schedule, grounds.month(contract, credit, picked)), picked);
        record(contract, credit, "SERVICE_CREDIT_PICKED", Map.of("rules", rules));
        return credit;
    }

    private static void mustBeOffered(List<String> offered, List<String> rules) {
        for (int i = 0; i < rules.size(); i++)
            if (!offered.contains(rules.get(i)))
                throw new InvalidInput("/rules/" + i, "This is not among what can be picked: " + offered + ".");
    }

    private ServiceCredit locked(Contract contract, long id) {
        var credit = credits.get(contract, id);
        grounds.takeTurns(contract);
        credits.lock(credit);
        return credit;
    }

    private void record(Contract contract, ServiceCredit credit, String action, Map<String, ?> details) {
        var all = new HashMap<String, Object>(details);
        all.put("amount", credit.amount().toString());
        audit.record(credit.tenant(), action, contract.number() + " " + credit.period(), all);
    }
}
