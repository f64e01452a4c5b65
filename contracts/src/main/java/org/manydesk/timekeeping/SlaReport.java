package org.manydesk.timekeeping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.Stretch;
import org.manydesk.sla.ClockState;
import org.manydesk.sla.Deadline;
import org.manydesk.sla.Metric;
import org.manydesk.sla.SlaClock;
import org.manydesk.sla.TimeBasis;
import org.manydesk.timeline.Priority;

/** The clocks of a ticket at an instant, each with the arithmetic behind it; in the shape in which it travels. */
public record SlaReport(List<Line> metrics) {
    /** No contract in force, or no target for the ticket's priority. */
    public static final SlaReport NONE = new SlaReport(List.of());

    /**
     * One clock.
     *
     * @param target the time allowed
     * @param due when it is or was due; null while paused
     * @param breachesAfter the last instant without a breach; differs from due after a tie at closing
     * @param contractVersion the contract's number and the version's, e.g. {@code ACME-2026/1}
     */
    public record Line(
            Metric metric,
            Priority priority,
            Duration target,
            TimeBasis time,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant due,
            @Nullable Instant breachesAfter,
            ClockState state,
            Duration elapsed,
            Duration remaining,
            Instant startedAt,
            Optional<Instant> stoppedAt,
            String contractVersion,
            List<Stretch> explanation) {}

    static Line line(SlaClock clock, Instant now, String contractVersion) {
        var reading = clock.at(now);
        var target = clock.target();
        return new Line(
                target.metric(),
                target.priority(),
                target.within(),
                target.time(),
                reading.deadline().map(Deadline::due).orElse(null),
                reading.deadline().map(Deadline::breachesAfter).orElse(null),
                reading.state(),
                reading.elapsed(),
                reading.remaining(),
                clock.started(),
                reading.stopped(),
                contractVersion,
                clock.explanation(now).stretches());
    }
}
