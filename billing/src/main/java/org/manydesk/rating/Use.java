package org.manydesk.rating;

/**
 * The units of a line in a month, and those of them that were after hours or on a holiday. Negative as a correction of
 * earlier ones.
 */
public record Use(Quantity units, Quantity afterHours, Quantity holiday) {

    public static final Use NONE = new Use(Quantity.ZERO, Quantity.ZERO, Quantity.ZERO);

    /** Units in ordinary hours. */
    public static Use of(Quantity units) {
        return new Use(units, Quantity.ZERO, Quantity.ZERO);
    }

    /** One ticket. */
    static Use of(Traits ticket, int tickets) {
        var units = Quantity.of(tickets);
        return new Use(
                units,
                ticket.hours() == Hours.AFTER_HOURS ? units : Quantity.ZERO,
                ticket.hours() == Hours.HOLIDAY ? units : Quantity.ZERO);
    }

    public Use plus(Use other) {
        return new Use(units.plus(other.units), afterHours.plus(other.afterHours), holiday.plus(other.holiday));
    }

    Use negated() {
        return new Use(Quantity.ZERO.minus(units), Quantity.ZERO.minus(afterHours), Quantity.ZERO.minus(holiday));
    }

    /** Whether no count is negative, and the uplifted units are among all. */
    boolean isSound() {
        return !afterHours.isNegative()
                && !holiday.isNegative()
                && afterHours.plus(holiday).compareTo(units) <= 0;
    }
}
