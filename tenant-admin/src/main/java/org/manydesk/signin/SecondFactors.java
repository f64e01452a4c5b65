package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.audit.AuditTrail;
import org.manydesk.people.People;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Forbidden;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Role;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Wall;

/**
 * The authenticator apps of people, and the recovery codes that stand in for them. Who has one set up is asked for a code at
 * sign-in; a change of the password changes nothing about it.
 */
@ApplicationScoped
@Transactional
public class SecondFactors {
    private static final int RECOVERY_CODES = 10;

    private final Wall wall;
    private final People people;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    /**
     * What an app is set up with, shown this once.
     *
     * @param secret as people type it
     * @param uri as a QR code tells it to an app
     */
    public record Enrolment(String secret, String uri) {}

    /**
     * Whether a person is asked for a code at sign-in.
     *
     * @param since when that began; empty where they are not asked
     * @param recoveryCodesLeft how many of their recovery codes are not used
     */
    public record State(Optional<Instant> since, long recoveryCodesLeft, int version) {
        public boolean isOn() {
            return since.isPresent();
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SecondFactors() {
        this(null, null, null, null, null);
    }

    @Inject
    SecondFactors(Wall wall, People people, AuditTrail audit, CurrentCaller caller, Clock clock) {
        this.wall = wall;
        this.people = people;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The caller's own. */
    public State own() {
        return state(caller.person().id());
    }

    /** That of a person within reach; for administrators. */
    public State of(UserId person) {
        caller.mustBe(Role.ADMIN);
        return state(people.withinReach(person).id());
    }

    private State state(UserId person) {
        var factor = find(person, LockModeType.NONE);
        return new State(
                factor.flatMap(SecondFactor::confirmedAt),
                recoveryCodes(person),
                factor.map(SecondFactor::version).orElse(0));
    }

    /** Begins to set up an app for the caller; until a code of it is shown, nothing is asked for. */
    Enrolment begin() {
        var person = caller.person();
        find(person.id(), LockModeType.PESSIMISTIC_WRITE).ifPresent(this::giveUp);
        var secret = TotpSecret.random();
        wall.add(new SecondFactor(person, secret, clock.instant()));
        return new Enrolment(secret.text(), secret.uri(person.email()));
    }

    private void giveUp(SecondFactor earlier) {
        if (earlier.isConfirmed())
            throw new Conflict("An authenticator app is set up already. Turn it off first, with a code of it.");
        wall.em().remove(earlier);
        wall.em().flush();
    }

    /** Has codes asked for at the caller's sign-ins, now that they showed one. Answers their recovery codes, this once. */
    List<String> confirm(String code) {
        var person = caller.person();
        var factor = find(person.id(), LockModeType.PESSIMISTIC_WRITE)
                .filter(begun -> !begun.isConfirmed())
                .orElseThrow(
                        () -> new Conflict("There is no authenticator app to confirm. Begin to set one up first."));
        if (!factor.takes(code.strip(), clock.instant()))
            throw new InvalidInput(
                    "/code", "This is not a code that the app shows now. Compare the time of both devices.");
        factor.confirm(clock.instant());
        var codes = Stream.generate(RecoveryCode::random).limit(RECOVERY_CODES).toList();
        codes.forEach(one -> wall.add(new RecoveryCode(person, one)));
        audit.record(person.home(), "SECOND_FACTOR_ON", person.email(), Map.of());
        return codes;
    }

    /** No longer asks the caller for codes. */
    void turnOff() {
        var person = caller.person();
        remove(person.id());
        audit.record(person.home(), "SECOND_FACTOR_OFF", person.email(), Map.of());
    }

    /** No longer asks a person for codes who lost the app and the recovery codes. Theirs alone, and never that of an operator by others. */
    public void reset(UserId id) {
        caller.mustBe(Role.ADMIN);
        var person = people.withinReach(id);
        caller.mustHaveProven(clock.instant());
        if (caller.person().id().equals(id)) throw new Forbidden("Turn off your own with a code of it.");
        caller.mustReachUpTo(person.role(), people.takenFrom(person));
        if (!state(id).isOn()) throw new Conflict("This person has no authenticator app set up.");
        remove(id);
        audit.record(person.home(), "SECOND_FACTOR_RESET", person.email(), Map.of());
    }

    /** Whether the caller has a second factor: an app, or a passkey. */
    boolean callerHasOne() {
        var passkeys = wall.em()
                .createQuery("SELECT COUNT(k) FROM Passkey k WHERE k.userId = :user", Long.class)
                .setParameter("user", caller.person().id().value())
                .getSingleResult();
        return passkeys > 0 || own().isOn();
    }

    /** Whether a person who signs in is asked for a code. */
    boolean asks(Caller.Person person) {
        return caller.as(person, () -> state(person.id()).isOn());
    }

    /** Whether this is a code of the person's app or one of their recovery codes; it is used up. */
    boolean takes(Caller.Person person, String code) {
        return caller.as(person, () -> find(person.id(), LockModeType.PESSIMISTIC_WRITE)
                .filter(factor -> factor.takes(code.strip(), clock.instant()) || usesUp(person, code))
                .isPresent());
    }

    private boolean usesUp(Caller.Person person, String code) {
        var used = wall.em()
                        .createQuery("DELETE FROM RecoveryCode c WHERE c.userId = :user AND c.codeHash = :hash")
                        .setParameter("user", person.id().value())
                        .setParameter("hash", RecoveryCode.hash(code))
                        .executeUpdate()
                == 1;
        if (used) audit.record(person.home(), "RECOVERY_CODE_USED", person.email(), Map.of());
        return used;
    }

    private void remove(UserId person) {
        for (var kind : List.of("RecoveryCode", "SecondFactor"))
            wall.em()
                    .createQuery("DELETE FROM " + kind + " f WHERE f.userId = :user")
                    .setParameter("user", person.value())
                    .executeUpdate();
    }

    private Optional<SecondFactor> find(UserId person, LockModeType lock) {
        return wall.em()
                .createQuery("SELECT f FROM SecondFactor f WHERE f.userId = :user", SecondFactor.class)
                .setParameter("user", person.value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private long recoveryCodes(UserId person) {
        return wall.em()
                .createQuery("SELECT COUNT(c) FROM RecoveryCode c WHERE c.userId = :user", Long.class)
                .setParameter("user", person.value())
                .getSingleResult();
    }
}
