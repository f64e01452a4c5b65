package org.manydesk.invoicing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * A run and how far it is, of the contracts within the reader's reach.
 *
 * @param period the month that is run; empty where all missed months are
 * @param finishedAt when the last contract was done with, of those out of reach too
 * @param counts how many months became what; those that none became are not in it
 */
public record RunSheet(
        RunId id,
        Optional<YearMonth> period,
        String startedBy,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Map<RunOutcome, Integer> counts) {
    public RunSheet {
        counts = Map.copyOf(counts);
    }

    static RunSheet of(InvoiceRun run, Map<RunOutcome, Integer> counts) {
        return new RunSheet(run.id(), run.period(), run.startedBy(), run.startedAt(), run.finishedAt(), counts);
    }

    public boolean isFinished() {
        return finishedAt.isPresent();
    }

    public int count(RunOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** All months within reach. */
    public int months() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
