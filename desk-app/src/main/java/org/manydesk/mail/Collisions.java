package org.manydesk.mail;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Tries work again that collided with the same work elsewhere: a row that was there first, a deadlock, a lock that was
 * waited for too long, a snapshot that became stale. Each try is a transaction of its own.
 */
final class Collisions {
    private static final int TRIES = 6;
    private static final int DUPLICATE_KEY = 1062;
    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT = 1205;
    private static final int STALE_SNAPSHOT = 1020;
    private static final Set<Integer> CODES = Set.of(DUPLICATE_KEY, DEADLOCK, LOCK_WAIT, STALE_SNAPSHOT);

    private Collisions() {}

    static <T> T retried(Supplier<T> work) {
        for (int tries = 1; tries < TRIES; tries++) {
            try {
                return work.get();
            } catch (RuntimeException failed) {
                if (!isCollision(failed)) throw failed;
            }
        }
        return work.get();
    }

    private static boolean isCollision(Throwable failed) {
        Throwable cause = failed;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLException sql && CODES.contains(sql.getErrorCode())) return true;
            if (cause instanceof jakarta.persistence.OptimisticLockException) return true;
            cause = cause.getCause();
        }
        return false;
    }
}
