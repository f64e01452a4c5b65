package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.contract.Contract;
import org.manydesk.invoicing.UnbilledTicket.Cause;
import org.manydesk.rating.Traits;
import org.manydesk.tenant.ClientName;

/**
 * What a month does not charge, though somebody might want it to: told of what would be drafted, of the draft, and of the issued
 * invoice as what it left out, until somebody decides by hand or a later invoice charges it.
 */
@ApplicationScoped
class Omissions {
    private final Invoices invoices;
    private final OmittedTickets tickets;
    private final BilledWorks works;
    private final Agreements agreements;
    private final Folded folded;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Omissions() {
        this(null, null, null, null, null);
    }

    @Inject
    Omissions(Invoices invoices, OmittedTickets tickets, BilledWorks works, Agreements agreements, Folded folded) {
        this.invoices = invoices;
        this.tickets = tickets;
        this.works = works;
        this.agreements = agreements;
        this.folded = folded;
    }

    /** Of a draft that is not stored, with what came late for earlier months. */
    List<UnbilledTicket> of(ClientName client, Agreed agreed, Draft draft) {
        return Stream.concat(draft.leftOut(client), folded.of(client, agreed.version(), draft.counts()))
                .toList();
    }

    /** Of an invoice that was drafted, with what it says of earlier months. */
    List<UnbilledTicket> of(ClientName client, Agreed agreed, Invoice invoice) {
        var from = new Found(client, agreed.contract(), invoice);
        return Stream.of(
                        from.onNoLine(),
                        from.unanswered(),
                        from.workOnNoLine(),
                        folded.of(client, agreed.version(), invoice))
                .flatMap(all -> all)
                .map(ticket -> invoice.isIssued() ? ticket.leftOutOf(invoice.id()) : ticket)
                .toList();
    }

    /** An invoice, and what is found on it. */
    private final class Found {
        private final ClientName client;
        private final Contract contract;
        private final Invoice invoice;

        Found(ClientName client, Contract contract, Invoice invoice) {
            this.client = client;
            this.contract = contract;
            this.invoice = invoice;
        }

        Stream<UnbilledTicket> onNoLine() {
            return tickets.kinds(invoice).entrySet().stream()
                    .flatMap(month -> onNoLine(month.getKey(), month.getValue()))
                    .map(ticket -> new UnbilledTicket(client, ticket.ref(), ticket.subject(), Cause.ON_NO_LINE));
        }

        /** Only the kinds are read that some part of the month has no line for, and days without a price list. */
        private Stream<OmittedTickets.Told> onNoLine(YearMonth month, Set<Traits> kinds) {
            var terms = terms(month);
            if (terms.chargeNothing()) return Stream.empty();
            var some = new TreeMap<Integer, OmittedTickets.Told>();
            Stream.concat(
                            terms.withoutPrices().stream()
                                    .flatMap(days -> tickets.within(invoice, month, days).stream()),
                            kinds.stream()
                                    .filter(terms::mayBeOnNoLine)
                                    .flatMap(kind -> tickets.like(invoice, month, kind).stream()))
                    .forEach(ticket -> some.put(ticket.place(), ticket));
            return terms.toldOnNoLine(List.copyOf(some.values())).stream();
        }

        Stream<UnbilledTicket> unanswered() {
            return tickets.unanswered(client, invoice);
        }

        Stream<UnbilledTicket> workOnNoLine() {
            return works.lastOn(invoice).stream().collect(Collectors.groupingBy(BilledWork::period)).entrySet().stream()
                    .flatMap(month -> onNoLine(month.getKey(), month.getValue()))
                    .map(work -> new UnbilledTicket(client, work.ref(), work.subject(), Cause.WORK_ON_NO_LINE))
                    .distinct();
        }

        private Stream<ChargedWork> onNoLine(YearMonth month, List<BilledWork> said) {
            var terms = terms(month);
            var work = said.stream().map(BilledWork::work).toList();
            return terms.onNoLine(work, terms.priced(Given.NOTHING)).stream();
        }

        /** The price lists of a month of the contract that was billed. */
        private MonthTerms terms(YearMonth month) {
            var first = invoices.find(contract, month).orElse(invoice);
            return first.terms(agreements.zone(contract));
        }
    }
}
