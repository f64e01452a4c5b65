package org.manydesk.harness.clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;

/** Takes the place of the product's clock while it is tested. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock {
    /** Names the file that says what time it is. */
    public static final String PROPERTY = "manydesk.test.clock";

    @Produces
    Clock clock() {
        return new ClockFromFile(Path.of(System.getProperty(PROPERTY)));
    }
}
