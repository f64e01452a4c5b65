package org.manydesk.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.people.UserAccount;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Forbidden;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Role;
import org.manydesk.scope.UserId;

/**
 * People add passkeys of their own, name them and remove them; administrators remove those of who lost them. Adding and removing
 * take a fresh proof of who asks, in person.
 *
 * @see "decision 0054"
 */
@ApplicationScoped
@Transactional
public class PasskeyKeeping {
    /** How many a person may have. */
    public static final int MOST = 10;

    /** How long a name may be. */
    public static final int LONGEST_NAME = 100;

    private static final int HANDLE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Passkeys passkeys;
    private final PasskeyAnswers answers;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PasskeyKeeping() {
        this(null, null, null, null, null);
    }

    @Inject
    PasskeyKeeping(Passkeys passkeys, PasskeyAnswers answers, AuditTrail audit, CurrentCaller caller, Clock clock) {
        this.passkeys = passkeys;
        this.answers = answers;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The caller's own, the first that was added first. */
    public List<Passkey> own() {
        return passkeys.of(caller.person().id());
    }

    /** The same, one page. */
    public List<Passkey> own(PageRequest page) {
        return passkeys.of(caller.person().id(), page);
    }

    /** One of the caller's own, or {@link Unknown}. */
    public Passkey get(long id) {
        return passkeys.get(caller.person().id(), id);
    }

    /** Those of a person within reach; for administrators. */
    public List<Passkey> of(UserId person) {
        caller.mustBe(Role.ADMIN);
        return passkeys.of(passkeys.withinReach(person).id());
    }

    /** Asks the caller's browser for a new one. */
    public Asking begin() {
        caller.mustHaveProvenInPerson(clock.instant());
        var known = passkeys.of(caller.person().id());
        mustBeFew(known);
        return answers.askForNew(handle(known), known);
    }

    /** To a device a person is the same whichever of their passkeys it holds. */
    private static byte[] handle(List<Passkey> known) {
        if (!known.isEmpty()) return known.getFirst().userHandle();
        var handle = new byte[HANDLE_BYTES];
        RANDOM.nextBytes(handle);
        return handle;
    }

    private static void mustBeFew(List<Passkey> known) {
        if (known.size() >= MOST)
            throw new Conflict("You have %d passkeys, and cannot have more. Remove one first.".formatted(MOST));
    }

    /** Keeps the one that the caller's browser made for this challenge. */
    public Passkey add(Challenge challenge, String answer, String name) {
        caller.mustHaveProvenInPerson(clock.instant());
        var person = caller.person();
        var key = answers.made(challenge, answer)
                .orElseThrow(() -> new Conflict("Your browser made no passkey for this page. Please try again."));
        mustBeFew(passkeys.lockedOf(person.id()));
        var added = new Passkey(person, key, challenge.handle(), named(name), clock.instant());
        passkeys.add(added);
        record(person, "PASSKEY_ADDED", added);
        return added;
    }

    /** Calls one of the caller's own something else. */
    public void rename(long id, String name) {
        caller.mustNotOnlyLook();
        var key = get(id);
        var before = key.name();
        key.rename(named(name));
        audit.record(
                caller.person().home(),
                "PASSKEY_RENAMED",
                caller.person().email(),
                Map.of("before", before, "after", key.name()));
    }

    private static String named(String name) {
        var named = name.strip();
        if (named.isEmpty()) throw new InvalidInput("/name", "Give it a name, so that you know it again.");
        if (named.length() > LONGEST_NAME)
            throw new InvalidInput("/name", "A name has at most %d characters.".formatted(LONGEST_NAME));
        return named;
    }

    /** Removes one of the caller's own: nobody signs in with it any more. */
    public void remove(long id) {
        caller.mustHaveProvenInPerson(clock.instant());
        var key = get(id);
        passkeys.remove(key);
        record(caller.person(), "PASSKEY_REMOVED", key);
    }

    /** Removes all of a person who lost them. Never that of an operator by others. */
    public void removeAll(UserId id) {
        caller.mustBe(Role.ADMIN);
        var person = passkeys.withinReach(id);
        caller.mustHaveProven(clock.instant());
        if (caller.person().id().equals(id)) throw new Forbidden("Remove your own where you added them.");
        mustReachUpTo(person);
        var all = passkeys.of(id);
        if (all.isEmpty()) throw new Conflict("This person has no passkey.");
        all.forEach(passkeys::remove);
        audit.record(person.home(), "PASSKEYS_REMOVED", person.email(), Map.of("removed", all.size()));
    }

    private void mustReachUpTo(UserAccount person) {
        caller.mustReachUpTo(person.role(), passkeys.takenFrom(person));
    }

    private void record(Caller.Person person, String action, Passkey key) {
        audit.record(person.home(), action, person.email(), Map.of("name", key.name()));
    }
}
