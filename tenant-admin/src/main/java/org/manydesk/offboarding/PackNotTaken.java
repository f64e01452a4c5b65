package org.manydesk.offboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** Whether somebody took the hand-over pack of a client since it began to leave: one from before lacks what came since. */
@ApplicationScoped
@Transactional
class PackNotTaken implements Hindrance {
    private final Wall wall;
    private final OffBoardings offBoardings;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PackNotTaken() {
        this(null, null);
    }

    @Inject
    PackNotTaken(Wall wall, OffBoardings offBoardings) {
        this.wall = wall;
        this.offBoardings = offBoardings;
    }

    @Override
    public List<Obstacle> of(TenantId client) {
        return offBoardings
                .of(client)
                .filter(leaving -> leaving.state() == OffBoarding.State.WAITING && !isTaken(leaving))
                .map(leaving -> new Obstacle(
                        Obstacle.Kind.PACK_NOT_TAKEN,
                        "Nobody took its hand-over pack since it began to leave. Save the pack and hand it over, or confirm"
                                + " that the client does not want it."))
                .stream()
                .toList();
    }

    private boolean isTaken(OffBoarding leaving) {
        return wall.em()
                        .createQuery(
                                "SELECT COUNT(e) FROM AuditEntry e WHERE e.chainId = :client AND e.action = :taken"
                                        + " AND e.at >= :begun",
                                Long.class)
                        .setParameter("client", leaving.client().value())
                        .setParameter("taken", HandOver.TAKEN)
                        .setParameter("begun", leaving.begunAt())
                        .getSingleResult()
                > 0;
    }
}
