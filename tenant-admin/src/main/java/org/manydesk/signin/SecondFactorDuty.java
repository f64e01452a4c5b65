package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.Stale;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Role;
import org.manydesk.scope.Wall;

/**
 * A provider may ask all of its staff for a second factor, from a day on: who has none then may set one up and do nothing
 * else, on pages and over REST, with sessions and with API tokens.
 *
 * @see "decision 0040"
 */
@ApplicationScoped
@Transactional
public class SecondFactorDuty {
    private static final int SHOWN = 200;
    private static final int LAST_YEAR = 9999;

    private final Wall wall;
    private final SecondFactors factors;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    /**
     * What is asked of the staff.
     *
     * @param from the first day (UTC) on which it is asked; empty where it is not
     * @param without the names of active staff who have no second factor, at most 200
     */
    public record State(Optional<LocalDate> from, List<String> without, int version) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SecondFactorDuty() {
        this(null, null, null, null, null);
    }

    @Inject
    SecondFactorDuty(Wall wall, SecondFactors factors, AuditTrail audit, CurrentCaller caller, Clock clock) {
        this.wall = wall;
        this.factors = factors;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** How it stands with the caller's provider; for administrators. */
    public State state() {
        caller.mustBe(Role.ADMIN);
        var rule = find();
        return new State(
                rule.flatMap(SecondFactorRule::fromDay),
                without(),
                rule.map(SecondFactorRule::version).orElse(0));
    }

    /**
     * Asks for it from a day on, or no longer. Takes a fresh proof, in person, and a second factor of one's own.
     *
     * @param read the version that the change is of; {@link Stale} where there is a newer one
     */
    public State ask(int read, Optional<LocalDate> from) {
        caller.mustBe(Role.ADMIN);
        caller.mustHaveProvenInPerson(clock.instant());
        if (from.isPresent() && !factors.callerHasOne())
            throw new Conflict(
                    "Set up your own authenticator app or passkey first, so that you know what you ask for.");
        if (from.isPresent() && from.get().getYear() > LAST_YEAR)
            throw new InvalidInput("/from", "Must be a day before the year 10000.");
        var known = find();
        if (known.map(SecondFactorRule::version).orElse(0) != read) throw new Stale();
        var rule = known.orElseGet(
                () -> wall.add(new SecondFactorRule(caller.person().provider())));
        var change = new LinkedHashMap<String, Object>();
        change.put("before", rule.fromDay().map(LocalDate::toString).orElse(""));
        change.put("after", from.map(LocalDate::toString).orElse(""));
        rule.begin(from);
        audit.record("SECOND_FACTOR_RULE_CHANGED", "", Map.copyOf(change));
        return state();
    }

    private Optional<SecondFactorRule> find() {
        return wall.em()
                .createQuery("SELECT r FROM SecondFactorRule r", SecondFactorRule.class)
                .getResultStream()
                .findFirst();
    }

    private List<String> without() {
        return wall.em()
                .createQuery(
                        "SELECT u.name FROM UserAccount u WHERE u.tenantId IS NULL AND u.active = TRUE AND u.role <> :gateway"
                                + " AND NOT EXISTS (SELECT f FROM SecondFactor f WHERE f.userId = u.id"
                                + " AND f.confirmedAt IS NOT NULL)"
                                + " AND NOT EXISTS (SELECT k FROM Passkey k WHERE k.userId = u.id) ORDER BY u.name, u.id",
                        String.class)
                .setParameter("gateway", Role.MAIL_GATEWAY)
                .setMaxResults(SHOWN)
                .getResultList();
    }
}
