package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
        return new Forgone(terms.priced(invoices.givenLast(contract, first)), usage, places(terms, some));
    }

    /** Of tickets of a month that are to be taken back, the first so many that cost no more than credit notes left of it. */
    List<ChangedTicket> asFarAsIsLeft(Contract contract, MonthTerms terms, List<ChangedTicket> some) {
        var given = credited.of(contract, terms.period());
        if (some.isEmpty() || given.signum() == 0) return some;
        var charged = invoices.charged(contract, terms.currency())
                .getOrDefault(terms.period(), Money.zero(terms.currency()))
                .amount();
        var tickets = some.stream().map(ChangedTicket::charged).toList();
        var forgone = forgone(first(tickets.getFirst()), terms, tickets);
        var most = some.size();
        while (most > 0
                && forgone.of(tickets.subList(0, most).stream()
                                        .map(BilledTicket::occurrence)
                                        .toList())
                                .compareTo(charged.subtract(given))
                        > 0) most--;
        return some.subList(0, most);
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
