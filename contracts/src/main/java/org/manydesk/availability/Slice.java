package org.manydesk.availability;

import java.time.Duration;
import java.util.List;
import org.manydesk.calendar.Interval;

/**
 * A stretch of a period in which nothing changed.
 *
 * @param degree how far the service was out of order, 0 to 100 percent
 * @param outages the ids of those that went on, also of redundant parts
 */
public record Slice(Interval during, Counting counting, int degree, List<Long> outages) {
    private static final int DOWN = 100;

    public Slice {
        outages = List.copyOf(outages);
    }

    public boolean counted() {
        return counting == Counting.COUNTED;
    }

    /** Agreed service time in it. */
    Duration agreed() {
        return counted() ? during.length() : Duration.ZERO;
    }

    /** Whether the other differs in nothing but its time. */
    boolean isLike(Slice other) {
        return counting == other.counting && degree == other.degree && outages.equals(other.outages);
    }

    /** In words. */
    public String why() {
        return switch (counting) {
            case NO_CONTRACT -> "no contract in force";
            case CLOSED -> "outside the agreed hours";
            case MAINTENANCE -> "maintenance that was agreed before it began";
            case COUNTED -> condition();
        };
    }

    private String condition() {
        if (degree == DOWN) return "down";
        if (degree > 0) return "degraded by " + degree + " %";
        return outages.isEmpty() ? "available" : "available, the other parts held";
    }
}
