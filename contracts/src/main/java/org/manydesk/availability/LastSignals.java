package org.manydesk.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.scope.Wall;

/** What monitoring noticed last, of services within the caller's reach. */
@ApplicationScoped
class LastSignals {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected LastSignals() {
        this(null);
    }

    @Inject
    LastSignals(Wall wall) {
        this.wall = wall;
    }

    Optional<LastSignal> find(Offering service, Optional<String> part) {
        return wall.em()
                .createQuery(
                        "SELECT s FROM LastSignal s WHERE s.tenantId = :tenant AND s.offeringId = :offering"
                                + " AND s.partKey = :part",
                        LastSignal.class)
                .setParameter("tenant", service.tenant().value())
                .setParameter("offering", service.key())
                .setParameter("part", part.orElse(""))
                .getResultStream()
                .findFirst();
    }

    void add(LastSignal signal) {
        wall.add(signal);
    }
}
