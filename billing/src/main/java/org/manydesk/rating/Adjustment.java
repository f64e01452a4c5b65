package org.manydesk.rating;

/**
 * What a line's own rule does besides the tiers.
 *
 * @param quantity units left out by {@link Rule#FREE_UNITS}, else none
 * @param amount   put on top ({@link Rule#MINIMUM}) or taken off, negative ({@link Rule#MAXIMUM})
 */
public record Adjustment(Rule rule, Quantity quantity, Price amount) {

    /** The rules of a line, in the order in which they act. */
    public enum Rule {
        FREE_UNITS,
        MINIMUM,
        MAXIMUM
    }

    static Adjustment free(Quantity units) {
        return new Adjustment(Rule.FREE_UNITS, units, Price.ZERO);
    }

    static Adjustment of(Rule rule, Price amount) {
        return new Adjustment(rule, Quantity.ZERO, amount);
    }

    Adjustment minus(Adjustment before) {
        return new Adjustment(rule, quantity.minus(before.quantity), amount.minus(before.amount));
    }

    Adjustment emptied() {
        return of(rule, Price.ZERO);
    }

    boolean saysNothing() {
        return quantity.isZero() && amount.isZero();
    }
}
