package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Role;
import org.manydesk.scope.UserId;

/**
 * Changes who somebody is here: name, address, role, and whether they are here at all. With another address or role all that is open in their name ends, API
 * tokens and links too, and they sign in anew, with the password that they had.
 *
 * @see "decision 0065"
 */
@ApplicationScoped
@Transactional
public class ChangingPeople {
    private final People people;
    private final Administrators administrators;
    private final Admission admission;
    private final CurrentCaller caller;
    private final Event<PersonChanged> changed;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ChangingPeople() {
        this(null, null, null, null, null);
    }

    @Inject
    ChangingPeople(
            People people,
            Administrators administrators,
            Admission admission,
            CurrentCaller caller,
            Event<PersonChanged> changed) {
        this.people = people;
        this.administrators = administrators;
        this.admission = admission;
        this.caller = caller;
        this.changed = changed;
    }

    /**
     * Puts another sheet in place of the present one. Another address takes a fresh proof of who asks; so does a role that
     * reaches every client.
     *
     * @param seen what the caller knew of the person
     * @throws Conflict where the person is another by now, it is about the caller's own role or address, the address is
     *     taken, or nobody would administer
     * @throws InvalidInput where staff would become people of a client, or the other way round
     */
    public UserAccount change(UserId id, PersonSheet seen, PersonSheet wanted) {
        var held = administrators.held(id);
        var user = held.person();
        caller.mustReachUpTo(user.role(), people.takenFrom(user));
        var before = PersonSheet.of(user);
        if (!seen.equals(before))
            throw new Conflict(
                    "Somebody else has changed this person meanwhile: look again, then change what is left.");
        if (wanted.equals(before)) return user;
        if (!wanted.equals(new PersonSheet(before.email(), wanted.name(), before.role()))) mustBeAnother(user);
        if (wanted.role() != before.role()) give(held, wanted.role());
        if (!wanted.email().equals(before.email())) readdress(user, wanted.email());
        user.rename(wanted.name());
        people.flush();
        tell(user, before, wanted);
        return user;
    }

    /**
     * Follows what the directory of the person's client says of name and address. Whether the address was free.
     *
     * @param user locked
     * @param email in lower case, of one of the client's own domains
     */
    public boolean follow(UserAccount user, String email, String name) {
        var before = PersonSheet.of(user);
        var wanted = new PersonSheet(email, name, before.role());
        if (wanted.equals(before)) return true;
        if (!email.equals(before.email()) && people.find(email).isPresent()) return false;
        user.moveTo(email);
        user.rename(name);
        try {
            people.flush();
        } catch (PersistenceException taken) {
            return false;
        }
        tell(user, before, wanted);
        return true;
    }

    /**
     * The person can no longer sign in; their sessions and tokens end with the next call, and so does a link of theirs.
     *
     * @throws Conflict where it is the caller, or nobody would administer
     */
    public UserAccount deactivate(UserId id) {
        var held = administrators.held(id);
        var user = held.person();
        caller.mustReachUpTo(user.role(), people.takenFrom(user));
        if (id.equals(caller.person().id()))
            throw new Conflict("You cannot show yourself out. Ask another administrator.");
        if (!user.isActive()) return user;
        held.mustNotBeTheLast();
        user.deactivate();
        people.endAccess(id);
        people.endLinks(user);
        admission.record(user, "PERSON_DEACTIVATED", Map.of());
        return user;
    }

    /** Lets a person who left sign in again, with the role, the assignments and the password that they had. */
    public UserAccount reactivate(UserId id) {
        var user = people.locked(id);
        caller.mustReachUpTo(user.role(), people.takenFrom(user));
        if (user.isActive()) return user;
        admission.mustBeTrustedWith(user.role());
        user.reactivate();
        admission.record(user, "PERSON_REACTIVATED", Map.of());
        return user;
    }

    /** Who is somebody else to the wall, or at the door, signs in anew. */
    private void tell(UserAccount user, PersonSheet before, PersonSheet after) {
        if (!after.email().equals(before.email()) || after.role() != before.role()) {
            people.endAccess(user.id());
            people.endLinks(user);
        }
        admission.record(user, "PERSON_CHANGED", Map.of("before", before, "after", after));
        changed.fire(new PersonChanged(user.home(), before, after));
    }

    /** One's own role would be given by oneself; one's own address would let one sign twice as two. */
    private void mustBeAnother(UserAccount user) {
        if (user.id().equals(caller.person().id()))
            throw new Conflict("You change your own name only. Ask another administrator for a new address or role.");
    }

    private void give(Administrators.Held held, Role wanted) {
        var user = held.person();
        if (!user.role().canBecome(wanted))
            throw new InvalidInput(
                    "/role",
                    user.role() + " cannot become " + wanted
                            + ": staff stay staff, and people of a client stay the client's. Let them in anew.");
        caller.mustReachUpTo(wanted);
        admission.mustBeTrustedWith(wanted);
        held.mustNotBeTheLast(wanted);
        user.become(wanted);
    }

    private void readdress(UserAccount user, String email) {
        admission.mustBeProven();
        admission.mustBeFree(email);
        user.moveTo(email);
    }
}
