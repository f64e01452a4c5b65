package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** What came of it when this node last worked out all issued invoices a second time, for the operator. */
@ApplicationScoped
public class LastRecheck {
    private volatile Result result = new Result(0, 0, Instant.EPOCH);

    /** @param endedAt the epoch before the first time */
    private record Result(int looked, int differ, Instant endedAt) {}

    /** Counts while it lasts. */
    static final class Count {
        private int looked;
        private int differ;

        void add(Optional<Difference> found) {
            looked++;
            if (found.isPresent()) differ++;
        }

        int looked() {
            return looked;
        }

        int differ() {
            return differ;
        }
    }

    void was(Count count, Instant endedAt) {
        result = new Result(count.looked(), count.differ(), endedAt);
    }

    /** How many invoices were worked out. */
    public int looked() {
        return result.looked();
    }

    /** How many of them differ. */
    public int differ() {
        return result.differ();
    }

    /** When it ended, in seconds since 1970; 0 before the first time. */
    public long endedAt() {
        return result.endedAt().getEpochSecond();
    }
}
