package org.manydesk.notification;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.manydesk.notification.Notifications.Unread;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.UserId;
import org.manydesk.signin.SystemDirectory;

/**
 * Rings the bells of this node for what was told, or read, on another one: looks every few seconds whether what the people
 * who have pages open here have not read is still the same.
 *
 * @see "decision 0019"
 */
@ApplicationScoped
public class NewsOfOtherNodes {
    private static final System.Logger LOG = System.getLogger(NewsOfOtherNodes.class.getName());
    private static final String NAME = "bells";
    private static final long EVERY_SECONDS = 15;

    private final NotificationNews news;
    private final UnreadCounts counts;
    private final SystemDirectory directory;
    private final CurrentCaller caller;
    private Map<UserId, Unread> known = Map.of();

    @Resource
    private ManagedScheduledExecutorService executor;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected NewsOfOtherNodes() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway") // the container sets the executor
    NewsOfOtherNodes(NotificationNews news, UnreadCounts counts, SystemDirectory directory, CurrentCaller caller) {
        this.news = news;
        this.counts = counts;
        this.directory = directory;
        this.caller = caller;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        executor.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            compare(news.people());
        } catch (RuntimeException later) {
            LOG.log(System.Logger.Level.WARNING, "What was told on other nodes cannot be read now", later);
        }
    }

    /** Who is new here is told in any case: something may have come since their page was made. */
    private void compare(Set<UserId> people) {
        var present = people.isEmpty() ? Map.<UserId, Unread>of() : unread(people);
        people.stream()
                .filter(person -> !Objects.equals(present.get(person), known.get(person)))
                .forEach(news::tell);
        known = present;
    }

    private Map<UserId, Unread> unread(Set<UserId> people) {
        var unread = new HashMap<UserId, Unread>();
        people.forEach(person -> unread.put(person, Unread.NOTHING));
        directory.everywhere(NAME).forEach(provider -> unread.putAll(caller.as(provider, () -> counts.of(people))));
        return unread;
    }
}
