package org.manydesk.rating;

/**
 * Units of a line in a part of a month, among those of the parts that are counted together with it.
 *
 * @param before units of the parts before, which take the first places
 * @param units  of this part
 * @param total  of all parts
 * @param begun  whether a part before charged what is due without any unit
 * @param span   its days among those of all parts
 */
record Stretch(Quantity before, Quantity units, Quantity total, boolean begun, Span span) {

    private static final Span ALONE = new Span(0, 1, 1);

    /** A month that is one part. */
    static Stretch whole(Quantity units) {
        return new Stretch(Quantity.ZERO, units, units, false, ALONE);
    }

    Quantity after() {
        return before.plus(units);
    }

    /** What of it lies beyond the first so many units. */
    Stretch beyond(Quantity first) {
        var left = before.beyond(first);
        return new Stretch(left, after().beyond(first).minus(left), total.beyond(first), begun, span);
    }

    /** How many of its units lie beyond the first so many. */
    Quantity unitsBeyond(Quantity first) {
        return beyond(first).units();
    }

    /** How many of its units are among the first so many. */
    Quantity unitsAmong(Quantity first) {
        return units.minus(unitsBeyond(first));
    }

    /** Whether what is due once is due here, with the first unit or, as the contract says, without any. */
    boolean opens(boolean withoutAny) {
        return !begun && !before.isPositive() && (withoutAny || units.isPositive());
    }
}
