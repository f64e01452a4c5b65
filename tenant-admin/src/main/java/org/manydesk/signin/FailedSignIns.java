package org.manydesk.signin;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.manydesk.problem.Fault;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.TooMany;
import org.manydesk.scope.Caller;

/** Slows down guessing: ten failures per account and fifty per address in ten minutes. Success costs nothing. */
@ApplicationScoped
class FailedSignIns {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 50;
    private static final int REMEMBERED = 100_000;

    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** Refuses while there were too many failures for this account or from this address. */
    void mustBeFew(String email, String from) {
        refuseEmpty(bucket("account " + email, PER_ACCOUNT));
        refuseEmpty(bucket("address " + from, PER_ADDRESS));
    }

    void count(String email, String from) {
        bucket("account " + email, PER_ACCOUNT).tryConsume(1);
        bucket("address " + from, PER_ADDRESS).tryConsume(1);
    }

    /**
     * Makes sure that a person who is here already tells something that only they know: wrong ones count as failed sign-ins
     * of the account, not of the address that they share with colleagues, and are told by this fault.
     */
    void mustBeRight(Caller.Person person, BooleanSupplier right, Fault otherwise) {
        var known = bucket("account " + person.email(), PER_ACCOUNT);
        refuseEmpty(known);
        if (right.getAsBoolean()) return;
        known.tryConsume(1);
        throw new InvalidInput(List.of(otherwise));
    }

    private static void refuseEmpty(Bucket bucket) {
        var estimate = bucket.estimateAbilityToConsume(1);
        if (!estimate.canBeConsumed())
            throw new TooMany(
                    "Too many failed sign-ins. Wait a few minutes, then try again.",
                    Duration.ofNanos(estimate.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String key, int failures) {
        return buckets.computeIfAbsent(key, k -> Bucket.builder()
                .addLimit(limit -> limit.capacity(failures).refillGreedy(failures, WINDOW))
                .build());
    }
}
