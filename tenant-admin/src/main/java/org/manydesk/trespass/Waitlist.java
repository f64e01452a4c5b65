package org.manydesk.trespass;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What waits for a thread to have a look at it: so many at most. What comes when that many wait is dropped and counted; that it
 * began is told once, and how many it were when all that waited is done.
 */
final class Waitlist {
    private static final System.Logger LOG = System.getLogger(Waitlist.class.getName());

    private final String what;
    private final int most;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong dropped = new AtomicLong();

    /** @param what in the log, e.g. {@code things named in paths} */
    Waitlist(String what, int most) {
        this.what = what;
        this.most = most;
    }

    /** Has it done by one of the threads. Whether there was room. */
    boolean take(Executor threads, Runnable look) {
        if (waiting.incrementAndGet() > most) return dropped();
        try {
            threads.execute(() -> done(look));
            return true;
        } catch (RejectedExecutionException stopping) {
            return dropped();
        }
    }

    /** How many were dropped since all that waited was done last. */
    long count() {
        return dropped.get();
    }

    private void done(Runnable look) {
        try {
            look.run();
        } finally {
            if (waiting.decrementAndGet() == 0) tellDropped();
        }
    }

    private boolean dropped() {
        waiting.decrementAndGet();
        if (dropped.incrementAndGet() == 1)
            LOG.log(
                    System.Logger.Level.WARNING,
                    "So many " + what
                            + " wait that more are not looked at: attempts across tenants may be missing in the"
                            + " audit trail. Look in the access log who calls so often.");
        return false;
    }

    private void tellDropped() {
        var lost = dropped.getAndSet(0);
        if (lost > 0) LOG.log(System.Logger.Level.WARNING, "{0} {1} were not looked at", lost, what);
    }
}
