package org.manydesk.money;

import java.math.RoundingMode;

/** How a contract rounds an exact amount to its currency's decimals; both leave everything but the exact half alone. */
public enum Rounding {
    /** The half goes away from zero: 0.125 gives 0.13, -0.125 gives -0.13. */
    HALF_UP(RoundingMode.HALF_UP),
    /** The half goes to the even neighbour: 0.125 gives 0.12, 0.135 gives 0.14. */
    HALF_EVEN(RoundingMode.HALF_EVEN);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    public RoundingMode mode() {
        return mode;
    }
}
