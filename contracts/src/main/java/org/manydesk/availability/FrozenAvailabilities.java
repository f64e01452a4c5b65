package org.manydesk.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.manydesk.compliance.ClosedMonth;
import org.manydesk.scope.Wall;

/** The availability of services in closed months, within the caller's reach. */
@ApplicationScoped
public class FrozenAvailabilities {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected FrozenAvailabilities() {
        this(null);
    }

    @Inject
    FrozenAvailabilities(Wall wall) {
        this.wall = wall;
    }

    /** Those of a closed month, by service; none of a month that was closed before they were kept. */
    public List<FrozenAvailability> of(ClosedMonth month) {
        return wall.em()
                .createQuery(
                        "SELECT a FROM FrozenAvailability a WHERE a.tenantId = :tenant AND a.closedMonthId = :month"
                                + " ORDER BY a.serviceKey",
                        FrozenAvailability.class)
                .setParameter("tenant", month.tenant().value())
                .setParameter("month", month.key())
                .getResultList();
    }

    void add(FrozenAvailability row) {
        wall.add(row);
        wall.em().flush();
    }
}
