package org.manydesk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Wall;
import org.manydesk.ticket.Sights;
import org.manydesk.timeline.TicketId;

/** The one queue across clients. Answers immutable rows, each read through the caller's scope and sight. */
@ApplicationScoped
@Transactional
public class Queue {
    private static final int MOST_AMONG = 200;

    private final Wall wall;
    private final Sights sights;
    private final QueueFilter filter;
    private final QueueRows rows;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Queue() {
        this(null, null, null, null);
    }

    @Inject
    Queue(Wall wall, Sights sights, QueueFilter filter, QueueRows rows) {
        this.wall = wall;
        this.sights = sights;
        this.filter = filter;
        this.rows = rows;
    }

    /** One page of what is wanted. */
    public Page<QueueRow> page(QueueQuery query, PageRequest request) {
        var keyset = QueueKeyset.of(query.order());
        var conditions = filter.conditions(query);
        keyset.start(conditions, request);
        var lines = lines(conditions, keyset, request.limit() + 1);
        var page = Page.of(lines, request.limit(), keyset::cursor);
        return new Page<>(rows.of(page.items()), page.next());
    }

    /** Those of these tickets that are wanted, in no order; at most a page of them. */
    public List<QueueRow> among(QueueQuery query, Set<TicketId> ids) {
        if (ids.isEmpty()) return List.of();
        var conditions = filter.conditions(query);
        conditions.add(
                "t.id IN :these", "these", ids.stream().map(TicketId::value).toList());
        return rows.of(lines(conditions, QueueKeyset.NEWEST, MOST_AMONG));
    }

    private List<QueueLine> lines(QueueConditions conditions, QueueKeyset keyset, int limit) {
        var sight = sights.present();
        var jpql = "SELECT " + QueueLine.COLUMNS + " FROM Ticket t" + conditions.jpql() + sight.ofTickets()
                + keyset.orderBy();
        var query = sight.bound(conditions.bound(wall.em().createQuery(jpql, Object[].class)));
        return query.setMaxResults(limit).getResultStream().map(QueueLine::of).toList();
    }

    /** How many tickets are wanted. */
    public long count(QueueQuery query) {
        var sight = sights.present();
        var conditions = filter.conditions(query);
        var jpql = "SELECT COUNT(t) FROM Ticket t" + conditions.jpql() + sight.ofTickets();
        return sight.bound(conditions.bound(wall.em().createQuery(jpql, Long.class)))
                .getSingleResult();
    }
}
