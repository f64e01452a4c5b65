package org.manydesk.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.manydesk.calendar.Interval;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Ids;
import org.manydesk.scope.TenantKey;
import org.manydesk.scope.Wall;

/** The maintenance windows of services within the caller's reach. */
@ApplicationScoped
public class MaintenanceWindows {
    private static final String OF_SERVICE =
            "SELECT w FROM MaintenanceWindow w WHERE w.tenantId = :tenant AND w.offeringId = :offering";

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MaintenanceWindows() {
        this(null);
    }

    @Inject
    MaintenanceWindows(Wall wall) {
        this.wall = wall;
    }

    /** A window of a service, or {@link Unknown}. */
    public MaintenanceWindow get(Offering service, String id) {
        return Ids.parse(id).stream()
                .mapToObj(known -> wall.em().find(MaintenanceWindow.class, new TenantKey(service.tenant(), known)))
                .flatMap(found -> Optional.ofNullable(found).stream())
                .filter(found -> found.isOf(service))
                .findFirst()
                .orElseThrow(() -> new Unknown("maintenance window", id));
    }

    /** Those of these services that lie in a span, wholly or in part, in the order of their beginning. */
    List<MaintenanceWindow> during(Collection<Offering> services, Interval span) {
        if (services.isEmpty()) return List.of();
        return wall.em()
                .createQuery(
                        "SELECT w FROM MaintenanceWindow w WHERE w.tenantId IN :owners AND w.offeringId IN :offerings"
                                + " AND w.startsAt < :to AND w.endsAt > :from ORDER BY w.startsAt, w.id",
                        MaintenanceWindow.class)
                .setParameter(
                        "owners",
                        services.stream()
                                .map(service -> service.tenant().value())
                                .distinct()
                                .toList())
                .setParameter("offerings", services.stream().map(Offering::key).toList())
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .getResultList();
    }

    /** Those that lie in a span, wholly or in part, in the order of their beginning. */
    List<MaintenanceWindow> during(Offering service, Interval span) {
        return wall.em()
                .createQuery(
                        OF_SERVICE + " AND w.startsAt < :to AND w.endsAt > :from ORDER BY w.startsAt, w.id",
                        MaintenanceWindow.class)
                .setParameter("tenant", service.tenant().value())
                .setParameter("offering", service.key())
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .getResultList();
    }

    /** Those that have not begun, in the order of their beginning. */
    List<MaintenanceWindow> ahead(Offering service, Instant now) {
        return wall.em()
                .createQuery(OF_SERVICE + " AND w.startsAt > :now ORDER BY w.startsAt, w.id", MaintenanceWindow.class)
                .setParameter("tenant", service.tenant().value())
                .setParameter("offering", service.key())
                .setParameter("now", now)
                .getResultList();
    }

    /** One page in the order of their proposal, with one row more than the limit where more follow. */
    public List<MaintenanceWindow> list(Offering service, PageRequest page) {
        return wall.em()
                .createQuery(OF_SERVICE + " AND w.id > :after ORDER BY w.id", MaintenanceWindow.class)
                .setParameter("tenant", service.tenant().value())
                .setParameter("offering", service.key())
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    void add(MaintenanceWindow window) {
        wall.add(window);
        wall.em().flush();
    }

    void remove(MaintenanceWindow window) {
        wall.em().remove(window);
    }
}
