package org.manydesk.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Conflict;

/**
 * The answers kept. Rows belong to a user and hold what that user was already sent; native SQL, because the row must be
 * locked without waiting. Whoever repeats a call runs the transaction.
 */
@ApplicationScoped
class KeptAnswers {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LOCK_NOT_AVAILABLE = 3572;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int DUPLICATE = 1062;

    private final Clock clock;

    @PersistenceContext(unitName = "manydesk")
    private EntityManager entityManager;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected KeptAnswers() {
        this(null);
    }

    @Inject
    KeptAnswers(Clock clock) {
        this.clock = clock;
    }

    /** The first answer, if there is one; {@link Conflict} while the first call is still running. */
    Optional<KeptAnswer> find(IdempotentCall call) {
        List<?> rows = waitingForNobody(() -> entityManager
                .createNativeQuery("SELECT request_hash, status, location, media_type, body FROM idempotent_answer"
                        + " WHERE user_id = ?1 AND idem_key = ?2 AND created_at > ?3 FOR UPDATE NOWAIT")
                .setParameter(1, call.user())
                .setParameter(2, call.key())
                .setParameter(3, LocalDateTime.now(clock).minus(KEPT))
                .getResultList());
        return rows.stream().map(row -> answer((Object[]) row)).findFirst();
    }

    /** Claims the key for this transaction, in place of an answer that is too old. */
    void claim(IdempotentCall call) {
        waitingForNobody(() -> {
            entityManager
                    .createNativeQuery("DELETE FROM idempotent_answer WHERE user_id = ?1 AND idem_key = ?2"
                            + " AND created_at <= ?3")
                    .setParameter(1, call.user())
                    .setParameter(2, call.key())
                    .setParameter(3, LocalDateTime.now(clock).minus(KEPT))
                    .executeUpdate();
            return entityManager
                    .createNativeQuery(
                            "INSERT INTO idempotent_answer (user_id, idem_key, request_hash, status, created_at)"
                                    + " VALUES (?1, ?2, ?3, 0, ?4)")
                    .setParameter(1, call.user())
                    .setParameter(2, call.key())
                    .setParameter(3, call.requestHash())
                    .setParameter(4, LocalDateTime.now(clock))
                    .executeUpdate();
        });
    }

    void keep(IdempotentCall call, KeptAnswer answer) {
        entityManager
                .createNativeQuery("UPDATE idempotent_answer SET status = ?1, location = ?2, media_type = ?3, body = ?4"
                        + " WHERE user_id = ?5 AND idem_key = ?6")
                .setParameter(1, answer.status())
                .setParameter(2, answer.location())
                .setParameter(3, answer.mediaType())
                .setParameter(4, answer.body())
                .setParameter(5, call.user())
                .setParameter(6, call.key())
                .executeUpdate();
    }

    /** Throws away what is older than a day, in a transaction of its own. */
    @Transactional
    public int forgetOld() {
        return entityManager
                .createNativeQuery("DELETE FROM idempotent_answer WHERE created_at < ?1")
                .setParameter(1, LocalDateTime.now(clock).minus(KEPT))
                .executeUpdate();
    }

    private static <T> T waitingForNobody(java.util.function.Supplier<T> statement) {
        try {
            return statement.get();
        } catch (PersistenceException refused) {
            if (isLocked(refused)) throw new Conflict("The first call with this Idempotency-Key is still running.");
            throw refused;
        }
    }

    private static boolean isLocked(Throwable refused) {
        for (@Nullable Throwable cause = refused; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql
                    && List.of(LOCK_NOT_AVAILABLE, LOCK_WAIT_TIMEOUT, DEADLOCK, DUPLICATE)
                            .contains(sql.getErrorCode())) return true;
        return false;
    }

    private static KeptAnswer answer(Object[] row) {
        return new KeptAnswer(
                (byte[]) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[3], (byte[]) row[4]);
    }
}
