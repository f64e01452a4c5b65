package org.manydesk.rating;

/**
 * What a line's own rule does besides the tiers.
 *
 * @param quantity what the rule speaks of: units, or what it says itself; else none
 * @param amount   put on top, or taken off (negative)
 */
public record Adjustment(Rule rule, Quantity quantity, Price amount) {

    /** The rules of a line, in the order in which they act. */
    public enum Rule {
        /** So many units are left out. */
        FREE_UNITS,
        /** Units beyond the band of a baseline (ARC). */
        ADDITIONAL,
        /** Units that are missing to the band of a baseline (RRC). */
        REDUCED,
        /** Prices were multiplied by this. */
        INDEXED,
        /** The contract covers so many days of the month. */
        PRORATED,
        /** So many units were decided after hours. */
        AFTER_HOURS,
        /** So many units were decided on a holiday. */
        HOLIDAY,
        /** So many percent are taken off; none for a fixed amount. */
        DISCOUNT,
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
