package org.manydesk.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.manydesk.scope.Wall;

/** What monitoring noticed lately of services within the caller's reach, in the order of the instants at which it was so. */
@ApplicationScoped
class Signals {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Signals() {
        this(null);
    }

    @Inject
    Signals(Wall wall) {
        this.wall = wall;
    }

    /** Lets signals of one part take turns until this transaction ends, and keeps the latest of them. */
    void takeTurns(Offering service, Signal signal) {
        wall.em()
                .createQuery(
                        "SELECT s FROM LastSignal s WHERE s.tenantId = :tenant AND s.offeringId = :offering"
                                + " AND s.partKey = :part",
                        LastSignal.class)
                .setParameter("tenant", service.tenant().value())
                .setParameter("offering", service.key())
                .setParameter("part", signal.part().orElse(""))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .ifPresentOrElse(last -> last.follow(signal), () -> begin(service, signal));
    }

    /** Who is second to begin collides with the first one here, and is run again. */
    private void begin(Offering service, Signal signal) {
        wall.add(new LastSignal(service, signal));
        wall.em().flush();
    }

    /** When the next thing was noticed of the signal's part, after the signal. */
    Optional<Instant> after(Offering service, Signal signal) {
        return wall.em()
                .createQuery(
                        "SELECT s FROM NoticedSignal s WHERE s.tenantId = :tenant AND s.offeringId = :offering"
                                + " AND s.partKey = :part AND s.at > :at ORDER BY s.at",
                        NoticedSignal.class)
                .setParameter("tenant", service.tenant().value())
                .setParameter("offering", service.key())
                .setParameter("part", signal.part().orElse(""))
                .setParameter("at", signal.at())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(NoticedSignal::at);
    }

    void add(Offering service, Signal signal) {
        wall.add(new NoticedSignal(service, signal));
    }

    /** Forgets what nothing can come before any more. */
    void forget(Offering service, Signal signal, Instant before) {
        wall.em()
                .createQuery("DELETE FROM NoticedSignal s WHERE s.tenantId = :tenant AND s.offeringId = :offering"
                        + " AND s.partKey = :part AND s.at < :before")
                .setParameter("tenant", service.tenant().value())
                .setParameter("offering", service.key())
                .setParameter("part", signal.part().orElse(""))
                .setParameter("before", before)
                .executeUpdate();
    }
}
