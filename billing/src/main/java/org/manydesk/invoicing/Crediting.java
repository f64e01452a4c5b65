package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.manydesk.audit.AuditTrail;
import org.manydesk.contract.Contract;
import org.manydesk.document.AccountedVat;
import org.manydesk.document.Totals;
import org.manydesk.money.Money;
import org.manydesk.problem.Conflict;

/** Takes back some or all of an issued invoice by a credit note. */
@ApplicationScoped
@Transactional
public class Crediting {

    private final Invoices invoices;
    private final CreditNotes creditNotes;
    private final Numbers numbers;
    private final Signatures signatures;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Crediting() {
        this(null, null, null, null, null);
    }

    @Inject
    Crediting(Invoices invoices, CreditNotes creditNotes, Numbers numbers, Signatures signatures, AuditTrail audit) {
        this.invoices = invoices;
        this.creditNotes = creditNotes;
        this.numbers = numbers;
        this.signatures = signatures;
        this.audit = audit;
    }

    /** Issues a credit note; one clerk after the other, so that two cannot take back the same cent. */
    public CreditNote credit(InvoiceId id, List<CreditWish> wishes, String reason) {
        var invoice = invoices.locked(id);
        invoice.mustBeInvoicedAlone();
        invoice.mustBeIssued();
        return credit(invoice, new Credit.Request(reason, wishes), note -> note);
    }

    /**
     * Gives a service credit back by a credit note on the invoice of its month, whole: from the lines of that month first,
     * shared over the ways in which they are taxed, never more than is left of a line or of the invoice. Empty where that is not issued, or so much is not left.
     */
    public Optional<CreditNote> grant(Contract contract, Deduction deduction) {
        return invoices.find(contract, deduction.period())
                .map(found -> invoices.locked(found.id()))
                .filter(invoice -> invoice.isIssued() && !invoice.isStatement())
                .flatMap(invoice -> grant(invoice, deduction));
    }

    private Optional<CreditNote> grant(Invoice invoice, Deduction deduction) {
        var reason = deduction.name() + ", " + deduction.note();
        var lines = invoices.lines(invoice);
        var before = creditNotes.linesOf(invoice);
        if (Credit.left(lines, before).compareTo(deduction.amount()) < 0) return Optional.empty();
        var wishes = Credit.spread(lines, before, deduction.period(), deduction.amount());
        return Optional.of(
                credit(invoice, new Credit.Request(reason, wishes), note -> note.granting(deduction.credit())));
    }

    /**
     * Gives back what a line of a later bill owes the client for a month, by a credit note on an issued invoice: from lines
     * that are taxed like it, those of that month first, as much as is left of them.
     *
     * @param owed  net
     * @return how much it was
     */
    Money giveBack(InvoiceId id, InvoiceLine line, Money owed, String reason) {
        var invoice = invoices.locked(id);
        invoice.mustBeInvoicedAlone();
        invoice.mustBeIssued();
        var lines = invoices.lines(invoice);
        var before = creditNotes.linesOf(invoice);
        var amount = Collections.min(List.of(owed, Credit.leftAlike(line, lines, before)));
        if (amount.isNegative() || amount.isZero()) return Money.zero(owed.currency());
        var wishes = Credit.spread(Credit.alike(line, lines), before, line.period(), amount);
        credit(invoice, new Credit.Request(reason, wishes), note -> note.givingBackFor(line.invoice()));
        return amount;
    }

    private CreditNote credit(Invoice invoice, Credit.Request request, UnaryOperator<CreditNote> finished) {
        var before = creditNotes.linesOf(invoice);
        var rounding = Cards.of(invoice).rounding();
        var credit = Credit.of(invoices.lines(invoice), before, rounding, request);
        var drawn = numbers.draw(NumberSeries.Kind.CREDIT_NOTE, signatures.today());
        var note = finished.apply(new CreditNote(invoice, credit, invoice.letter(), drawn, signatures.sign()))
                .stating(accounted(invoice, credit.totals().vat()));
        var lines = credit.amounts().entrySet().stream()
                .map(entry -> new CreditNoteLine(note, entry.getKey(), entry.getValue()))
                .toList();
        creditNotes.add(note, lines);
        numbers.given(drawn, note, lines);
        invoice.credit(credit.totals().gross());
        audit.record(
                invoice.tenant(),
                "INVOICE_CREDITED",
                drawn.number(),
                Map.of(
                        "invoice", invoice.name(),
                        "gross", credit.totals().gross().toString(),
                        "reason", request.reason()));
        return note;
    }

    /** At the invoice's own rate, so that all credit notes together take back what it stated. */
    private Optional<AccountedVat> accounted(Invoice invoice, Money vat) {
        var before = creditNotes.of(invoice).stream()
                .map(note -> note.totals().vat())
                .reduce(Money.zero(invoice.currency()), Money::plus);
        return invoice.accountedVat().flatMap(own -> AccountedVat.of(vat, before, own.rate()));
    }

    /** Takes back all that is left of an invoice; {@link Conflict} when nothing is. */
    public CreditNote creditRest(InvoiceId id, String reason) {
        var wishes = rest(invoices.locked(id)).entrySet().stream()
                .map(entry -> new CreditWish("", entry.getKey(), entry.getValue()))
                .toList();
        if (wishes.isEmpty()) throw new Conflict("Nothing of this invoice is left to be credited.");
        return credit(id, wishes, reason);
    }

    /** What a credit note over all that is left takes back of each line, by the line's number; net. */
    public Map<Integer, Money> rest(InvoiceId id) {
        return rest(invoices.get(id));
    }

    private Map<Integer, Money> rest(Invoice invoice) {
        invoice.mustBeInvoicedAlone();
        invoice.mustBeIssued();
        var rest = new TreeMap<Integer, Money>();
        Credit.rest(invoices.lines(invoice), creditNotes.linesOf(invoice))
                .forEach((line, amount) -> rest.put(line.number(), amount));
        return rest;
    }

    /** What of some lines of an invoice can still be taken back, with its VAT; that is rounded once for each rate. */
    public Money creditable(Invoice invoice, Set<Integer> numbers) {
        var lines = invoices.lines(invoice);
        var before = creditNotes.linesOf(invoice);
        var rounding = Cards.of(invoice).rounding();
        var nets = lines.stream()
                .filter(line -> numbers.contains(line.number()))
                .collect(Collectors.groupingBy(
                        InvoiceLine::vat,
                        Collectors.reducing(
                                Money.zero(invoice.currency()),
                                line -> Credit.left(line, lines, before),
                                Money::plus)));
        return nets.entrySet().stream()
                .map(group -> Totals.group(group.getKey(), group.getValue(), rounding))
                .map(group -> group.base().plus(group.tax()))
                .reduce(Money.zero(invoice.currency()), Money::plus);
    }

    /**
     * What of a line, net, can still be taken back: never more than is left of the whole invoice. Nothing of a statement's:
     * that is credited on the group's invoice.
     */
    Money creditable(InvoiceLine line) {
        var invoice = invoices.get(line.invoice());
        if (invoice.isStatement()) return Money.zero(invoice.currency());
        return Credit.left(line, invoices.lines(invoice), creditNotes.linesOf(invoice));
    }
}
