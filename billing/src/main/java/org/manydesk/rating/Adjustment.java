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
        /** So many units of the days before an amendment take the first places. */
        CONTINUED,
        /** So many units are included, by the days of the month. */
        INCLUDED,
        /** So many units were paid for in earlier months. */
        FROM_BALANCE,
        /** So many units are left out. */
        FREE_UNITS,
        /** Units beyond the band of a baseline (ARC). */
        ADDITIONAL,
        /** Units that are missing to the band of a baseline (RRC). */
        REDUCED,
        /** So many units were saved against a baseline, and their value is shared. */
        SAVED,
        /** So many units that are paid for are left. */
        BALANCE,
        /** Prices were multiplied by this. */
        INDEXED,
        /** What is due by days is due for so many of the month. */
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

    /** One that changes no amount. */
    static Adjustment remark(Rule rule, Quantity units) {
        return new Adjustment(rule, units, Price.ZERO);
    }

    static Adjustment of(Rule rule, Price amount) {
        return new Adjustment(rule, Quantity.ZERO, amount);
    }

    Adjustment minus(Adjustment before) {
        return new Adjustment(rule, quantity.minus(before.quantity), amount.minus(before.amount));
    }

    /** The same of another amount. */
    Adjustment of(Price share) {
        return new Adjustment(rule, quantity, share);
    }

    Adjustment emptied() {
        return of(rule, Price.ZERO);
    }

    boolean saysNothing() {
        return quantity.isZero() && amount.isZero();
    }
}
