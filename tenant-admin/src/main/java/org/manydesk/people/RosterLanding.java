package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.people.RosterRow.Outcome;
import org.manydesk.problem.Conflict;
import org.manydesk.rest.Validation;

/** Lets in one person of a list, in a transaction of their own: a row that is refused leaves nothing behind. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RosterLanding {
    private final People people;
    private final Admission admission;
    private final Acquaintance acquaintance;
    private final Validation validation;

    /** A row was tried: its transaction is taken back, and this tells what would have become of it. */
    static final class Tried extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Outcome outcome;

        Tried(Outcome outcome) {
            super("tried", null, false, false);
            this.outcome = outcome;
        }

        Outcome outcome() {
            return outcome;
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected RosterLanding() {
        this(null, null, null, null);
    }

    @Inject
    RosterLanding(People people, Admission admission, Acquaintance acquaintance, Validation validation) {
        this.people = people;
        this.admission = admission;
        this.acquaintance = acquaintance;
        this.validation = validation;
    }

    /** Does what {@link #land} does and takes it back, always by throwing {@link Tried}. */
    Outcome tryOut(RosterEntry entry) {
        throw new Tried(land(entry));
    }

    Outcome land(RosterEntry entry) {
        var person = validation.valid(entry.person());
        admission.homeOf(person);
        acquaintance.objection(person).ifPresent(why -> {
            throw new Conflict(why);
        });
        if (acquaintance.with(person) == Outcome.UNCHANGED) return Outcome.UNCHANGED;
        var admitted = admission.admit(person);
        if (entry.isAssigned()) admission.assign(admitted.id(), entry.allow(), entry.deny());
        people.flush();
        return Outcome.NEW;
    }
}
