package org.manydesk.rating;

/**
 * What a line counts.
 *
 * @param only   which tickets; all where no tickets are counted
 * @param agreed how many units a month has that are not tickets
 */
public record Counted(Charge charge, Selection only, Quantity agreed) {

    /** Each counted ticket. */
    public static final Counted TICKETS = tickets(Selection.ALL);

    public static Counted tickets(Selection only) {
        return new Counted(Charge.PER_TICKET, only, Quantity.ZERO);
    }

    boolean covers(Traits ticket) {
        return charge.isPerTicket() && only.covers(ticket);
    }
}
