package org.manydesk.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import org.manydesk.scope.UserId;

/** Counts what people have not read, many at once. */
@ApplicationScoped
@Transactional
class UnreadCounts {
    private final Notifications notifications;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected UnreadCounts() {
        this(null);
    }

    @Inject
    UnreadCounts(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Of these people; nobody who read all is among them. */
    Map<UserId, Notifications.Unread> of(Collection<UserId> people) {
        return notifications.unread(people);
    }
}
