package org.manydesk.rating;

import java.util.Optional;

/**
 * What bounds a line: units that come free, at least and at most so much. The minimum holds at zero usage too.
 *
 * @param maximum empty for no end
 */
public record Limits(Quantity freeUnits, Price minimum, Optional<Price> maximum) {

    public static final Limits NONE = new Limits(Quantity.ZERO, Price.ZERO, Optional.empty());

    public Limits {
        if (freeUnits.isNegative()) throw new IllegalArgumentException("free units: " + freeUnits);
        if (maximum.isPresent() && maximum.get().compareTo(minimum) < 0)
            throw new IllegalArgumentException("maximum below minimum");
    }

    Limits in(Indexed prices) {
        return new Limits(freeUnits, prices.payable(minimum), maximum.map(prices::payable));
    }
}
