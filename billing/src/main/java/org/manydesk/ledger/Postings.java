package org.manydesk.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.document.Parties;
import org.manydesk.invoicing.CreditNote;
import org.manydesk.invoicing.DocumentChain;
import org.manydesk.invoicing.DocumentLink;
import org.manydesk.invoicing.Invoice;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.ReceivedPayment;
import org.manydesk.ledger.Entry.Head;
import org.manydesk.ledger.Entry.Kind;
import org.manydesk.ledger.Entry.Party;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** What the documents and payments of clients within reach post. */
@ApplicationScoped
class Postings {
    private final Wall wall;
    private final Tenants tenants;
    private final DocumentChain chain;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Postings() {
        this(null, null, null);
    }

    @Inject
    Postings(Wall wall, Tenants tenants, DocumentChain chain) {
        this.chain = chain;
        this.wall = wall;
        this.tenants = tenants;
    }

    /** Invoices and credit notes, of 0.00 too, by their day of issue, payments by the bank's day, reversals by the day they were made. */
    List<Entry> of(JournalDays days, Accounts accounts) {
        var keys = tenants.all().stream().collect(Collectors.toMap(Tenant::id, Tenant::key));
        var invoices = invoices(days).toList();
        var notes = creditNotes(days).toList();
        var links = chain.ofInvoices(invoices.stream().map(Invoice::key).toList());
        var linksOfNotes =
                chain.ofCreditNotes(notes.stream().map(CreditNote::key).toList());
        return Stream.of(
                        invoices.stream().map(invoice -> entry(invoice, keys, accounts, links)),
                        notes.stream().map(note -> entry(note, keys, accounts, linksOfNotes)),
                        payments(days, keys, accounts))
                .flatMap(entries -> entries)
                .filter(entry -> !entry.postings().isEmpty() || entry.link().isPresent())
                .sorted(Comparator.comparing(Entry::on)
                        .thenComparing(Entry::kind)
                        .thenComparing(Entry::voucher))
                .toList();
    }

    /** As it is called on the document, whatever it is called by now. */
    private static Party party(TenantId tenant, Parties.Party buyer, Map<TenantId, String> keys) {
        return new Party(Objects.requireNonNull(keys.get(tenant)), buyer.billedName(), buyer.vatId());
    }

    private Stream<Invoice> invoices(JournalDays days) {
        return between(
                "SELECT i FROM Invoice i WHERE i.issuedOn >= :from AND i.issuedOn <= :to ORDER BY i.issuedOn, i.id",
                Invoice.class,
                days);
    }

    private Stream<CreditNote> creditNotes(JournalDays days) {
        return between(
                "SELECT c FROM CreditNote c WHERE c.issuedOn >= :from AND c.issuedOn <= :to ORDER BY c.issuedOn, c.id",
                CreditNote.class,
                days);
    }

    private <T> Stream<T> between(String query, Class<T> type, JournalDays days) {
        return wall.em()
                .createQuery(query, type)
                .setParameter("from", days.from())
                .setParameter("to", days.to())
                .getResultStream();
    }

    private static Entry entry(
            Invoice invoice, Map<TenantId, String> keys, Accounts accounts, Map<Long, DocumentLink> links) {
        var head = new Head(
                invoice.issuedOn().orElseThrow(),
                Kind.INVOICE,
                invoice.name(),
                party(invoice.tenant(), invoice.buyer(), keys),
                "%s %s".formatted(invoice.contractNumber(), invoice.period()),
                invoice.accountedVat(),
                Optional.ofNullable(links.get(invoice.key())));
        return Entry.invoice(head, invoice.totals(), accounts);
    }

    private static Entry entry(
            CreditNote note, Map<TenantId, String> keys, Accounts accounts, Map<Long, DocumentLink> links) {
        var party = party(note.tenant(), note.buyer(), keys);
        var head = new Head(
                note.issuedOn(),
                Kind.CREDIT_NOTE,
                note.number(),
                party,
                note.reason(),
                note.accountedVat(),
                Optional.ofNullable(links.get(note.key())));
        return Entry.creditNote(head, note.totals(), accounts);
    }

    private Stream<Entry> payments(JournalDays days, Map<TenantId, String> keys, Accounts accounts) {
        var rows = wall.em()
                .createQuery(
                        "SELECT p FROM ReceivedPayment p WHERE (p.receivedOn >= :from AND p.receivedOn <= :to)"
                                + " OR (p.reversedAt >= :start AND p.reversedAt < :end) ORDER BY p.id",
                        ReceivedPayment.class)
                .setParameter("from", days.from())
                .setParameter("to", days.to())
                .setParameter("start", days.start())
                .setParameter("end", days.end())
                .getResultList();
        var booked = new Booked(paid(rows), keys, accounts);
        return rows.stream().flatMap(payment -> entries(payment, days, booked));
    }

    private record Booked(Map<InvoiceId, Invoice> invoices, Map<TenantId, String> keys, Accounts accounts) {}

    private static Stream<Entry> entries(ReceivedPayment payment, JournalDays days, Booked booked) {
        var received = Stream.of(payment)
                .filter(one -> days.holds(one.receivedOn()))
                .map(one -> Entry.payment(
                        head(one, one.receivedOn(), Kind.PAYMENT, booked), one.amount(), booked.accounts()));
        var reversed = payment.reversedAt()
                .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
                .filter(days::holds)
                .map(on -> Entry.payment(
                        head(payment, on, Kind.REVERSAL, booked),
                        payment.amount().negated(),
                        booked.accounts()));
        return Stream.concat(received, reversed.stream());
    }

    private static Head head(ReceivedPayment payment, LocalDate on, Kind kind, Booked booked) {
        var invoice = Objects.requireNonNull(booked.invoices().get(payment.invoice()));
        return new Head(
                on,
                kind,
                invoice.name(),
                party(payment.tenant(), invoice.buyer(), booked.keys()),
                kind == Kind.REVERSAL ? payment.reversal().orElse("") : payment.reference());
    }

    private Map<InvoiceId, Invoice> paid(List<ReceivedPayment> payments) {
        if (payments.isEmpty()) return Map.of();
        var ids = payments.stream()
                .map(payment -> payment.invoice().value())
                .distinct()
                .toList();
        return wall.em()
                .createQuery("SELECT i FROM Invoice i WHERE i.id IN :ids", Invoice.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Invoice::id, Function.identity()));
    }
}
