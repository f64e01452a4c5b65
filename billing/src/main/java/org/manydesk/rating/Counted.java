package org.manydesk.rating;

/**
 * What a line counts.
 *
 * @param only   which tickets; all where no tickets are counted
 * @param agreed how many units a month has that are neither tickets nor hours
 * @param hours  how work is made hours, where hours are counted
 */
public record Counted(Charge charge, Selection only, Quantity agreed, HourRule hours) {

    public Counted(Charge charge, Selection only, Quantity agreed) {
        this(charge, only, agreed, HourRule.EXACT);
    }

    /** Each counted ticket. */
    public static final Counted TICKETS = tickets(Selection.ALL);

    public static Counted tickets(Selection only) {
        return new Counted(Charge.PER_TICKET, only, Quantity.ZERO);
    }

    /** Work on these tickets. */
    public static Counted hours(Selection only, HourRule rule) {
        return new Counted(Charge.PER_HOUR, only, Quantity.ZERO, rule);
    }

    boolean covers(Traits ticket) {
        return charge.isPerTicket() && only.covers(ticket);
    }
}
