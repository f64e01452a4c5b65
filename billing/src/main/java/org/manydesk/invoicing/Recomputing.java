package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.manydesk.contract.Contract;

/**
 * Works out what an invoice charges from what it keeps: its price lists, what it was given, its tickets and its work, the
 * service credits that it takes off and the statements that it collects. Of the invoices that were drafted before it only those
 * are read whose months it charges what came late for, and of each such month the one that said last what it is charged by; so
 * the work for a contract grows with its months, also where something comes late for the first of them again and again. What
 * contracts and tickets became since is not asked.
 */
@ApplicationScoped
class Recomputing {
    private final Agreements agreements;
    private final Invoices invoices;
    private final BilledTickets tickets;
    private final BilledWorks works;
    private final GroupInvoicing groups;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Recomputing() {
        this(null, null, null, null, null);
    }

    @Inject
    Recomputing(
            Agreements agreements, Invoices invoices, BilledTickets tickets, BilledWorks works, GroupInvoicing groups) {
        this.agreements = agreements;
        this.invoices = invoices;
        this.tickets = tickets;
        this.works = works;
        this.groups = groups;
    }

    SecondLook look(Invoice invoice) {
        var lines = invoices.lines(invoice);
        var bill = invoice.keepsGiven() ? Optional.of(new Anew(invoice, lines).bill()) : Optional.<Bill>empty();
        return new SecondLook(invoice, lines, bill);
    }

    /** One invoice with those of its contract before it that it builds on. */
    private final class Anew {
        private final Invoice invoice;
        private final List<InvoiceLine> lines;
        private final Contract contract;
        private final TreeSet<YearMonth> months;
        private final List<Invoice> before;

        Anew(Invoice invoice, List<InvoiceLine> lines) {
            this.invoice = invoice;
            this.lines = lines;
            this.contract = agreements.contract(invoice);
            this.months = new TreeSet<>(tickets.months(invoice));
            months.addAll(invoice.givenSince().keySet());
            months.remove(invoice.period());
            this.before = invoices.before(invoice, months);
        }

        Bill bill() {
            var terms = terms(invoice);
            var own = terms.with(
                    tickets.mixes(contract, terms, Span.only(invoice)), said(terms, Span.only(invoice)), List.of());
            var first = new Bill.Part(Units.first(terms.priced(invoice.given()), own), terms);
            var of = new Bill.Of(invoice.isStatement(), terms.chargeNothing());
            return Bill.of(first, late(), invoice.currency())
                    .settled(deductions(), Cards.of(invoice).vat().usual(), of)
                    .plus(statements());
        }

        /** The service credits that its lines name, as they were granted. */
        private List<Deduction> deductions() {
            var named = new LinkedHashMap<Long, Deduction>();
            for (var line : lines)
                agreements
                        .basis(contract, line)
                        .ifPresent(basis -> named.putIfAbsent(
                                line.serviceCredit().orElseThrow(),
                                new Deduction(
                                        line.serviceCredit().orElseThrow(),
                                        basis.period(),
                                        line.name(),
                                        line.note(),
                                        basis.amount())));
            return List.copyOf(named.values());
        }

        private List<Collected> statements() {
            var pays = contract.paysForGroup() && !invoice.isStatement();
            var stand = lines.stream().anyMatch(line -> line.statement().isPresent());
            return pays || stand ? groups.brought(invoice) : List.of();
        }

        private MonthTerms terms(Invoice of) {
            return of.terms(agreements.zone(contract));
        }

        /** What it charges of earlier months, the oldest first. */
        private List<Bill.Part> late() {
            return months.stream().map(this::late).toList();
        }

        private Bill.Part late(YearMonth month) {
            var terms = terms(first(month));
            var was = word(month);
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

        /** What was said last, before this invoice, on what a month is charged by. */
        private Given word(YearMonth month) {
            var key = invoice.key();
            while (true) {
                var last = invoices.lastToSay(invoice, month, key);
                if (last.isEmpty()) return first(month).given();
                var said = last.get().givenSince().get(month);
                if (said != null) return said;
                key = last.get().key();
            }
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
