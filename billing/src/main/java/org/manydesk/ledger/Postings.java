package org.manydesk.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.invoicing.CreditNote;
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

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Postings() {
        this(null, null);
    }

    @Inject
    Postings(Wall wall, Tenants tenants) {
        this.wall = wall;
        this.tenants = tenants;
    }

    /** Invoices and credit notes by their day of issue, payments by the bank's day, reversals by the day they were made. */
    List<Entry> of(JournalDays days, Accounts accounts) {
        var parties = tenants.all().stream().collect(Collectors.toMap(Tenant::id, Postings::party));
        return Stream.of(
                        invoices(days).map(invoice -> entry(invoice, parties, accounts)),
                        creditNotes(days).map(note -> entry(note, parties, accounts)),
                        payments(days, parties, accounts))
                .flatMap(entries -> entries)
                .filter(entry -> !entry.postings().isEmpty())
                .sorted(Comparator.comparing(Entry::on)
                        .thenComparing(Entry::kind)
                        .thenComparing(Entry::voucher))
                .toList();
    }

    private static Party party(Tenant tenant) {
        var billing = tenant.billing();
        var name = billing.legalName().isEmpty() ? tenant.name() : billing.legalName();
        return new Party(tenant.key(), name, billing.vatId().replaceAll("[\\s.-]", ""));
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

    private static Entry entry(Invoice invoice, Map<TenantId, Party> parties, Accounts accounts) {
        var head = new Head(
                invoice.issuedOn().orElseThrow(),
                Kind.INVOICE,
                invoice.name(),
                Objects.requireNonNull(parties.get(invoice.tenant())),
                "%s %s".formatted(invoice.contractNumber(), invoice.period()),
                invoice.accountedVat());
        return Entry.invoice(head, invoice.totals(), accounts);
    }

    private static Entry entry(CreditNote note, Map<TenantId, Party> parties, Accounts accounts) {
        var party = Objects.requireNonNull(parties.get(note.tenant()));
        var head =
                new Head(note.issuedOn(), Kind.CREDIT_NOTE, note.number(), party, note.reason(), note.accountedVat());
        return Entry.creditNote(head, note.totals(), accounts);
    }

    private Stream<Entry> payments(JournalDays days, Map<TenantId, Party> parties, Accounts accounts) {
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
        var numbers = numbers(rows);
        return rows.stream().flatMap(payment -> entries(payment, days, new Booked(numbers, parties, accounts)));
    }

    private record Booked(Map<InvoiceId, String> numbers, Map<TenantId, Party> parties, Accounts accounts) {}

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
        return new Head(
                on,
                kind,
                Objects.requireNonNull(booked.numbers().get(payment.invoice())),
                Objects.requireNonNull(booked.parties().get(payment.tenant())),
                kind == Kind.REVERSAL ? payment.reversal().orElse("") : payment.reference());
    }

    private Map<InvoiceId, String> numbers(List<ReceivedPayment> payments) {
        if (payments.isEmpty()) return Map.of();
        var ids = payments.stream()
                .map(payment -> payment.invoice().value())
                .distinct()
                .toList();
        return wall.em()
                .createQuery("SELECT i FROM Invoice i WHERE i.id IN :ids", Invoice.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Invoice::id, Invoice::name));
    }
}
