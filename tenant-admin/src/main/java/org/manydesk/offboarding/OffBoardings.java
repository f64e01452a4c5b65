package org.manydesk.offboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manydesk.offboarding.OffBoarding.State;
import org.manydesk.problem.InvalidInput;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.ProviderKey;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;
import org.manydesk.tenant.Tenant;

/** The clients of the caller's provider that leave or have left. */
@ApplicationScoped
@Transactional
public class OffBoardings {
    /** How many days lie between the decision and the day on which everything is erased, at least. */
    public static final int FEWEST_DAYS = 7;

    private final Wall wall;
    private final CurrentCaller caller;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OffBoardings() {
        this(null, null, null);
    }

    @Inject
    OffBoardings(Wall wall, CurrentCaller caller, Clock clock) {
        this.wall = wall;
        this.caller = caller;
        this.clock = clock;
    }

    /** The newest of a client, whatever became of it. */
    public Optional<OffBoarding> of(TenantId client) {
        return wall.em()
                .createQuery(
                        "SELECT o FROM OffBoarding o WHERE o.clientId = :client ORDER BY o.id DESC", OffBoarding.class)
                .setParameter("client", client.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** At most one more than the page's limit, in the order in which they began. */
    public List<OffBoarding> list(PageRequest page) {
        return wall.em()
                .createQuery("SELECT o FROM OffBoarding o WHERE o.id > :after ORDER BY o.id", OffBoarding.class)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** The newest first. */
    public List<OffBoarding> latest(int offset, int limit) {
        return wall.em()
                .createQuery("SELECT o FROM OffBoarding o ORDER BY o.id DESC", OffBoarding.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those whose day has come, and those that were begun to be erased. */
    List<OffBoarding> due() {
        return wall.em()
                .createQuery(
                        "SELECT o FROM OffBoarding o WHERE o.state IN :open AND o.eraseOn <= :today ORDER BY o.id",
                        OffBoarding.class)
                .setParameter("open", List.of(State.WAITING, State.ERASING))
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    /**
     * Takes a fresh proof of who asks.
     *
     * @throws InvalidInput if the day is too near
     */
    OffBoarding begin(Tenant client, String reason, LocalDate eraseOn) {
        caller.mustHaveProven(clock.instant());
        var earliest = LocalDate.now(clock).plusDays(FEWEST_DAYS);
        if (eraseOn.isBefore(earliest))
            throw new InvalidInput(
                    "/eraseOn", "Give the client time to take its things along: choose " + earliest + " or later.");
        return wall.add(
                new OffBoarding(client, reason, clock.instant(), caller.person().email(), eraseOn));
    }

    /** Takes a fresh proof of who asks. */
    void confirm(OffBoarding leaving, List<Obstacle> meant) {
        caller.mustHaveProven(clock.instant());
        leaving.confirm(meant);
        wall.em().flush();
    }

    /** The same row as it is now. */
    OffBoarding present(OffBoarding offBoarding) {
        return wall.em().find(OffBoarding.class, new ProviderKey(offBoarding.provider(), offBoarding.key()));
    }

    /** The same row within this transaction, locked. */
    OffBoarding locked(OffBoarding offBoarding) {
        return wall.em()
                .find(
                        OffBoarding.class,
                        new ProviderKey(offBoarding.provider(), offBoarding.key()),
                        LockModeType.PESSIMISTIC_WRITE);
    }
}
