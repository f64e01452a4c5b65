package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.UserId;

/** Says who stands in for whom while they are away. */
@ApplicationScoped
@Transactional
public class StandingIn {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final StandIns standIns;
    private final People people;
    private final Admission admission;
    private final CurrentCaller caller;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected StandingIn() {
        this(null, null, null, null, null);
    }

    @Inject
    StandingIn(StandIns standIns, People people, Admission admission, CurrentCaller caller, Clock clock) {
        this.standIns = standIns;
        this.people = people;
        this.admission = admission;
        this.caller = caller;
        this.clock = clock;
    }

    /** Who stands in for this person, or {@link Unknown} where nobody does. */
    public StandIn of(UserId absent) {
        return standIns.of(people.get(absent).id()).orElseThrow(() -> new Unknown("stand-in of", absent.toString()));
    }

    /** Has {@code by} stand in from now until an instant, in place of who did. */
    public StandIn begin(UserId absent, UserId by, Instant until) {
        var away = within(absent);
        var standsIn = people.find(by)
                .filter(StandingIn::isAssigned)
                .filter(other -> !other.id().equals(absent))
                .orElseThrow(() -> new InvalidInput(
                        "/by", "Must be another active lead, agent or billing clerk of the provider."));
        mustComeSoon(until);
        var standIn = new StandIn(away, standsIn, until);
        var before = standIns.of(absent).map(this::told);
        standIns.replace(away, standIn);
        var details = new HashMap<String, Object>(told(standIn));
        before.ifPresent(replaced -> details.put("before", replaced));
        admission.record(away, "STAND_IN_BEGAN", details);
        return standIn;
    }

    /** Ends it before its time, if there is one. */
    public void end(UserId absent) {
        var away = within(absent);
        var running = standIns.of(absent);
        standIns.end(away);
        running.ifPresent(ended -> admission.record(away, "STAND_IN_ENDED", told(ended)));
    }

    /** Who stands in, and until when it was agreed to run. */
    private Map<String, Object> told(StandIn standIn) {
        return Map.of("by", people.get(standIn.by()).email(), "until", standIn.until());
    }

    private UserAccount within(UserId absent) {
        var user = people.locked(absent);
        caller.mustReachUpTo(user.role(), people.takenFrom(user));
        if (!isAssigned(user))
            throw new InvalidInput(
                    "", "Only active leads, agents and billing clerks, who see clients by assignment, have one.");
        return user;
    }

    private static boolean isAssigned(UserAccount user) {
        return user.isActive() && user.role().isStaff() && !user.role().reachesAllTenants();
    }

    private void mustComeSoon(Instant until) {
        var now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST)))
            throw new InvalidInput("/until", "Must be within the next year.");
    }
}
