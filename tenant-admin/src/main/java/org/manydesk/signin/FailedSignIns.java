package org.manydesk.signin;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
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

/**
 * Slows down guessing: ten failures per account and fifty per address in ten minutes. Success costs nothing. Each failure is
 * told to whoever listens.
 */
@ApplicationScoped
class FailedSignIns {
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Failures ofAccounts = new Failures(10);
    private final Failures ofAddresses = new Failures(50);
    private final Event<FailedSignIn> events;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected FailedSignIns() {
        this(null);
    }

    @Inject
    FailedSignIns(Event<FailedSignIn> events) {
        this.events = events;
    }

    /** Refuses while there were too many failures from this address, whoever it is. */
    void mustBeFew(String from) {
        ofAddresses.mustBeFew(from);
    }

    /** Refuses while there were too many failures from this address or for this account. */
    void mustBeFew(String email, String from) {
        mustBeFew(from);
        ofAccounts.mustBeFew(email);
    }

    void count(String email, String from) {
        count(new FailedSignIn(email, from));
    }

    void count(FailedSignIn failed) {
        ofAddresses.count(failed.from());
        if (!failed.email().isEmpty()) ofAccounts.count(failed.email());
        events.fireAsync(failed);
    }

    /**
     * Makes sure that a person who is here already tells something that only they know: wrong ones count as failed sign-ins
     * of the account, not of the address that they share with colleagues, and are told by this fault.
     */
    void mustBeRight(Caller.Person person, BooleanSupplier right, Fault otherwise) {
        ofAccounts.mustBeFew(person.email());
        if (right.getAsBoolean()) return;
        ofAccounts.count(person.email());
        events.fireAsync(new FailedSignIn(person.email(), person.from()));
        throw new InvalidInput(List.of(otherwise));
    }

    /**
     * The failures of one kind of thing, of the 100,000 that failed last. Asking remembers nothing, so that nobody is forgotten
     * for the sake of those who are only asked for.
     */
    private static final class Failures {
        private static final int REMEMBERED = 100_000;

        private final int most;
        private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > REMEMBERED;
            }
        });

        Failures(int most) {
            this.most = most;
        }

        void mustBeFew(String whose) {
            var known = buckets.get(whose);
            if (known == null) return;
            var estimate = known.estimateAbilityToConsume(1);
            if (!estimate.canBeConsumed())
                throw new TooMany(
                        "Too many failed sign-ins. Wait a few minutes, then try again.",
                        Duration.ofNanos(estimate.getNanosToWaitForRefill()));
        }

        void count(String whose) {
            buckets.computeIfAbsent(whose, first -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                            .build())
                    .tryConsume(1);
        }
    }
}
