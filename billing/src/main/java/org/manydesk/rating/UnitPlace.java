package org.manydesk.rating;

import java.util.Optional;

/**
 * Where one unit of a line's usage falls.
 *
 * @param tier      the tier, or the package, that holds it, from 1; empty when it is one of the free units, or was paid for in an earlier month
 * @param unitPrice what a unit costs there; empty where units are not priced one by one
 */
public record UnitPlace(Optional<Integer> tier, Optional<Price> unitPrice) {

    static final UnitPlace FREE = new UnitPlace(Optional.empty(), Optional.of(Price.ZERO));

    /** It was paid for in an earlier month. */
    static final UnitPlace PAID = new UnitPlace(Optional.empty(), Optional.empty());

    /** In so many-th package. */
    static UnitPlace pack(Quantity number) {
        return new UnitPlace(Optional.of(number.value().intValueExact()), Optional.empty());
    }

    static UnitPlace in(int tier, Price unitPrice) {
        return new UnitPlace(Optional.of(tier), Optional.of(unitPrice));
    }
}
