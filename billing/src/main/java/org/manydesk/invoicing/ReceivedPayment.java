package org.manydesk.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.money.Money;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.TenantOwned;

/** Money that came in for an invoice, or went back to the client. It stays as recorded; a mistake is reversed, once. */
@Entity
@Table(name = "payment")
public class ReceivedPayment extends TenantOwned {

    @Column(name = "invoice_id", updatable = false)
    private long invoiceId;

    @Column(name = "amount", updatable = false)
    private BigDecimal amount;

    @Column(name = "currency", updatable = false)
    private String currency;

    @Column(name = "received_on", updatable = false)
    private LocalDate receivedOn;

    @Column(name = "reference", updatable = false)
    private String reference;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "reversed_by")
    private @Nullable String reversedBy;

    @Column(name = "reversed_at")
    private @Nullable Instant reversedAt;

    @Column(name = "reversal_reason")
    private @Nullable String reversalReason;

    @SuppressWarnings("NullAway") // for JPA
    protected ReceivedPayment() {}

    ReceivedPayment(Invoice invoice, Receipt receipt, Signature recorded) {
        super(invoice.tenant());
        this.invoiceId = invoice.key();
        this.amount = receipt.amount().amount();
        this.currency = receipt.amount().currency().getCurrencyCode();
        this.receivedOn = receipt.on();
        this.reference = receipt.reference();
        this.recordedBy = recorded.by();
        this.recordedAt = recorded.at();
    }

    /** Takes it back: it bounced, or was recorded by mistake. */
    void reverse(String reason, Signature signature) {
        if (isReversed()) throw new Conflict("This payment was reversed before.");
        reversalReason = reason;
        reversedBy = signature.by();
        reversedAt = signature.at();
    }

    public boolean isReversed() {
        return reversedAt != null;
    }

    public InvoiceId invoice() {
        return new InvoiceId(invoiceId);
    }

    /** Negative where it went back to the client. */
    public Money amount() {
        return Money.stored(amount, currency);
    }

    /** The day on which the bank booked it. */
    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** What the bank's statement says of it; may be empty. */
    public String reference() {
        return reference;
    }

    /** By e-mail. */
    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** When it was taken back; empty where it counts. */
    public Optional<Instant> reversedAt() {
        return Optional.ofNullable(reversedAt);
    }

    /** Why it does not count; empty where it does. */
    public Optional<String> reversal() {
        return Optional.ofNullable(reversalReason);
    }
}
