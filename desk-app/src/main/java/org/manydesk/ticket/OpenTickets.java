package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.manydesk.people.OpenWork;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Wall;

/** The open tickets that are assigned to people. */
@ApplicationScoped
public class OpenTickets implements OpenWork {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OpenTickets() {
        this(null);
    }

    @Inject
    OpenTickets(Wall wall) {
        this.wall = wall;
    }

    @Override
    public Map<UserId, Long> of(Collection<UserId> people) {
        if (people.isEmpty()) return Map.of();
        return wall.em()
                .createQuery(
                        "SELECT t.assignment.userId, COUNT(t) FROM Ticket t WHERE t.open = TRUE"
                                + " AND t.assignment.userId IN :people GROUP BY t.assignment.userId",
                        Object[].class)
                .setParameter("people", people.stream().map(UserId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new UserId((Long) row[0]), row -> (Long) row[1]));
    }
}
