package org.manydesk.signin;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.manydesk.problem.Fault;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.NotSignedIn;
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

    /**
     * Checks what somebody tells of an account: refused, unlooked at, while there were too many failures of the account or the
     * address. What is being checked counts as wrong until it proves otherwise, so that guesses that come at once do not all
     * pass.
     *
     * @param check throws {@link WrongGuess} where it is wrong
     */
    <T> T guarded(String email, String from, Supplier<T> check) {
        ofAddresses.take(from);
        try {
            ofAccounts.take(email);
        } catch (TooMany refused) {
            ofAddresses.giveBack(from);
            throw refused;
        }
        try {
            var told = check.get();
            giveBack(email, from);
            return told;
        } catch (WrongGuess wrong) {
            events.fireAsync(new FailedSignIn(email, from));
            throw wrong;
        } catch (RuntimeException other) {
            giveBack(email, from);
            throw other;
        }
    }

    private void giveBack(String email, String from) {
        ofAddresses.giveBack(from);
        ofAccounts.giveBack(email);
    }

    /** What somebody told is wrong: a failed sign-in. */
    static final class WrongGuess extends NotSignedIn {
        private static final long serialVersionUID = 1L;

        WrongGuess(String detail) {
            super(detail);
        }
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
        ofAccounts.take(person.email());
        var wrong = false;
        try {
            wrong = !right.getAsBoolean();
        } finally {
            if (!wrong) ofAccounts.giveBack(person.email());
        }
        if (!wrong) return;
        events.fireAsync(new FailedSignIn(person.email(), person.from()));
        throw new InvalidInput(List.of(otherwise));
    }

    /** What is left to fail of one kind of thing; of the 100,000 of which something was used last. Whoever failed nothing is not kept. */
    private static final class Failures {
        private static final int REMEMBERED = 100_000;

        private final int most;
        private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > REMEMBERED;
            }
        };

        Failures(int most) {
            this.most = most;
        }

        synchronized void mustBeFew(String whose) {
            var known = buckets.get(whose);
            if (known == null) return;
            var estimate = known.estimateAbilityToConsume(1);
            if (!estimate.canBeConsumed()) throw tooMany(estimate.getNanosToWaitForRefill());
        }

        synchronized void take(String whose) {
            var probe = of(whose).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) throw tooMany(probe.getNanosToWaitForRefill());
        }

        synchronized void giveBack(String whose) {
            var bucket = of(whose);
            bucket.addTokens(1);
            if (bucket.getAvailableTokens() >= most) buckets.remove(whose);
        }

        synchronized void count(String whose) {
            of(whose).tryConsume(1);
        }

        private Bucket of(String whose) {
            return buckets.computeIfAbsent(whose, first -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                    .build());
        }

        private static TooMany tooMany(long nanos) {
            return new TooMany(
                    "Too many failed sign-ins. Wait a few minutes, then try again.", Duration.ofNanos(nanos));
        }
    }
}
