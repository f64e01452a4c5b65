package org.manydesk.ticket;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells those who look at tickets that some changed, after the change is committed and on a thread of its own, so that
 * nothing of whoever made the change sticks to it. Changes that follow each other closely are told together.
 */
@ApplicationScoped
public class TicketNews {
    private static final Logger LOG = Logger.getLogger(TicketNews.class.getName());
    private static final long GATHERING_MILLIS = 300;

    private final List<Consumer<Set<TicketChanged>>> readers = new CopyOnWriteArrayList<>();
    private final Set<TicketChanged> gathered = new LinkedHashSet<>();

    @Resource
    private ManagedScheduledExecutorService threads;

    /** Ends a subscription. */
    public interface Subscription {
        void end();
    }

    /** Tells this reader from now on. It gets identities only, and reads the rest within its own scope. */
    public Subscription subscribe(Consumer<Set<TicketChanged>> reader) {
        readers.add(reader);
        return () -> readers.remove(reader);
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) TicketChanged change) {
        if (readers.isEmpty()) return;
        synchronized (gathered) {
            if (gathered.isEmpty()) threads.schedule((Runnable) this::tellAll, GATHERING_MILLIS, TimeUnit.MILLISECONDS);
            gathered.add(change);
        }
    }

    private void tellAll() {
        Set<TicketChanged> news;
        synchronized (gathered) {
            news = Set.copyOf(gathered);
            gathered.clear();
        }
        readers.forEach(reader -> tell(reader, news));
    }

    private static void tell(Consumer<Set<TicketChanged>> reader, Set<TicketChanged> news) {
        try {
            reader.accept(news);
        } catch (RuntimeException gone) {
            LOG.log(Level.FINE, "A page that is being closed missed news", gone);
        }
    }
}
