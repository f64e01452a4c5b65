package org.manydesk.scope;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Work that met other work on the same rows. Done again, it sees what the other did. The numbers are those of MariaDB and
 * MySQL.
 */
public final class Collision {
    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int CHANGED_SINCE_THE_SNAPSHOT = 1020;
    private static final int DUPLICATE_KEY = 1062;
    private static final Set<Integer> LOCKS = Set.of(DEADLOCK, LOCK_WAIT_TIMEOUT, CHANGED_SINCE_THE_SNAPSHOT);

    private Collision() {}

    /** Whether the database gave up on locks: it says nothing about what was wanted. */
    public static boolean isOverLocks(Throwable failure) {
        return isCausedBy(failure, cause -> cause instanceof SQLException sql && LOCKS.contains(sql.getErrorCode()));
    }

    /** Whether another was quicker, over locks or not: its row or its version is there now. */
    public static boolean isBehind(Throwable failure) {
        return isOverLocks(failure)
                || isCausedBy(
                        failure,
                        cause -> cause instanceof OptimisticLockException
                                || (cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_KEY));
    }

    private static boolean isCausedBy(Throwable failure, Predicate<Throwable> what) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) if (what.test(cause)) return true;
        return false;
    }
}
