package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.manydesk.contract.Contract;
import org.manydesk.money.Money;
import org.manydesk.usage.Occurrence;

/** What invoices charge of a month altogether, so that it can be rated with and without some of its tickets. */
@ApplicationScoped
class MonthsCharged {
    private final Invoices invoices;
    private final BilledTickets tickets;
    private final BilledWorks works;
    private final Agreements agreements;
    private final CreditedLines credited;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MonthsCharged() {
        this(null, null, null, null, null);
    }

    @Inject
    MonthsCharged(
            Invoices invoices,
            BilledTickets tickets,
            BilledWorks works,
            Agreements agreements,
            CreditedLines credited) {
        this.invoices = invoices;
        this.tickets = tickets;
        this.works = works;
        this.agreements = agreements;
        this.credited = credited;
    }

    /** The invoice that billed the month of a ticket first. */
    Invoice first(BilledTicket ticket) {
        return invoices.find(ticket.tenant(), ticket.contract(), ticket.period())
                .orElseThrow();
    }

    /** @param some of the month, which may be taken out */
    Forgone forgone(Invoice first, MonthTerms terms, Collection<BilledTicket> some) {
        var contract = agreements.contract(first);
        var charged = tickets.mixes(contract, terms);
        var work = works.charged(contract, terms.period());
        var usage = terms.haveHours() ? terms.with(charged, work, List.of()) : charged;
        return new Forgone(terms.priced(invoices.givenLast(first)), usage, places(terms, some));
    }

    /**
     * Of tickets of a month that are to be taken back, the first so many that cost no more than credit notes left of the month,
     * and of what all of them cost.
     *
     * @param since when the first of them was set aside: what was credited from then on may have been for any
     */
    List<ChangedTicket> asFarAsIsLeft(Contract contract, List<ChangedTicket> some, Instant since) {
        if (some.isEmpty()) return some;
        var first = first(some.getFirst().charged());
        var given = credited.of(contract, first, Instant.EPOCH);
        if (given.signum() == 0) return some;
        var tickets = some.stream().map(ChangedTicket::charged).toList();
        var forgone = forgone(first, first.terms(agreements.zone(contract)), tickets);
        var left = charged(contract, first).subtract(given);
        var open = cost(forgone, tickets).subtract(credited.of(contract, first, since));
        var most = some.size();
        while (most > 0 && cost(forgone, tickets.subList(0, most)).compareTo(left.min(open)) > 0) most--;
        return some.subList(0, most);
    }

    private BigDecimal charged(Contract contract, Invoice first) {
        return invoices.charged(contract, first.currency())
                .getOrDefault(first.period(), Money.zero(first.currency()))
                .amount();
    }

    private static BigDecimal cost(Forgone forgone, List<BilledTicket> tickets) {
        return forgone.of(tickets.stream().map(BilledTicket::occurrence).toList());
    }

    private static Map<Occurrence, Forgone.Place> places(MonthTerms terms, Collection<BilledTicket> some) {
        return some.stream()
                .filter(ticket -> terms.part(ticket.decidedAt()).isPresent())
                .collect(Collectors.toMap(
                        BilledTicket::occurrence,
                        ticket ->
                                new Forgone.Place(terms.part(ticket.decidedAt()).orElseThrow(), ticket.traits())));
    }
}
