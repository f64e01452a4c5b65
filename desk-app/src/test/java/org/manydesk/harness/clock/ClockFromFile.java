package org.manydesk.harness.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The time that a file says: an instant at which it stands, or a duration that it is ahead; without a file, now. */
final class ClockFromFile extends Clock {
    private final Path file;
    private final ZoneId zone;

    ClockFromFile(Path file) {
        this(file, ZoneOffset.UTC);
    }

    private ClockFromFile(Path file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        var now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        var said = said();
        if (said.isEmpty()) return now;
        return said.contains("P") ? now.plus(Duration.parse(said)) : Instant.parse(said);
    }

    private String said() {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ClockFromFile(file, other);
    }
}
