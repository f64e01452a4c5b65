package org.manydesk.effort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.calendar.Interval;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Ids;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;
import org.manydesk.timeline.TicketId;

/** What staff worked on tickets within the caller's reach. Who may read it is for its users to see to: it is staff's. */
@ApplicationScoped
public class TimeEntries {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TimeEntries() {
        this(null);
    }

    @Inject
    TimeEntries(Wall wall) {
        this.wall = wall;
    }

    /** Everything that was recorded on a ticket, in the order in which it was recorded. */
    public List<TimeEntry> of(TenantId tenant, TicketId ticket) {
        return wall.em()
                .createQuery(
                        "SELECT e FROM TimeEntry e WHERE e.tenantId = :tenant AND e.ticketId = :ticket ORDER BY e.id",
                        TimeEntry.class)
                .setParameter("tenant", tenant.value())
                .setParameter("ticket", ticket.value())
                .getResultList();
    }

    /** One page of the same, with one row more than the limit where more follow. */
    public List<TimeEntry> of(TenantId tenant, TicketId ticket, PageRequest page) {
        return wall.em()
                .createQuery(
                        "SELECT e FROM TimeEntry e WHERE e.tenantId = :tenant AND e.ticketId = :ticket"
                                + " AND e.id > :after ORDER BY e.id",
                        TimeEntry.class)
                .setParameter("tenant", tenant.value())
                .setParameter("ticket", ticket.value())
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** An entry of a ticket, or {@link Unknown}. */
    public TimeEntry get(TenantId tenant, TicketId ticket, String id) {
        return Ids.parse(id).stream()
                .boxed()
                .flatMap(key -> find(tenant, ticket, key))
                .findFirst()
                .orElseThrow(() -> new Unknown("time entry", id));
    }

    private Stream<TimeEntry> find(TenantId tenant, TicketId ticket, long id) {
        return wall.em()
                .createQuery(
                        "SELECT e FROM TimeEntry e WHERE e.tenantId = :tenant AND e.ticketId = :ticket AND e.id = :id",
                        TimeEntry.class)
                .setParameter("tenant", tenant.value())
                .setParameter("ticket", ticket.value())
                .setParameter("id", id)
                .getResultStream();
    }

    /** Work of a client's tickets that began in a span, in the order of its beginning. */
    public List<Worked> during(TenantId tenant, Interval span) {
        return wall.em()
                .createQuery(
                        "SELECT e, t.ref, t.subject, t.channel, t.language FROM TimeEntry e, TicketTimeline t WHERE e.tenantId = :tenant"
                                + " AND e.workedAt >= :from AND e.workedAt < :to AND t.tenantId = e.tenantId"
                                + " AND t.id = e.ticketId ORDER BY e.workedAt, e.id",
                        Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .getResultStream()
                .map(Worked::of)
                .toList();
    }

    /** Those among some tickets that anybody worked on. */
    public Set<TicketId> worked(TenantId tenant, Collection<TicketId> some) {
        if (some.isEmpty()) return Set.of();
        return wall.em()
                .createQuery(
                        "SELECT DISTINCT e.ticketId FROM TimeEntry e WHERE e.tenantId = :tenant AND e.ticketId IN :some",
                        Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("some", some.stream().map(TicketId::value).toList())
                .getResultStream()
                .map(TicketId::new)
                .collect(Collectors.toSet());
    }

    /** Keeps a new entry; its version is known afterwards. */
    public void add(TimeEntry entry) {
        wall.add(entry);
        flush();
    }

    /** Writes corrections down, so that the version is known. */
    public void flush() {
        wall.em().flush();
    }

    public void remove(TimeEntry entry) {
        wall.em().remove(entry);
    }
}
