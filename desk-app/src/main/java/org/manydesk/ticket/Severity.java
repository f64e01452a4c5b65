package org.manydesk.ticket;

import org.jspecify.annotations.Nullable;
import org.manydesk.timeline.Priority;

/**
 * How bad a matter is (impact) and how soon it hurts (urgency). What is not said counts as MEDIUM.
 *
 * @param impact null when nobody said
 * @param urgency null when nobody said
 */
public record Severity(@Nullable Level impact, @Nullable Level urgency) {
    public static final Severity UNSAID = new Severity(null, null);

    /** HIGH/HIGH is P1, one step less P2, two steps less P3, anything less P4 (TKT-3). */
    public Priority priority() {
        return switch (steps(impact) + steps(urgency)) {
            case 0 -> Priority.P1;
            case 1 -> Priority.P2;
            case 2 -> Priority.P3;
            default -> Priority.P4;
        };
    }

    private static int steps(@Nullable Level level) {
        return level == null ? Level.MEDIUM.ordinal() : level.ordinal();
    }
}
