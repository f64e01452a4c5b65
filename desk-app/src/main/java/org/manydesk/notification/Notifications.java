package org.manydesk.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Caller;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Wall;

/** The notifications of people, about clients within the caller's reach; of what concerns them now. */
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

    /**
     * Who reads.
     *
     * @param kinds what people of their role hear of; another role that they had before tells nothing any more
     */
    record Reader(UserId id, Set<Kind> kinds) {
        private static final Reader NOBODY = new Reader(new UserId(0), Set.of(Kind.values()));

        /** Who hears of nothing has nothing to read, whatever was told before. */
        static Reader of(Caller.Person person) {
            var kinds = Kind.of(person.role());
            return kinds.isEmpty() ? NOBODY : new Reader(person.id(), kinds);
        }
    }

    /** One page, newest first, with one row more than the limit where more follow. */
    List<Notification> list(Reader reader, PageRequest page) {
        return of(reader, "n.id < :before", " ORDER BY n.id DESC")
                .setParameter("before", page.beforeId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** The same, without those that were read. */
    List<Notification> unread(Reader reader, PageRequest page) {
        return of(reader, "n.id < :before AND n.readAt IS NULL", " ORDER BY n.id DESC")
                .setParameter("before", page.beforeId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    List<Notification> unread(Reader reader) {
        return of(reader, "n.readAt IS NULL", "").getResultList();
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

    long countUnread(Reader reader) {
        return wall.em()
                .createQuery(
                        "SELECT COUNT(n) FROM Notification n WHERE n.userId = :person AND n.kind IN :kinds"
                                + " AND n.readAt IS NULL",
                        Long.class)
                .setParameter("person", reader.id().value())
                .setParameter("kinds", reader.kinds())
                .getSingleResult();
    }

    /** The person's notification with this id, or {@link Unknown}. */
    Notification get(Reader reader, long id) {
        return of(reader, "n.id = :id", "")
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("notification", Long.toString(id)));
    }

    private TypedQuery<Notification> of(Reader reader, String condition, String order) {
        return wall.em()
                .createQuery(
                        "SELECT n FROM Notification n WHERE n.userId = :person AND n.kind IN :kinds AND " + condition
                                + order,
                        Notification.class)
                .setParameter("person", reader.id().value())
                .setParameter("kinds", reader.kinds());
    }

    void add(Notification notification) {
        wall.add(notification);
    }
}
