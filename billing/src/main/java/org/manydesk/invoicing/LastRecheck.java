package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** What came of it when this node last worked out all issued invoices a second time, for the operator. */
@ApplicationScoped
public class LastRecheck {
    private volatile Result result = new Result(0, 0, 0, Instant.EPOCH);

    /** @param endedAt the epoch before the first time */
    private record Result(int looked, int differ, int failed, Instant endedAt) {}

    /** Counts while it lasts. */
    static final class Count {
        private int looked;
        private int differ;
        private int failed;

        void add(Optional<Difference> found) {
            looked++;
            if (found.isPresent()) differ++;
        }

        /** An invoice, or a client's invoices, could not be looked at. */
        void fail() {
            failed++;
        }

        int looked() {
            return looked;
        }

        int differ() {
            return differ;
        }

        int failed() {
            return failed;
        }
    }

    void was(Count count, Instant endedAt) {
        result = new Result(count.looked(), count.differ(), count.failed(), endedAt);
    }

    /** How many invoices were worked out. */
    public int looked() {
        return result.looked();
    }

    /** How many of them differ. */
    public int differ() {
        return result.differ();
    }

    /** How often an invoice, or the list of a client's invoices, could not be looked at; the log says why. */
    public int failed() {
        return result.failed();
    }

    /** When it ended, in seconds since 1970; 0 before the first time. */
    public long endedAt() {
        return result.endedAt().getEpochSecond();
    }
}
