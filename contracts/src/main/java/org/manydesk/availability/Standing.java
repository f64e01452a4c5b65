package org.manydesk.availability;

import java.time.Instant;
import java.util.Optional;

/**
 * How a service, or a part of it, is now.
 *
 * @param degree how far it is out of order, 0 to 100 percent
 * @param since from when on it is out of order, however far; the running month's beginning at the earliest, empty while it
 *     is in order
 */
public record Standing(int degree, Optional<Instant> since) {
    private static final int DOWN = 100;

    /** In order. */
    public static final Standing UP = new Standing(0, Optional.empty());

    public boolean isUp() {
        return degree == 0;
    }

    public boolean isDown() {
        return degree == DOWN;
    }
}
