package org.manydesk.sla.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.Told;
import org.manydesk.sla.SlaSimulation;

/**
 * The answer to a what-if question: either when, or how long.
 *
 * @param breachesAfter the last instant without a breach; differs from due after a tie at closing
 */
record SimulationAnswer(
        @Nullable Instant due, @Nullable Instant breachesAfter, @Nullable Duration elapsed, List<Told> explanation) {
    static SimulationAnswer of(SlaSimulation.Answer answer, Locale locale) {
        var why = answer.explanation().told(locale);
        return switch (answer) {
            case SlaSimulation.Due due ->
                new SimulationAnswer(due.deadline().due(), due.deadline().breachesAfter(), null, why);
            case SlaSimulation.Elapsed elapsed -> new SimulationAnswer(null, null, elapsed.elapsed(), why);
        };
    }
}
