package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Wall;

/** Who stands in for whom at present, in the caller's provider; what is over is not there any more. */
@ApplicationScoped
public class StandIns {
    private final Wall wall;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected StandIns() {
        this(null, null);
    }

    @Inject
    StandIns(Wall wall, Clock clock) {
        this.wall = wall;
        this.clock = clock;
    }

    public Optional<StandIn> of(UserId absent) {
        return wall.em()
                .createQuery("SELECT s FROM StandIn s WHERE s.absentId = :absent AND s.until > :now", StandIn.class)
                .setParameter("absent", absent.value())
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }

    /** The ids of those for whom this person stands in; who was shown out is not among them. */
    public List<Long> absentBehind(UserId by) {
        return wall.em()
                .createQuery(
                        "SELECT s.absentId FROM StandIn s, UserAccount u WHERE s.byId = :by AND s.until > :now"
                                + " AND u.id = s.absentId AND u.active = TRUE",
                        Long.class)
                .setParameter("by", by.value())
                .setParameter("now", clock.instant())
                .getResultList();
    }

    void replace(UserAccount absent, StandIn standIn) {
        end(absent);
        wall.add(standIn);
    }

    void end(UserAccount absent) {
        wall.em()
                .createQuery("DELETE FROM StandIn s WHERE s.absentId = :absent")
                .setParameter("absent", absent.id().value())
                .executeUpdate();
    }
}
