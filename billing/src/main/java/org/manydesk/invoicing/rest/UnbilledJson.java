package org.manydesk.invoicing.rest;

import java.util.List;
import java.util.Optional;
import org.manydesk.invoicing.MissedMonth;
import org.manydesk.invoicing.UnbilledTicket;
import org.manydesk.invoicing.UnbilledTicket.Cause;

/**
 * What nobody is billed for yet.
 *
 * @param missed every month that is over, has a price and has no invoice
 * @param tickets of the month that was asked for
 */
public record UnbilledJson(List<Month> missed, List<Ticket> tickets) {
    /** @param parked why the last run could not draft it, and what to do; absent where no run looked at it */
    public record Month(String tenant, String contract, String period, Optional<String> parked) {
        static Month of(MissedMonth month) {
            return new Month(
                    month.client().key(), month.contract(), month.period().toString(), month.parked());
        }
    }

    /** A ticket that no invoice will charge unless somebody does something. */
    public record Ticket(String tenant, String ticket, String subject, Cause cause) {
        static Ticket of(UnbilledTicket ticket) {
            return new Ticket(ticket.client().key(), ticket.ref(), ticket.subject(), ticket.cause());
        }
    }

    static UnbilledJson of(List<MissedMonth> missed, List<UnbilledTicket> tickets) {
        return new UnbilledJson(
                missed.stream().map(Month::of).toList(),
                tickets.stream().map(Ticket::of).toList());
    }
}
