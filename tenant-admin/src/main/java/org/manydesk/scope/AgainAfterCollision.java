package org.manydesk.scope;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.manydesk.problem.Busy;

/**
 * Runs a transaction again that collided with another, as a whole: whatever asked for it, a call over HTTP, a page or a
 * timer, it is the outermost {@code @Transactional} method that is repeated. Where the locks stay contended, or a stream
 * was handed in that cannot be read again, the problem is {@link Busy}.
 *
 * @see "decision 0010"
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100) // outside of the one that begins and ends the transaction
public class AgainAfterCollision implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int TRIES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_PAUSE_MILLIS = 40;

    @Resource
    private transient TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        int tries = isRepeatable(call) ? TRIES : 1;
        long start = System.nanoTime();
        while (true) {
            try {
                return call.proceed();
            } catch (Exception failure) {
                boolean over = --tries == 0 || System.nanoTime() - start > PATIENCE.toNanos();
                if (!over && Collision.isBehind(failure)) Thread.sleep(pause());
                else throw Collision.isOverLocks(failure) && !(failure instanceof Busy) ? new Busy(failure) : failure;
            }
        }
    }

    private boolean isRepeatable(InvocationContext call) {
        return beginsTransaction(call) && Arrays.stream(call.getParameters()).noneMatch(InputStream.class::isInstance);
    }

    private boolean beginsTransaction(InvocationContext call) {
        var transactional = call.getMethod().getDeclaringClass().getAnnotation(Transactional.class);
        return transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION
                || (transactional != null && transactional.value() == Transactional.TxType.REQUIRES_NEW);
    }

    private static long pause() {
        return ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_MILLIS);
    }
}
