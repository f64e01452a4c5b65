package org.manydesk.server.demo;

import java.util.Random;

/**
 * How quickly a ticket is worked on, as parts of the contract's targets: 1 is just in time.
 *
 * @param first part of the target for the first answer
 * @param whole part of the target for the resolution
 */
record Pace(double first, double whole) {
    private static final double LATE_FIRST = 0.05;
    private static final double LATE_FIRST_OPEN = 0.15;
    private static final double LATE_WHOLE = 0.07;

    /** As it usually goes: most in time, a few not. */
    static Pace usual(Random random) {
        return new Pace(part(random, LATE_FIRST), part(random, LATE_WHOLE));
    }

    /** As with tickets that are still open: slower. */
    static Pace slow(Random random) {
        return new Pace(part(random, LATE_FIRST_OPEN), 0.7 + random.nextDouble() * 1.6);
    }

    private static double part(Random random, double late) {
        if (random.nextDouble() < late) return 1.05 + random.nextDouble();
        return 0.05 + 0.75 * random.nextDouble() * random.nextDouble();
    }
}
