package org.manydesk.scope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Gives every use case the same clock: UTC, in whole microseconds, as the database keeps them. */
@ApplicationScoped
class UtcClock {
    @Produces
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
