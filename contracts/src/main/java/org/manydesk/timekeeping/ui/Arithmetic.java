package org.manydesk.timekeeping.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.manydesk.calendar.Stretch;
import org.manydesk.timekeeping.SlaReport;

/**
 * A clock's figures as they are printed, in whole seconds, so that they add up for whoever checks them: a stretch is as
 * long as the instants beside it are apart, and what is used up is what was carried over plus the stretches that count.
 *
 * @param since from when on stretches count against the present target; earlier ones counted against the one before, and
 *     what they came to is {@code carried}
 */
record Arithmetic(Duration target, Instant since, Duration carried, List<Stretch> stretches) {
    static Arithmetic of(SlaReport.Line clock) {
        var ruling = clock.segments().isEmpty() ? null : clock.segments().getLast();
        if (ruling == null || ruling.carried() == null)
            return new Arithmetic(clock.target(), Instant.MIN, Duration.ZERO, clock.explanation());
        return new Arithmetic(clock.target(), ruling.from(), ruling.carried(), clock.explanation());
    }

    static Duration length(Stretch stretch) {
        return Duration.between(
                stretch.from().truncatedTo(ChronoUnit.SECONDS), stretch.to().truncatedTo(ChronoUnit.SECONDS));
    }

    boolean isBefore(Stretch stretch) {
        return stretch.from().isBefore(since);
    }

    Duration elapsed() {
        return stretches.stream()
                .filter(stretch -> stretch.counted() && !isBefore(stretch))
                .map(Arithmetic::length)
                .reduce(carried, Duration::plus);
    }

    Duration over() {
        return positive(elapsed().minus(target));
    }

    Duration left() {
        return positive(target.minus(elapsed()));
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
