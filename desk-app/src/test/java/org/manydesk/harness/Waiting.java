package org.manydesk.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits until the product waits. */
public final class Waiting {
    private static final String WAITING =
            "SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'";

    /** InnoDB reads innodb_trx anew only when nobody has asked for 100 ms. */
    private static final long LONGER_THAN_THE_TABLE_IS_CACHED = 150;

    private static final Duration PAUSE = Duration.ofMillis(200);

    private Waiting() {}

    /** Looks again and again until it is enough; fails when it is not within that time. */
    public static <T> T until(Duration patience, Supplier<T> look, Predicate<T> enough) {
        var end = System.nanoTime() + patience.toNanos();
        var seen = look.get();
        while (!enough.test(seen)) {
            if (System.nanoTime() > end) throw new AssertionError("After " + patience + " there was still " + seen);
            LockSupport.parkNanos(PAUSE.toNanos());
            seen = look.get();
        }
        return seen;
    }

    /** Until somebody waits for a lock that this connection holds, or the call is over without. */
    public static void forALock(Connection database, Future<?> call) throws SQLException, InterruptedException {
        forLocks(database, call, 1);
    }

    /** Until so many wait for locks at once, or the call is over without. */
    public static void forLocks(Connection database, Future<?> call, int together)
            throws SQLException, InterruptedException {
        do Thread.sleep(LONGER_THAN_THE_TABLE_IS_CACHED);
        while (waiting(database) < together && !call.isDone());
    }

    private static long waiting(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(WAITING)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
