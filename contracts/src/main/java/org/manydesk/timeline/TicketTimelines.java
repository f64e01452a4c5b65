package org.manydesk.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.calendar.Interval;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantKey;
import org.manydesk.scope.Wall;

/** The timelines of tickets within the caller's reach, and their events. */
@ApplicationScoped
public class TicketTimelines {
    private static final int AT_ONCE = 1_000;
    private static final List<TicketStatus> ENDED = List.of(TicketStatus.RESOLVED, TicketStatus.CLOSED);

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

    /** The row of the ticket with this reference. */
    public Optional<TicketTimeline> find(TenantId tenant, String ref) {
        return wall.em()
                .createQuery(
                        "SELECT t FROM TicketTimeline t WHERE t.tenantId = :tenant AND t.ref = :ref",
                        TicketTimeline.class)
                .setParameter("tenant", tenant.value())
                .setParameter("ref", ref)
                .getResultStream()
                .findFirst();
    }

    /** The events of a ticket. */
    public Timeline timeline(TicketTimeline row) {
        return row.timeline(wall.em()
                .createQuery(
                        "SELECT e FROM RecordedEvent e WHERE e.tenantId = :tenant AND e.ticketId = :ticket ORDER BY e.seq",
                        RecordedEvent.class)
                .setParameter("tenant", row.tenant().value())
                .setParameter("ticket", row.key())
                .getResultStream()
                .map(RecordedEvent::event)
                .toList());
    }

    /** The events of many tickets of one tenant. Read as columns: entities in such numbers would all be watched for changes. */
    public Map<TicketId, Timeline> timelines(TenantId tenant, Collection<TicketId> tickets) {
        var ids = tickets.stream().map(TicketId::value).toList();
        var types = new HashMap<TicketId, TicketType>();
        var events = new HashMap<TicketId, List<TimelineEvent>>();
        for (var from = 0; from < ids.size(); from += AT_ONCE)
            for (var row : eventsOf(tenant, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))) {
                var ticket = new TicketId((Long) row[0]);
                types.put(ticket, (TicketType) row[1]);
                events.computeIfAbsent(ticket, first -> new ArrayList<>())
                        .add(new TimelineEvent(
                                (Instant) row[2], (EventKind) row[3], (String) row[4], (Integer) row[5]));
            }
        return types.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Timeline(entry.getValue(), events.getOrDefault(entry.getKey(), List.of()))));
    }

    private List<Object[]> eventsOf(TenantId tenant, List<Long> tickets) {
        return wall.em()
                .createQuery(
                        "SELECT e.ticketId, t.ticketType, e.occurredAt, e.kind, e.said, e.seq FROM RecordedEvent e,"
                                + " TicketTimeline t WHERE e.tenantId = :tenant AND e.ticketId IN :tickets"
                                + " AND t.tenantId = e.tenantId AND t.id = e.ticketId",
                        Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("tickets", tickets)
                .getResultList();
    }

    /**
     * Tickets opened at or after an instant, and those opened before that were then neither resolved nor closed, in the
     * order of their opening. Some that were reopened are among them although they were over just then.
     */
    public List<TicketTimeline> notOverAt(TenantId tenant, Instant instant) {
        return wall.em()
                .createQuery(
                        "SELECT t FROM TicketTimeline t WHERE t.tenantId = :tenant AND (t.openedAt >= :from"
                                + " OR t.status NOT IN :ended OR t.firstReopenedAt IS NOT NULL"
                                + " OR t.firstResolvedAt >= :from OR t.firstClosedAt >= :from)"
                                + " ORDER BY t.openedAt, t.id",
                        TicketTimeline.class)
                .setParameter("tenant", tenant.value())
                .setParameter("from", instant)
                .setParameter("ended", ENDED)
                .getResultList();
    }

    /**
     * Tickets of all clients within reach that were ever given to a team or waited for a named vendor, as far as they may have
     * done so in a period; without those that are merged or marked.
     */
    public List<TicketTimeline> inHands(Interval period) {
        return wall.em()
                .createQuery(
                        "SELECT t FROM TicketTimeline t WHERE t.inHands = TRUE AND t.openedAt < :to"
                                + " AND t.mergedInto IS NULL AND t.markedAs IS NULL AND (t.openedAt >= :from"
                                + " OR t.status NOT IN :ended OR t.firstReopenedAt IS NOT NULL"
                                + " OR t.firstResolvedAt >= :from OR t.firstClosedAt >= :from) ORDER BY t.tenantId, t.id",
                        TicketTimeline.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("ended", ENDED)
                .getResultList();
    }

    /** Tickets of a client that are neither resolved nor closed, in the order of their ids. */
    public List<TicketTimeline> open(TenantId tenant, long after, int limit) {
        return wall.em()
                .createQuery(
                        "SELECT t FROM TicketTimeline t WHERE t.tenantId = :tenant AND t.id > :after"
                                + " AND t.status NOT IN :ended ORDER BY t.id",
                        TicketTimeline.class)
                .setParameter("tenant", tenant.value())
                .setParameter("after", after)
                .setParameter("ended", ENDED)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many tickets of each client are open work: not resolved, closed or merged. A client without is absent. */
    public Map<TenantId, Long> openCounts() {
        return wall.em()
                .createQuery(
                        "SELECT t.tenantId, COUNT(t) FROM TicketTimeline t WHERE t.status NOT IN :ended"
                                + " AND t.mergedInto IS NULL GROUP BY t.tenantId",
                        Object[].class)
                .setParameter("ended", ENDED)
                .getResultStream()
                .collect(Collectors.toMap(row -> new TenantId((Long) row[0]), row -> (Long) row[1]));
    }

    /** How many tickets of a client were opened since, by what they are like now; without those that are merged or marked. */
    public List<KindCount> kindsSince(TenantId tenant, Instant from) {
        return wall.em()
                .createQuery(
                        "SELECT t.ticketType, t.category, t.ownChange, COUNT(t) FROM TicketTimeline t"
                                + " WHERE t.tenantId = :tenant AND t.openedAt >= :from AND t.mergedInto IS NULL"
                                + " AND t.markedAs IS NULL GROUP BY t.ticketType, t.category, t.ownChange",
                        Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("from", from)
                .getResultStream()
                .map(row -> new KindCount((TicketType) row[0], (String) row[1], (Boolean) row[2], (Long) row[3]))
                .toList();
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
            var timeline = Timeline.of(head.type(), happenings);
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
