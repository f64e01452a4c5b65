package org.manydesk.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Wall;

/** The notifications of people, about clients within the caller's reach. */
@ApplicationScoped
class Notifications {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Notifications() {
        this(null);
    }

    @Inject
    Notifications(Wall wall) {
        this.wall = wall;
    }

    /** One page, newest first, with one row more than the limit where more follow. */
    List<Notification> list(UserId person, PageRequest page) {
        return of(person, "n.id < :before", " ORDER BY n.id DESC")
                .setParameter("before", page.beforeId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** The same, without those that were read. */
    List<Notification> unread(UserId person, PageRequest page) {
        return of(person, "n.id < :before AND n.readAt IS NULL", " ORDER BY n.id DESC")
                .setParameter("before", page.beforeId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    List<Notification> unread(UserId person) {
        return of(person, "n.readAt IS NULL", "").getResultList();
    }

    /** How much of these people's is unread, and the newest of it; nobody who read all is among them. */
    Map<UserId, Unread> unread(Collection<UserId> people) {
        if (people.isEmpty()) return Map.of();
        return wall.em()
                .createQuery(
                        "SELECT n.userId, COUNT(n), MAX(n.id) FROM Notification n WHERE n.userId IN :people"
                                + " AND n.readAt IS NULL GROUP BY n.userId",
                        Object[].class)
                .setParameter("people", people.stream().map(UserId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new UserId((Long) row[0]), row -> new Unread((Long) row[1], (Long) row[2])));
    }

    /**
     * What somebody has not read.
     *
     * @param newest its id
     */
    record Unread(long count, long newest) {
        static final Unread NOTHING = new Unread(0, 0);
    }

    long countUnread(UserId person) {
        return wall.em()
                .createQuery(
                        "SELECT COUNT(n) FROM Notification n WHERE n.userId = :person AND n.readAt IS NULL", Long.class)
                .setParameter("person", person.value())
                .getSingleResult();
    }

    /** The person's notification with this id, or {@link Unknown}. */
    Notification get(UserId person, long id) {
        return of(person, "n.id = :id", "")
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("notification", Long.toString(id)));
    }

    private TypedQuery<Notification> of(UserId person, String condition, String order) {
        return wall.em()
                .createQuery(
                        "SELECT n FROM Notification n WHERE n.userId = :person AND " + condition + order,
                        Notification.class)
                .setParameter("person", person.value());
    }

    void add(Notification notification) {
        wall.add(notification);
    }
}
