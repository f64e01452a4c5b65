package org.manydesk.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.UserId;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** What the person who calls was told, as far as it concerns them now. Nobody reads, or marks as read, what others were told. */
@ApplicationScoped
@Transactional
public class Inbox {
    private final Notifications notifications;
    private final Tenants tenants;
    private final CurrentCaller caller;
    private final Event<Notified> news;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Inbox() {
        this(null, null, null, null, null);
    }

    @Inject
    Inbox(Notifications notifications, Tenants tenants, CurrentCaller caller, Event<Notified> news, Clock clock) {
        this.notifications = notifications;
        this.tenants = tenants;
        this.caller = caller;
        this.news = news;
        this.clock = clock;
    }

    /** A page of all of it, newest first. */
    public Page<Note> page(PageRequest page) {
        return page(notifications.list(reader(), page), page);
    }

    /** A page of what is unread, newest first. */
    public Page<Note> unread(PageRequest page) {
        return page(notifications.unread(reader(), page), page);
    }

    private Page<Note> page(List<Notification> rows, PageRequest page) {
        var whose = rows.stream().map(row -> row.tenant().value()).collect(Collectors.toSet());
        var clients = tenants.all(whose).stream().collect(Collectors.toMap(Tenant::id, Function.identity()));
        return Page.of(rows, page.limit(), row -> PageRequest.cursor(row.key())).map(row -> Note.of(row, clients));
    }

    public long countUnread() {
        return notifications.countUnread(reader());
    }

    /** Marks one as read; {@link org.manydesk.problem.Unknown} unless it is the caller's. */
    public void read(long id) {
        notifications.get(reader(), id).read(clock.instant());
        news.fire(new Notified(me()));
    }

    public void readAll() {
        notifications.unread(reader()).forEach(one -> one.read(clock.instant()));
        news.fire(new Notified(me()));
    }

    /** Throws {@link org.manydesk.problem.Unknown} unless it is the caller's. */
    public void mustBeMine(long id) {
        notifications.get(reader(), id);
    }

    private Notifications.Reader reader() {
        return Notifications.Reader.of(caller.person());
    }

    private UserId me() {
        return caller.person().id();
    }
}
