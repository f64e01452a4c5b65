package org.manydesk.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manydesk.contract.Contract;
import org.manydesk.invoicing.Signatures;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;

/** Lets the client pick where an exclusive group leaves the choice, and billing approve or refuse. */
@ApplicationScoped
@Transactional
public class CreditDeciding {
    private final ServiceCredits credits;
    private final CreditGrounds grounds;
    private final CreditsGranted granted;
    private final CreditLog log;
    private final Signatures signatures;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CreditDeciding() {
        this(null, null, null, null, null);
    }

    @Inject
    CreditDeciding(
            ServiceCredits credits,
            CreditGrounds grounds,
            CreditsGranted granted,
            CreditLog log,
            Signatures signatures) {
        this.credits = credits;
        this.grounds = grounds;
        this.granted = granted;
        this.log = log;
        this.signatures = signatures;
    }

    /**
     * Approves or refuses a credit, once.
     *
     * @param decision ACCRUED or REFUSED
     * @throws Conflict if it was decided before, or ended by itself
     */
    public ServiceCredit decide(Contract contract, long id, CreditState decision, String note) {
        var credit = locked(contract, id);
        credit.decide(decision, note.strip(), signatures.sign());
        log.record("SERVICE_CREDIT_DECIDED", contract, credit, Map.of("decision", decision, "note", note.strip()));
        granted.grant(contract);
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
        log.record("SERVICE_CREDIT_PICKED", contract, credit, Map.of("rules", rules));
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
}
