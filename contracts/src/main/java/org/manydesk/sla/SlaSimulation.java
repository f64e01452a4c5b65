package org.manydesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.CountedTime;
import org.manydesk.calendar.Explanation;
import org.manydesk.calendar.Interval;
import org.manydesk.calendar.Pause;

/**
 * A what-if question about opening time. Pure; stores nothing.
 *
 * @param within the budget of which the due instant is asked
 * @param end asked instead: how much time counts until then
 */
public record SlaSimulation(
        BusinessCalendar calendar,
        Instant start,
        Optional<Duration> within,
        Optional<Instant> end,
        List<Interval> pauses) {

    /** The answer, with its arithmetic. */
    public sealed interface Answer {
        Explanation explanation();
    }

    /** When the budget is used up. */
    public record Due(Deadline deadline, Explanation explanation) implements Answer {}

    /** How much time counted. */
    public record Elapsed(Duration elapsed, Explanation explanation) implements Answer {}

    public SlaSimulation {
        pauses = List.copyOf(pauses);
        if (within.isPresent() == end.isPresent()) throw new IllegalArgumentException("Either a budget or an end");
    }

    public Answer answer() {
        var counted = new CountedTime(calendar, pauses);
        return within.map(budget -> due(counted, budget)).orElseGet(() -> elapsed(counted, end.orElseThrow()));
    }

    private Answer due(CountedTime counted, Duration budget) {
        var due = counted.add(start, budget);
        return new Due(new Deadline(due, counted.firstFrom(due)), explained(due));
    }

    private Answer elapsed(CountedTime counted, Instant until) {
        return new Elapsed(counted.between(start, until), explained(until));
    }

    private Explanation explained(Instant until) {
        return Explanation.of(
                calendar, start, until, pauses.stream().map(Pause::asked).toList());
    }
}
