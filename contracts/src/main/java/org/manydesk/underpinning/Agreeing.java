package org.manydesk.underpinning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Wall;

/** Agrees with teams and vendors. A party that is known gets a new version, from a day on; the past keeps its own. */
@ApplicationScoped
@Transactional
public class Agreeing {
    private final Agreements agreements;
    private final Wall wall;
    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Agreeing() {
        this(null, null, null, null, null);
    }

    @Inject
    Agreeing(Agreements agreements, Wall wall, CurrentCaller caller, AuditTrail audit, Clock clock) {
        this.agreements = agreements;
        this.wall = wall;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the first version with a party, or its next one.
     *
     * @throws InvalidInput if the form is unsound, or the next version would begin today or before, or not after the last one
     */
    public Agreement agree(AgreementForm form) {
        var said = form.read();
        var known = agreements.with(said.kind(), said.party());
        if (!known.isEmpty()) mustFollow(known.getLast(), said);
        var made = new Agreement(
                wall.reach().provider(), said, known.size() + 1, caller.person().email(), clock.instant());
        agreements.add(made);
        audit.record("AGREEMENT_MADE", subject(made), Map.of("from", said.from(), "sla", said.sla()));
        return made;
    }

    private void mustFollow(Agreement last, AgreementForm.Read said) {
        var today = LocalDate.ofInstant(clock.instant(), last.calendar().zone());
        var earliest = (last.from().isBefore(today) ? today : last.from()).plusDays(1);
        if (said.from().isBefore(earliest) || !said.startsAt().isAfter(last.startsAt()))
            throw new InvalidInput(
                    "/from",
                    "There is an agreement with " + last.party() + " already; its next version begins on " + earliest
                            + " or later, so that what is past keeps its own.");
    }

    /**
     * Takes a version back that has not begun.
     *
     * @throws Conflict if it has
     */
    public void withdraw(Agreement agreement) {
        if (!agreement.startsAt().isAfter(clock.instant()))
            throw new Conflict("This agreement has begun; agree on a next version of it.");
        if (!isLast(agreement)) throw new Conflict("There is a later version; take that one back first.");
        agreements.remove(agreement);
        audit.record("AGREEMENT_WITHDRAWN", subject(agreement), Map.of("from", agreement.from()));
    }

    private boolean isLast(Agreement agreement) {
        return agreements.with(agreement.kind(), agreement.party()).getLast().equals(agreement);
    }

    private static String subject(Agreement agreement) {
        return agreement.kind() + " " + agreement.party() + "/" + agreement.number();
    }
}
