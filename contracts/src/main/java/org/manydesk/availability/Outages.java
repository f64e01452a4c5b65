package org.manydesk.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.manydesk.calendar.Interval;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Ids;
import org.manydesk.scope.TenantKey;
import org.manydesk.scope.Wall;

/** The outages of services within the caller's reach. */
@ApplicationScoped
public class Outages {
    private static final String OF_SERVICE =
            "SELECT o FROM Outage o WHERE o.tenantId = :tenant AND o.offeringId = :offering";

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Outages() {
        this(null);
    }

    @Inject
    Outages(Wall wall) {
        this.wall = wall;
    }

    /** An outage of a service, or {@link Unknown}. */
    public Outage get(Offering service, String id) {
        return Ids.parse(id).stream()
                .mapToObj(known -> wall.em().find(Outage.class, new TenantKey(service.tenant(), known)))
                .flatMap(found -> Optional.ofNullable(found).stream())
                .filter(found -> found.isOf(service))
                .findFirst()
                .orElseThrow(() -> new Unknown("outage", id));
    }

    /** Those of these services that lie in a span, wholly or in part, in the order of their beginning. */
    List<Outage> during(Collection<Offering> services, Interval span) {
        if (services.isEmpty()) return List.of();
        return wall.em()
                .createQuery(
                        "SELECT o FROM Outage o WHERE o.tenantId IN :owners AND o.offeringId IN :offerings"
                                + " AND o.startsAt < :to AND (o.endsAt IS NULL OR o.endsAt > :from) ORDER BY o.startsAt, o.id",
                        Outage.class)
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
    List<Outage> during(Offering service, Interval span) {
        return wall.em()
                .createQuery(
                        OF_SERVICE + " AND o.startsAt < :to AND (o.endsAt IS NULL OR o.endsAt > :from)"
                                + " ORDER BY o.startsAt, o.id",
                        Outage.class)
                .setParameter("tenant", service.tenant().value())
                .setParameter("offering", service.key())
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .getResultList();
    }

    /** Those that go on, in the order of their beginning. */
    List<Outage> open(Offering service) {
        return wall.em()
                .createQuery(OF_SERVICE + " AND o.endsAt IS NULL ORDER BY o.startsAt, o.id", Outage.class)
                .setParameter("tenant", service.tenant().value())
                .setParameter("offering", service.key())
                .getResultList();
    }

    /** Those of a part, or of the whole, that lie in a span or touch it, in the order of their beginning. */
    List<Outage> about(Offering service, Optional<String> part, Interval span) {
        var around = new Interval(span.from().minusSeconds(1), span.to().plusSeconds(1));
        return during(service, around).stream()
                .filter(outage -> outage.course().part().equals(part))
                .toList();
    }

    /** One page in the order of their entry, with one row more than the limit where more follow. */
    public List<Outage> list(Offering service, PageRequest page) {
        return wall.em()
                .createQuery(OF_SERVICE + " AND o.id > :after ORDER BY o.id", Outage.class)
                .setParameter("tenant", service.tenant().value())
                .setParameter("offering", service.key())
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    void add(Outage outage) {
        wall.add(outage);
        wall.em().flush();
    }

    void remove(Outage outage) {
        wall.em().remove(outage);
    }
}
