package org.manydesk.offboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manydesk.audit.AuditTrail;
import org.manydesk.offboarding.Obstacle.Kind;
import org.manydesk.offboarding.OffBoarding.State;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.Unknown;
import org.manydesk.tenant.Onboarding;
import org.manydesk.tenant.Resuming;
import org.manydesk.tenant.Tenants;

/** Lets clients go, and lets them stay after all. */
@ApplicationScoped
@Transactional
public class Leaving {
    /** How many days of waiting are offered. */
    public static final int USUAL_DAYS = 30;

    private final OffBoardings offBoardings;
    private final Tenants tenants;
    private final Onboarding onboarding;
    private final Hindrances hindrances;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Leaving() {
        this(null, null, null, null, null);
    }

    @Inject
    Leaving(
            OffBoardings offBoardings,
            Tenants tenants,
            Onboarding onboarding,
            Hindrances hindrances,
            AuditTrail audit) {
        this.offBoardings = offBoardings;
        this.tenants = tenants;
        this.onboarding = onboarding;
        this.hindrances = hindrances;
        this.audit = audit;
    }

    /** @throws Unknown if the client is none, or no off-boarding of it was begun */
    public OffBoarding get(String client) {
        return find(client).orElseThrow(() -> new Unknown("off-boarding of client", client));
    }

    /** The newest off-boarding of a client. */
    public Optional<OffBoarding> find(String client) {
        return offBoardings.of(tenants.get(client).id());
    }

    /**
     * Suspends a client and lets it wait for the day on which everything of it is erased.
     *
     * @param eraseOn in UTC, at least {@value OffBoardings#FEWEST_DAYS} days from today
     * @throws Conflict if it is leaving already, or has left, or others need it
     */
    public OffBoarding begin(String client, String reason, LocalDate eraseOn) {
        var tenant = tenants.locked(client);
        hindrances.mustNotHinder(tenant.id());
        offBoardings
                .of(tenant.id())
                .filter(found -> found.state() != State.STOPPED)
                .ifPresent(found -> {
                    throw new Conflict("This client is leaving already; stop that first.");
                });
        var begun = offBoardings.begin(tenant, reason, eraseOn);
        if (!tenant.isSuspended()) onboarding.suspend(client);
        audit.record(tenant.id(), "OFF_BOARDING_BEGUN", client, Map.of("reason", reason, "eraseOn", eraseOn));
        return begun;
    }

    /**
     * Lets a client stay; it is suspended as before.
     *
     * @throws Conflict if its things are being erased, or were
     */
    public OffBoarding stop(String client) {
        var offBoarding = offBoardings.locked(get(client));
        offBoarding.stop();
        if (!offBoarding.wasSuspended()) onboarding.resume(client);
        audit.record(offBoarding.client(), "OFF_BOARDING_STOPPED", client, Map.of());
        return offBoarding;
    }

    /** What stands in the way of its being erased, what refuses first; nothing unless it waits for its day. */
    public List<Obstacle> obstacles(OffBoarding offBoarding) {
        return offBoarding.state() == State.WAITING ? hindrances.of(offBoarding.client()) : List.of();
    }

    /**
     * Says of some that stands in the way now that it is meant, in place of what was said before; of what comes, or changes, later
     * nothing is said. Takes a fresh proof of who asks.
     *
     * @throws InvalidInput where something refuses, and is to be seen to
     * @throws Conflict where it does not wait for its day
     */
    public OffBoarding confirm(String client, Set<Kind> kinds) {
        return confirm(waiting(client), kinds);
    }

    /**
     * The same by one who saw what stood in the way.
     *
     * @param seen the {@linkplain Obstacle#mark marks} of what they saw
     * @throws Conflict where it is another by now, too
     */
    public OffBoarding confirm(String client, Set<Kind> kinds, Set<String> seen) {
        var offBoarding = waiting(client);
        var present = obstacles(offBoarding);
        var unseen = kinds.stream()
                .anyMatch(kind -> present.stream().noneMatch(one -> one.kind() == kind && seen.contains(one.mark())));
        if (unseen)
            throw new Conflict("What stands in the way has changed since it was shown. Look again, then confirm it.");
        return confirm(offBoarding, kinds);
    }

    private OffBoarding waiting(String client) {
        var offBoarding = offBoardings.locked(get(client));
        offBoarding.mustWait();
        return offBoarding;
    }

    private OffBoarding confirm(OffBoarding offBoarding, Set<Kind> kinds) {
        kinds.stream().filter(Kind::refuses).findFirst().ifPresent(kind -> {
            throw new InvalidInput("/confirmed", kind + " cannot be confirmed. See to it first.");
        });
        var meant = obstacles(offBoarding).stream()
                .filter(obstacle -> kinds.contains(obstacle.kind()))
                .toList();
        var before = offBoarding.confirmedKinds();
        offBoardings.confirm(offBoarding, meant);
        var after = meant.stream().map(Obstacle::kind).toList();
        var words = meant.stream().map(Obstacle::sentence).toList();
        audit.record(
                offBoarding.client(),
                "OFF_BOARDING_CONFIRMED",
                offBoarding.clientKey(),
                Map.of("before", before, "after", after, "meant", words));
        return offBoarding;
    }

    /** Whoever leaves stays suspended: it is stopped first, or it is too late. */
    void mustStaySuspended(@Observes Resuming resuming) {
        offBoardings
                .of(resuming.client())
                .filter(found -> found.state() != State.STOPPED)
                .ifPresent(found -> {
                    throw new Conflict("This client is leaving, or has left. Let it stay first, under Off-boarding.");
                });
    }

    /** What there was of a client and what is left; empty before the day. */
    public Optional<Proof> proof(OffBoarding offBoarding) {
        return offBoarding.proof().map(Proof::of);
    }
}
