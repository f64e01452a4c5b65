package org.manydesk.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.Assumptions;
import org.manydesk.harness.clock.TestClock;

/**
 * Moves the product's clock. It is a bean in a jar that only the tests add to the WAR, so the product cannot be told a
 * wrong time. Sessions end after twelve hours: sign in again after a jump. Call {@link #reset} when done.
 */
public final class MovableClock {
    static final String PROPERTY = TestClock.PROPERTY;
    static final Path FILE = ServerSettings.FOLDER.resolve("clock");

    private static final String BEANS =
            """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
            """;

    private MovableClock() {}

    /** The clock stands at this instant. */
    public static void standAt(Instant instant) {
        say(instant.toString());
    }

    /** The clock shows this instant now, and goes on. */
    public static void goOnFrom(Instant instant) {
        say(Duration.between(Instant.now(), instant).toString());
    }

    /** The clock shows the true time again. */
    public static void reset() {
        say("");
    }

    static JavaArchive library() {
        reset();
        return ShrinkWrap.create(JavaArchive.class, "movable-clock.jar")
                .addPackage(TestClock.class.getPackage())
                .addAsManifestResource(new StringAsset(BEANS), "beans.xml");
    }

    private static void say(String time) {
        Assumptions.assumeFalse(DeskAddress.isElsewhere(), "The clock of another product cannot be moved.");
        try {
            var draft = Files.writeString(FILE.resolveSibling("clock.new"), time);
            Files.move(draft, FILE, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
