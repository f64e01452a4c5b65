package org.manydesk.invoicing.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.manydesk.invoicing.ChargedTicket;
import org.manydesk.invoicing.Closing;
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
     * @param parkedAt when that run looked at it; what became of it since, the next one tells
     */
    public record Month(
            String tenant,
            String contract,
            String period,
            boolean afterTheEnd,
            Optional<String> parked,
            Optional<Instant> parkedAt) {
        static Month of(MissedMonth month) {
            return new Month(
                    month.client().key(),
                    month.contract(),
                    month.period().toString(),
                    month.isAfterTheEnd(),
                    month.parked().map(MissedMonth.Parked::reason),
                    month.parked().map(MissedMonth.Parked::at));
        }
    }

    /**
     * A ticket that no invoice will charge, or that one charges wrongly, unless somebody does something.
     *
     * @param invoice the one that charges it; absent where none does
     * @param contract of that invoice
     * @param occurrence which of the times that the ticket counts it charges
     * @param leftOutOf the issued invoice that left it out; absent as long as its month is not issued
     */
    public record Ticket(
            String tenant,
            String ticket,
            String subject,
            Cause cause,
            Optional<String> invoice,
            Optional<String> contract,
            Optional<Integer> occurrence,
            Optional<String> leftOutOf) {
        static Ticket of(UnbilledTicket ticket) {
            return new Ticket(
                    ticket.client().key(),
                    ticket.ref(),
                    ticket.subject(),
                    ticket.cause(),
                    ticket.billed().map(UnbilledTicket.Billed::invoice).map(InvoiceId::toString),
                    ticket.billed().map(UnbilledTicket.Billed::contract),
                    ticket.billed().map(UnbilledTicket.Billed::occurrence),
                    ticket.leftOutOf().map(InvoiceId::toString));
        }
    }

    /** Where a page begins: after so many of the lists of a month, and after that ticket of those that invoices charge. */
    private record Place(long seen, String charged) {
        static Place of(PageRequest page) {
            return page.after(2)
                    .map(keys -> new Place(Math.max(0, PageRequest.number(keys.get(0))), keys.get(1)))
                    .orElse(new Place(0, ""));
        }

        private String cursor() {
            return PageRequest.cursor(seen, charged);
        }
    }

    /**
     * Tickets that invoices charge come after those of the month.
     *
     * @param charged answers with one more where more follow
     */
    static UnbilledJson of(Closing closing, Function<PageRequest, List<ChargedTicket>> charged, PageRequest page) {
        var place = Place.of(page);
        var to = place.seen() + page.limit();
        var tickets = new ArrayList<>(part(closing.unbilled(), place, page));
        var room = page.limit() - tickets.size();
        var more = charged.apply(new PageRequest(Math.max(1, room), place.charged()));
        var shown = more.subList(0, Math.min(room, more.size()));
        shown.forEach(one -> tickets.add(one.ticket()));
        var next = new Place(
                to, shown.isEmpty() ? place.charged() : shown.getLast().cursor());
        var goesOn = closing.missed().size() > to || closing.unbilled().size() > to || more.size() > shown.size();
        return new UnbilledJson(
                part(closing.missed(), place, page).stream().map(Month::of).toList(),
                tickets.stream().map(Ticket::of).toList(),
                goesOn ? Optional.of(next.cursor()) : Optional.empty());
    }

    private static <T> List<T> part(List<T> all, Place place, PageRequest page) {
        return all.stream().skip(place.seen()).limit(page.limit()).toList();
    }
}
