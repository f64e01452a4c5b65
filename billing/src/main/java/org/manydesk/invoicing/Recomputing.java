package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.manydesk.contract.Contract;

/**
 * Works out what an invoice charges from what it keeps: its price lists, what it was given, its tickets and its work, and
 * those of the invoices that were drafted before it. What contracts and tickets became since is not asked.
 */
@ApplicationScoped
class Recomputing {
    private final Agreements agreements;
    private final Invoices invoices;
    private final BilledTickets tickets;
    private final BilledWorks works;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Recomputing() {
        this(null, null, null, null);
    }

    @Inject
    Recomputing(Agreements agreements, Invoices invoices, BilledTickets tickets, BilledWorks works) {
        this.agreements = agreements;
        this.invoices = invoices;
        this.tickets = tickets;
        this.works = works;
    }

    SecondLook look(Invoice invoice) {
        var bill = invoice.keepsGiven() ? Optional.of(new Anew(invoice).bill()) : Optional.<Bill>empty();
        return new SecondLook(invoice, invoices.lines(invoice), bill);
    }

    /** One invoice with those of its contract that were drafted before it: ids ascend with time. */
    private final class Anew {
        private final Invoice invoice;
        private final Contract contract;
        private final List<Invoice> before;

        Anew(Invoice invoice) {
            this.invoice = invoice;
            this.contract = agreements.contract(invoice);
            this.before = invoices.beside(invoice).stream()
                    .filter(other -> other.key() < invoice.key())
                    .toList();
        }

        Bill bill() {
            var terms = terms(invoice);
            var own = terms.with(
                    tickets.mixes(contract, terms, Span.only(invoice)), said(terms, Span.only(invoice)), List.of());
            var first = new Bill.Part(Units.first(terms.priced(invoice.given()), own), terms);
            var bill = Bill.of(first, late(), invoice.currency());
            return invoice.isStatement() || terms.chargeNothing() ? bill : bill.notBelowZero();
        }

        private MonthTerms terms(Invoice of) {
            return of.terms(agreements.zone(contract));
        }

        /** What it charges of earlier months, the oldest first. */
        private List<Bill.Part> late() {
            var months = new TreeSet<>(tickets.periods(invoice).getOrDefault(invoice.id(), new HashSet<>()));
            months.addAll(invoice.givenSince().keySet());
            months.remove(invoice.period());
            var parts = new ArrayList<Bill.Part>();
            for (var month : months) parts.add(late(month));
            return parts;
        }

        private Bill.Part late(YearMonth month) {
            var terms = terms(first(month));
            var was = Objects.requireNonNull(words().get(month));
            var now = invoice.givenSince().getOrDefault(month, was);
            var workBefore = said(terms, Span.before(invoice));
            var fresh = terms.with(
                    tickets.mixes(contract, terms, Span.only(invoice)), said(terms, Span.until(invoice)), workBefore);
            var billed = terms.with(tickets.mixes(contract, terms, Span.before(invoice)), workBefore, List.of());
            var known = new Units.Billed(billed, terms.priced(was));
            return new Bill.Part(Units.late(terms.priced(now), fresh, known), terms);
        }

        private Invoice first(YearMonth month) {
            return before.stream()
                    .filter(one -> one.period().equals(month))
                    .findFirst()
                    .orElseThrow();
        }

        /** What was said last, before this invoice, on what each month is charged by. */
        private Map<YearMonth, Given> words() {
            var words = new HashMap<YearMonth, Given>();
            before.stream()
                    .sorted((one, other) -> Long.compare(one.key(), other.key()))
                    .forEach(one -> {
                        words.put(one.period(), one.given());
                        words.putAll(one.givenSince());
                    });
            return words;
        }

        private List<ChargedWork> said(MonthTerms terms, Span by) {
            if (!terms.haveHours()) return List.of();
            return ChargedWork.last(works.of(contract, terms.period()).stream()
                    .filter(work -> by.holds(work.invoice()))
                    .map(BilledWork::work)
                    .toList());
        }
    }

    /** Invoices of a contract in a row, by the order in which they were drafted; both ends included. */
    record Span(long from, long to) {
        static Span only(Invoice invoice) {
            return new Span(invoice.key(), invoice.key());
        }

        static Span before(Invoice invoice) {
            return new Span(0, invoice.key() - 1);
        }

        static Span until(Invoice invoice) {
            return new Span(0, invoice.key());
        }

        private boolean holds(InvoiceId invoice) {
            return from <= invoice.value() && invoice.value() <= to;
        }
    }
}
