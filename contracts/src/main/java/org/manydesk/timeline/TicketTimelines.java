package org.manydesk.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.manydesk.calendar.Interval;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantKey;
import org.manydesk.scope.Wall;

/** The timelines of tickets within the caller's reach, and their events. */
@ApplicationScoped
public class TicketTimelines {
    private static final int AT_ONCE = 500;

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketTimelines() {
        this(null);
    }

    @Inject
    TicketTimelines(Wall wall) {
        this.wall = wall;
    }

    /** The row of a ticket, or {@link Unknown}. */
    public TicketTimeline get(TenantId tenant, TicketId ticket) {
        var row = wall.em().find(TicketTimeline.class, new TenantKey(tenant, ticket.value()));
        if (row == null) throw new Unknown("ticket", ticket.toString());
        return row;
    }

    /** The events of a ticket. */
    public Timeline timeline(TicketTimeline row) {
        return new Timeline(wall.em()
                .createQuery(
                        "SELECT e FROM RecordedEvent e WHERE e.tenantId = :tenant AND e.ticketId = :ticket ORDER BY e.seq",
                        RecordedEvent.class)
                .setParameter("tenant", row.tenant().value())
                .setParameter("ticket", row.key())
                .getResultStream()
                .map(RecordedEvent::event)
                .toList());
    }

    /** The events of many tickets of one tenant. */
    public Map<TicketId, Timeline> timelines(TenantId tenant, Collection<TicketTimeline> rows) {
        var ids = rows.stream().map(TicketTimeline::key).toList();
        var events = new ArrayList<RecordedEvent>();
        for (var from = 0; from < ids.size(); from += AT_ONCE)
            events.addAll(eventsOf(tenant, ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
        return events.stream()
                .collect(Collectors.groupingBy(
                        RecordedEvent::ticket,
                        Collectors.collectingAndThen(
                                Collectors.mapping(RecordedEvent::event, Collectors.toList()), Timeline::new)));
    }

    private List<RecordedEvent> eventsOf(TenantId tenant, List<Long> tickets) {
        return wall.em()
                .createQuery(
                        "SELECT e FROM RecordedEvent e WHERE e.tenantId = :tenant AND e.ticketId IN :tickets",
                        RecordedEvent.class)
                .setParameter("tenant", tenant.value())
                .setParameter("tickets", tickets)
                .getResultList();
    }

    /** Tickets opened within a span, in the order of their opening. */
    public List<TicketTimeline> openedDuring(TenantId tenant, Interval span) {
        return during("openedAt", tenant, span);
    }

    /** Tickets first resolved within a span, in that order. */
    public List<TicketTimeline> firstResolvedDuring(TenantId tenant, Interval span) {
        return during("firstResolvedAt", tenant, span);
    }

    /** Tickets first closed within a span, in that order. */
    public List<TicketTimeline> firstClosedDuring(TenantId tenant, Interval span) {
        return during("firstClosedAt", tenant, span);
    }

    /** How many tickets of each client are neither resolved nor closed, merged or marked; a client without is absent. */
    public Map<TenantId, Long> openCounts() {
        return wall.em()
                .createQuery(
                        "SELECT t.tenantId, COUNT(t) FROM TicketTimeline t WHERE t.status NOT IN :ended"
                                + " AND t.mergedInto IS NULL AND t.markedAs IS NULL GROUP BY t.tenantId",
                        Object[].class)
                .setParameter("ended", List.of(TicketStatus.RESOLVED, TicketStatus.CLOSED))
                .getResultStream()
                .collect(Collectors.toMap(row -> new TenantId((Long) row[0]), row -> (Long) row[1]));
    }

    private List<TicketTimeline> during(String instant, TenantId tenant, Interval span) {
        var query = "SELECT t FROM TicketTimeline t WHERE t.tenantId = :tenant AND t." + instant + " >= :from AND t."
                + instant + " < :to ORDER BY t." + instant + ", t.id";
        TypedQuery<TicketTimeline> rows = wall.em().createQuery(query, TicketTimeline.class);
        return rows.setParameter("tenant", tenant.value())
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .getResultList();
    }

    /** Starts the timeline of a ticket with the events known so far. */
    public TicketTimeline add(TicketHead head, Timeline timeline) {
        var row = wall.add(TicketTimeline.of(head, timeline));
        wall.em().flush();
        record(row, timeline.events());
        return row;
    }

    /** Starts the timelines of many tickets: first all rows, then all events. */
    public Map<TicketTimeline, Timeline> addAll(Map<TicketHead, List<Happening>> tickets) {
        var rows = new LinkedHashMap<TicketTimeline, Timeline>();
        tickets.forEach((head, happenings) -> {
            var timeline = Timeline.of(happenings);
            rows.put(wall.add(TicketTimeline.of(head, timeline)), timeline);
        });
        wall.em().flush();
        rows.forEach((row, timeline) -> record(row, timeline.events()));
        return rows;
    }

    /** Adds events at the end of the list; their instants may lie anywhere. */
    public Timeline append(TicketTimeline row, List<Happening> happenings) {
        var more = Happening.numbered(happenings, row.eventCount());
        var timeline = timeline(row).with(more);
        row.tell(timeline);
        record(row, more);
        return timeline;
    }

    private void record(TicketTimeline row, List<TimelineEvent> events) {
        events.forEach(event -> wall.add(new RecordedEvent(row.tenant(), row.ticket(), event)));
    }

    /** Follows a new subject of the ticket. */
    public void rename(TenantId tenant, TicketId ticket, String subject) {
        get(tenant, ticket).rename(subject);
    }
}
