package org.manydesk.invoicing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.manydesk.invoicing.UnbilledTicket.Cause;
import org.manydesk.rating.BilledMonth;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.TicketMix;
import org.manydesk.tenant.ClientName;
import org.manydesk.usage.Reason;
import org.manydesk.usage.TicketCount;

/**
 * What a run found for a contract and a period, before anything is stored. Pure.
 *
 * @param counts all tickets of the period
 * @param late   what earlier, already invoiced periods still owe
 * @param deductions what is to be taken off, as far as it fits
 */
record Draft(BilledMonth month, RateCard card, List<TicketCount> counts, List<Late> late, List<Deduction> deductions) {

    /**
     * Tickets that came after their period was invoiced.
     *
     * @param card   what the period was invoiced by
     * @param billed tickets of the period on earlier invoices
     */
    record Late(BilledMonth month, RateCard card, List<TicketCount> tickets, TicketMix billed) {

        YearMonth period() {
            return month.period();
        }

        Bill.Part part() {
            return new Bill.Part(Units.late(month, TicketCount.mix(tickets), billed), card);
        }
    }

    YearMonth period() {
        return month.period();
    }

    /** A ticket to be charged, at its place among those of its period. */
    record Charged(YearMonth period, int place, TicketCount ticket) {}

    List<TicketCount> counted() {
        return counts.stream().filter(TicketCount::isCounted).toList();
    }

    List<TicketCount> notCounted() {
        return counts.stream().filter(count -> !count.isCounted()).toList();
    }

    /** Tickets of the period that are not charged, though somebody might want them to be. */
    Stream<UnbilledTicket> leftOut(ClientName client) {
        var onNoLine = TicketCount.mix(counts).unpriced(card) == 0
                ? Stream.<TicketCount>empty()
                : counts.stream()
                        .filter(count -> TicketCount.mix(List.of(count)).unpriced(card) > 0);
        var unanswered = counts.stream().filter(count -> count.decision().reason() == Reason.UNANSWERED);
        return Stream.concat(
                onNoLine.map(count -> new UnbilledTicket(client, count.ref(), count.subject(), Cause.ON_NO_LINE)),
                unanswered.map(count -> new UnbilledTicket(client, count.ref(), count.subject(), Cause.UNANSWERED)));
    }

    Bill bill(Currency currency) {
        return bill(TicketCount.mix(counts), currency);
    }

    /** The same, were these the tickets of the period. */
    Bill bill(TicketMix tickets, Currency currency) {
        var own = new Bill.Part(Units.first(month, tickets), card);
        return Bill.of(own, late.stream().map(Late::part).toList(), currency).less(deductions, card.vatRate());
    }

    /** What does not fit on the invoice, and waits for another. */
    List<Deduction> waiting(Currency currency) {
        var taken = bill(currency).lines().stream()
                .flatMap(line -> line.deduction().stream())
                .toList();
        return deductions.stream()
                .filter(deduction -> !taken.contains(deduction))
                .toList();
    }

    /** Every ticket that the invoice charges, each once. */
    List<Charged> charged() {
        var charged = new ArrayList<>(places(period(), 0, counted()));
        late.forEach(part -> charged.addAll(places(part.period(), part.billed().size(), part.tickets())));
        return charged;
    }

    private static List<Charged> places(YearMonth period, int before, List<TicketCount> tickets) {
        var places = new ArrayList<Charged>();
        for (var ticket : tickets) places.add(new Charged(period, before + places.size() + 1, ticket));
        return places;
    }
}
