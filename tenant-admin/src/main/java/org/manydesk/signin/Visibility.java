package org.manydesk.signin;

import static org.manydesk.scope.Right.CLIENT_READ;
import static org.manydesk.scope.Right.CONTRACT_READ;
import static org.manydesk.scope.Right.INVOICE_READ;
import static org.manydesk.scope.Right.SERVICE_READ;
import static org.manydesk.scope.Right.TICKET_READ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.manydesk.people.People;
import org.manydesk.people.UserAccount;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Right;
import org.manydesk.scope.Role;
import org.manydesk.scope.UserId;

/**
 * As whom the caller may see: people of clients within reach, and only those who see nothing that the caller may not. Never
 * upward: a lead, who reads no invoices, does not see as a client's manager, who does.
 *
 * @see "decision 0052"
 */
@ApplicationScoped
class Visibility {
    private static final Set<Right> OF_MANAGER =
            EnumSet.of(TICKET_READ, CONTRACT_READ, SERVICE_READ, INVOICE_READ, CLIENT_READ);
    private static final Set<Right> OF_REQUESTER = EnumSet.of(TICKET_READ);

    private final People people;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Visibility() {
        this(null, null);
    }

    @Inject
    Visibility(People people, CurrentCaller caller) {
        this.people = people;
        this.caller = caller;
    }

    /** The person, or {@link Unknown}. */
    UserAccount get(UserId id) {
        return people.withinReach(id);
    }

    /** Whether the caller may see as somebody of this role. */
    boolean allows(Role role) {
        var person = caller.person();
        var needed = role == Role.CLIENT_MANAGER ? OF_MANAGER : OF_REQUESTER;
        return role.isClient()
                && person.isOneOf(Role.ADMIN, Role.LEAD)
                && person.role().rights().containsAll(needed)
                && person.keeps(needed);
    }

    /** Whether the caller may, still, see as this person. */
    boolean reaches(Caller.Person seen) {
        if (!allows(seen.role())) return false;
        try {
            return get(seen.id()).isActive();
        } catch (Unknown outOfReach) {
            return false;
        }
    }
}
