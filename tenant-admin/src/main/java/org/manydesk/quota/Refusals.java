package org.manydesk.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.manydesk.problem.TooMany;
import org.manydesk.scope.TenantId;

/**
 * With which secrets calls were refused because nothing of a client's quota was left, and until when. By fingerprints; of this
 * node, the newest so many: who is forgotten is counted anew, and refused a little later.
 */
final class Refusals {
    static final int REMEMBERED = 20_000;

    private final Map<String, Refusal> all = new LinkedHashMap<>();

    /** Refused at {@code from} (inclusive) until {@code until} (exclusive). */
    record Refusal(TenantId client, String sentence, Instant from, Instant until) {
        private boolean isAt(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    synchronized void remember(String secret, Refusal refusal) {
        all.remove(secret);
        forgetTheFirst(refusal.from());
        all.put(secret, refusal);
    }

    /** What is said to calls with this secret now; empty where they are to be counted. */
    synchronized Optional<TooMany> find(String secret, Instant now) {
        var refusal = all.get(secret);
        if (refusal == null) return Optional.empty();
        if (refusal.isAt(now))
            return Optional.of(
                    new TooMany(refusal.sentence(), Quotas.atLeastASecond(Duration.between(now, refusal.until()))));
        all.remove(secret);
        return Optional.empty();
    }

    synchronized void forget(TenantId client) {
        all.values().removeIf(refusal -> refusal.client().equals(client));
    }

    synchronized int size() {
        return all.size();
    }

    /** Those that are over stand at the front, for all last about as long. */
    private void forgetTheFirst(Instant now) {
        var eldest = all.values().iterator();
        while (eldest.hasNext()) {
            var isOver = !eldest.next().isAt(now);
            if (!isOver && all.size() < REMEMBERED) return;
            eldest.remove();
        }
    }
}
