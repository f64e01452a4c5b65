package org.manydesk.invoicing.rest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.MissedMonth;
import org.manydesk.invoicing.UnbilledTicket;
import org.manydesk.invoicing.UnbilledTicket.Cause;
import org.manydesk.rest.PageRequest;

/**
 * What nobody is billed for yet: one page of each list.
 *
 * @param missed every month that is over, has a price and has no invoice
 * @param tickets of the month that was asked for
 * @param next continues both lists; absent where neither goes on
 */
public record UnbilledJson(List<Month> missed, List<Ticket> tickets, Optional<String> next) {
    /**
     * @param afterTheEnd whether the contract was over by then, and only what came late is to be billed
     * @param parked why the last run could not draft it, and what to do; absent where no run looked at it
     */
    public record Month(String tenant, String contract, String period, boolean afterTheEnd, Optional<String> parked) {
        static Month of(MissedMonth month) {
            return new Month(
                    month.client().key(),
                    month.contract(),
                    month.period().toString(),
                    month.isAfterTheEnd(),
                    month.parked());
        }
    }

    /**
     * A ticket that no invoice will charge, or that one charges wrongly, unless somebody does something.
     *
     * @param invoice the one that charges it; absent where none does
     * @param contract of that invoice
     */
    public record Ticket(
            String tenant,
            String ticket,
            String subject,
            Cause cause,
            Optional<String> invoice,
            Optional<String> contract) {
        static Ticket of(UnbilledTicket ticket) {
            return new Ticket(
                    ticket.client().key(),
                    ticket.ref(),
                    ticket.subject(),
                    ticket.cause(),
                    ticket.billed().map(UnbilledTicket.Billed::invoice).map(InvoiceId::toString),
                    ticket.billed().map(UnbilledTicket.Billed::contract));
        }
    }

    static UnbilledJson of(List<MissedMonth> missed, List<UnbilledTicket> tickets, PageRequest page) {
        var from = page.after(1)
                .map(List::getFirst)
                .map(PageRequest::number)
                .map(seen -> Math.max(0, seen))
                .orElse(0L);
        var to = from + page.limit();
        return new UnbilledJson(
                part(missed, from, page).map(Month::of).toList(),
                part(tickets, from, page).map(Ticket::of).toList(),
                missed.size() > to || tickets.size() > to ? Optional.of(PageRequest.cursor(to)) : Optional.empty());
    }

    private static <T> Stream<T> part(List<T> all, long from, PageRequest page) {
        return all.stream().skip(from).limit(page.limit());
    }
}
