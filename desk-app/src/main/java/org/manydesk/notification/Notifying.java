package org.manydesk.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.manydesk.people.UserAccount;
import org.manydesk.scope.TenantId;

/** Tells people of things. Called in the transaction of what they are told of. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Notifying {
    private final Notifications notifications;
    private final Event<Notified> news;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Notifying() {
        this(null, null, null);
    }

    @Inject
    Notifying(Notifications notifications, Event<Notified> news, Clock clock) {
        this.notifications = notifications;
        this.news = news;
        this.clock = clock;
    }

    /** Tells one person, who may see the client that it is about. */
    public void tell(UserAccount person, TenantId client, Occasion occasion) {
        notifications.add(new Notification(person.id(), client, occasion, clock.instant()));
        news.fire(new Notified(person.id()));
    }
}
