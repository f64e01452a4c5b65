package org.manydesk.timekeeping;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.manydesk.calendar.Told;

/**
 * A clock's figures as they are printed, in whole seconds, so that they add up for whoever checks them: a stretch is as
 * long as the instants beside it are apart, and what is used up is what was carried over plus the stretches that count.
 *
 * @param since from when on stretches count against the present target; earlier ones counted against the one before, and
 *     what they came to is {@code carried}
 */
public record Arithmetic(Duration target, Instant since, Duration carried, List<Told> stretches) {
    /** The figures of a clock. */
    public static Arithmetic of(SlaReport.Timed clock) {
        return of(clock.target(), clock.segments(), clock.explanation());
    }

    static Arithmetic of(Duration target, List<SlaReport.Segment> segments, List<Told> stretches) {
        var ruling = segments.isEmpty() ? null : segments.getLast();
        if (ruling == null || ruling.carried() == null)
            return new Arithmetic(target, Instant.MIN, Duration.ZERO, stretches);
        return new Arithmetic(target, ruling.from(), ruling.carried(), stretches);
    }

    /** What lies between the instants that are printed. */
    public static Duration length(Told stretch) {
        return Duration.between(
                stretch.from().truncatedTo(ChronoUnit.SECONDS), stretch.to().truncatedTo(ChronoUnit.SECONDS));
    }

    /** Whether it counted against an earlier target. */
    public boolean isBefore(Told stretch) {
        return stretch.from().isBefore(since);
    }

    /** What is used up of the target. */
    public Duration elapsed() {
        return stretches.stream()
                .filter(stretch -> stretch.counted() && !isBefore(stretch))
                .map(Arithmetic::length)
                .reduce(carried, Duration::plus);
    }

    /** What is used up beyond the target. */
    public Duration over() {
        return positive(elapsed().minus(target));
    }

    /** What is left of the target. */
    public Duration left() {
        return positive(target.minus(elapsed()));
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
