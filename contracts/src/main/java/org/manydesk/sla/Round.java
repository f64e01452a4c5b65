package org.manydesk.sla;

import java.time.Instant;
import java.util.List;

/**
 * The clocks of a metric in one round of a ticket's life. A round goes from the opening, or from a reopening that starts
 * clocks anew, to the next such reopening. What is promised is promised for each round: it is judged once, by itself.
 *
 * @param number 1 from the opening on
 * @param runs in order, such as the waits for a next response; at least one
 */
public record Round(int number, List<SlaClock> runs) {
    public Round {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) throw new IllegalArgumentException("A round has a clock");
    }

    public Metric metric() {
        return runs.getFirst().metric();
    }

    /** Of several runs the first that was breached counts, else the latest. */
    public SlaClock decisive(Instant now) {
        return runs.stream()
                .filter(clock -> clock.at(now) instanceof SlaReading.Breached)
                .findFirst()
                .orElse(runs.getLast());
    }
}
