package org.manydesk.rest;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.manydesk.problem.TooMany;

/**
 * Limits the calls of each token that is known, and of each address from which strangers call, per minute; the limit is the
 * setting {@code MANYDESK_RATE_LIMIT}. Of this node. Strangers are remembered apart: however many there are, they drive out
 * the count of nobody who is known.
 */
@ApplicationScoped
public class CallRates {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REMEMBERED = 20_000;
    private static final int USUAL = 6_000;

    private final int limit = Integer.getInteger("manydesk.rate.limit", USUAL);
    private final Map<String, Bucket> known = remembered();
    private final Map<String, Bucket> strangers = remembered();

    /**
     * Counts a call of whoever proved to be known and says on the answer what is left; refuses when nothing is.
     *
     * @param token tells it apart from all others; not the token itself
     */
    public void count(String token, HttpServletResponse response) {
        count(known, token, response);
    }

    /** The same for who is not known: by the address, never by what was sent, of which there is no end. */
    public void countStranger(String address, HttpServletResponse response) {
        count(strangers, address, response);
    }

    /**
     * Refuses a caller where nothing is left to strangers at this address, unless it proved to be known lately: asks nobody,
     * so that guesses cost next to nothing.
     *
     * @param token tells it apart from all others
     */
    public void strangersMustHaveLeft(String address, String token, HttpServletResponse response) {
        var bucket = strangers.get(address);
        if (bucket == null || known.containsKey(token)) return;
        if (!bucket.estimateAbilityToConsume(1).canBeConsumed()) countStranger(address, response);
    }

    /** Who is no longer known. */
    public void forget(String token) {
        known.remove(token);
    }

    private void count(Map<String, Bucket> buckets, String who, HttpServletResponse response) {
        var probe = buckets.computeIfAbsent(who, t -> bucket()).tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Limit", Integer.toString(limit));
        response.setHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
        response.setHeader(
                "RateLimit-Reset",
                Long.toString(Duration.ofNanos(probe.getNanosToWaitForReset()).toSeconds()));
        if (!probe.isConsumed())
            throw new TooMany(
                    "More than " + limit + " calls in a minute. Slow down, then go on.",
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, WINDOW))
                .build();
    }

    private static Map<String, Bucket> remembered() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > REMEMBERED;
            }
        });
    }
}
