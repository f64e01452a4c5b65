package org.manydesk.availability;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;

/**
 * What a monitoring program says, as it travels.
 *
 * @param state DOWN, DEGRADED or UP
 * @param part the key of a part; the whole service when absent
 * @param degree of DEGRADED, 1 to 99 percent
 * @param at when it was noticed, ISO 8601, at most 7 days ago; now when absent
 */
public record SignalForm(@Nullable String state, @Nullable String part, @Nullable Integer degree, @Nullable String at) {
    private static final Duration EARLIEST = Duration.ofDays(7);
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);
    private static final int DOWN = 100;

    Signal read(Instant now) {
        var faults = new Faults();
        var said = faults.required("/state", state, SignalState::valueOf, "one of DOWN, DEGRADED, UP");
        var when = faults.optional("/at", at, Moments::parse, Moments.WANTED).orElse(now);
        if (when.isAfter(now.plus(CLOCKS_DIFFER_BY))) faults.add("/at", "This lies ahead.");
        if (when.isBefore(now.minus(EARLIEST))) faults.add("/at", "This is more than 7 days ago. Record it by hand.");
        var share = said.map(one -> degree(one, faults)).orElse(0);
        faults.refuse();
        var noticed = when.isAfter(now) ? now : when.truncatedTo(SECONDS);
        return new Signal(said.orElseThrow(), Optional.ofNullable(part), share, noticed);
    }

    private int degree(SignalState said, Faults faults) {
        return switch (said) {
            case UP -> 0;
            case DOWN -> DOWN;
            case DEGRADED -> {
                if (degree != null && degree > 0 && degree < DOWN) yield degree;
                faults.add("/degree", "Say by how much it is degraded, 1 to 99 percent.");
                yield 0;
            }
        };
    }
}
