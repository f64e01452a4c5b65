package org.manydesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a clock shows at an instant. */
public sealed interface SlaReading {
    /** Time that counted so far. */
    Duration elapsed();

    /** Time left of the target; zero when there is none. */
    Duration remaining();

    ClockState state();

    /** When the target is or was used up; unknown while the clock is paused. */
    default Optional<Deadline> deadline() {
        return Optional.empty();
    }

    /** When the clock ended, if it did. */
    default Optional<Instant> stopped() {
        return Optional.empty();
    }

    /** The instant that decides for which period the verdict counts: the end of a met clock, the breach of a broken one. */
    default Optional<Instant> judged() {
        return Optional.empty();
    }

    /** Time passes. */
    record Running(Duration elapsed, Duration remaining, Deadline limit) implements SlaReading {
        @Override
        public ClockState state() {
            return ClockState.RUNNING;
        }

        @Override
        public Optional<Deadline> deadline() {
            return Optional.of(limit);
        }
    }

    /** Time stands, for the ticket is in a state that does not count; nobody knows until when. */
    record Paused(Duration elapsed, Duration remaining) implements SlaReading {
        @Override
        public ClockState state() {
            return ClockState.PAUSED;
        }
    }

    /** Ended in time. */
    record Met(Duration elapsed, Duration remaining, Deadline limit, Instant end) implements SlaReading {
        @Override
        public ClockState state() {
            return ClockState.MET;
        }

        @Override
        public Optional<Deadline> deadline() {
            return Optional.of(limit);
        }

        @Override
        public Optional<Instant> stopped() {
            return Optional.of(end);
        }

        @Override
        public Optional<Instant> judged() {
            return Optional.of(end);
        }
    }

    /** Ran out, and may still be open. */
    record Breached(Duration elapsed, Deadline limit, Optional<Instant> stopped) implements SlaReading {
        @Override
        public Duration remaining() {
            return Duration.ZERO;
        }

        @Override
        public ClockState state() {
            return ClockState.BREACHED;
        }

        @Override
        public Optional<Deadline> deadline() {
            return Optional.of(limit);
        }

        @Override
        public Optional<Instant> judged() {
            return Optional.of(limit.breachesAfter());
        }
    }
}
