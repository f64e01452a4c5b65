package org.manydesk.notification;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.UserId;

/**
 * Tells a person's open pages that their notifications changed, once that is committed and on a thread of its own. Reaches
 * the pages of this node; for those of others see {@link NewsOfOtherNodes}.
 */
@ApplicationScoped
public class NotificationNews {
    private final Map<UserId, Set<Runnable>> readers = new ConcurrentHashMap<>();

    @Resource
    private ManagedExecutorService threads;

    /** Runs this whenever something is new for the person, until the subscription ends. */
    public Subscription subscribe(UserId person, Runnable reader) {
        readers.computeIfAbsent(person, first -> ConcurrentHashMap.newKeySet()).add(reader);
        return () -> readers.computeIfPresent(person, (id, all) -> without(all, reader));
    }

    /** Ends a subscription. */
    public interface Subscription {
        void end();
    }

    private static @Nullable Set<Runnable> without(Set<Runnable> all, Runnable reader) {
        all.remove(reader);
        return all.isEmpty() ? null : all;
    }

    /** Those who have a page open on this node. */
    Set<UserId> people() {
        return Set.copyOf(readers.keySet());
    }

    /** Tells a person's pages. */
    void tell(UserId person) {
        readers.getOrDefault(person, Set.of()).forEach(threads::execute);
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) Notified change) {
        tell(change.person());
    }
}
