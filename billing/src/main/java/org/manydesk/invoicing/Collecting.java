package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.money.Money;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;

/** Records what clients paid, and what went back to them. A payment brings what is open nearer to zero and never past it. */
@ApplicationScoped
@Transactional
public class Collecting {

    private final Invoices invoices;
    private final Payments payments;
    private final Signatures signatures;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Collecting() {
        this(null, null, null, null);
    }

    @Inject
    Collecting(Invoices invoices, Payments payments, Signatures signatures, AuditTrail audit) {
        this.invoices = invoices;
        this.payments = payments;
        this.signatures = signatures;
        this.audit = audit;
    }

    /**
     * Records a payment of an issued invoice.
     *
     * @throws Conflict when it is not issued, or nothing of it is open
     * @throws InvalidInput when more is paid than is open, or on a day to come
     */
    public ReceivedPayment record(InvoiceId id, Receipt receipt) {
        var invoice = invoices.locked(id);
        invoice.mustBeInvoicedAlone();
        invoice.mustBeIssued();
        mustBeOpen(invoice.open(), receipt.amount());
        if (receipt.on().isAfter(signatures.latestDay()))
            throw new InvalidInput(
                    "/receivedOn", "This day is still to come; give the day on which the bank booked it.");
        var payment = new ReceivedPayment(invoice, receipt, signatures.sign());
        payments.add(payment);
        settle(invoice, receipt.amount());
        record("PAYMENT_RECORDED", invoice, receipt.amount(), receipt.reference());
        return payment;
    }

    /** Takes a payment back, once: it bounced, or was recorded by mistake. */
    public ReceivedPayment reverse(InvoiceId id, long payment, String reason) {
        var invoice = invoices.locked(id);
        var known = payments.get(invoice, payment);
        known.reverse(reason, signatures.sign());
        invoices.settle(); // the database lets the invoice say what its payments say
        settle(invoice, known.amount().negated());
        record("PAYMENT_REVERSED", invoice, known.amount(), reason);
        return known;
    }

    /** The day that is proposed for a payment. */
    public LocalDate today() {
        return signatures.today();
    }

    /** The last day on which a payment can have come in, wherever that was. */
    public LocalDate latestDay() {
        return signatures.latestDay();
    }

    private void settle(Invoice invoice, Money amount) {
        invoice.pay(amount);
        invoices.settle();
    }

    private static void mustBeOpen(Money open, Money amount) {
        if (open.isZero()) throw new Conflict("Nothing of this invoice is open.");
        var isTowardsZero = open.isNegative() == amount.isNegative() && !amount.isZero();
        if (isTowardsZero && amount.amount().abs().compareTo(open.amount().abs()) <= 0) return;
        throw new InvalidInput(
                "/amount",
                open.isNegative()
                        ? "The client is owed " + open.negated() + ": give what went back, at most " + open + "."
                        : "Open is " + open + ": give what was paid of it, at most that. What was paid beyond belongs"
                                + " to another invoice.");
    }

    private void record(String action, Invoice invoice, Money amount, String words) {
        audit.record(invoice.tenant(), action, invoice.name(), Map.of("amount", amount.toString(), "reference", words));
    }
}
