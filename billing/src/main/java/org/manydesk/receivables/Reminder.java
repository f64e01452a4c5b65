package org.manydesk.receivables;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.manydesk.invoicing.Invoice;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.Signature;
import org.manydesk.money.Money;
import org.manydesk.scope.TenantOwned;

/** A letter that asks for what an invoice is open with. It stays as it was drawn up. */
@Entity
@Table(name = "reminder")
public class Reminder extends TenantOwned {

    @Column(name = "invoice_id", updatable = false)
    private long invoiceId;

    @Enumerated(EnumType.STRING)
    @Column(name = "step", updatable = false)
    private ReminderStep step;

    @Column(name = "drawn_on", updatable = false)
    private LocalDate drawnOn;

    @Column(name = "pay_until", updatable = false)
    private LocalDate payUntil;

    @Column(name = "demanded", updatable = false)
    private BigDecimal demanded;

    @Column(name = "held", updatable = false)
    private BigDecimal held;

    @Column(name = "currency", updatable = false)
    private String currency;

    @Column(name = "added", updatable = false)
    private String added;

    @Column(name = "drawn_by", updatable = false)
    private String drawnBy;

    @Column(name = "drawn_at", updatable = false)
    private Instant drawnAt;

    @SuppressWarnings("NullAway") // for JPA
    protected Reminder() {}

    Reminder(Invoice invoice, Dunning dunning, Demand demand, LocalDate on, Signature drawn) {
        super(invoice.tenant());
        this.invoiceId = invoice.key();
        this.step = dunning.step();
        this.drawnOn = on;
        this.payUntil = dunning.steps().payUntil(on);
        this.added = dunning.steps().text(dunning.step());
        this.demanded = demand.amount().amount();
        this.held = demand.held().amount();
        this.currency = demand.open().currency().getCurrencyCode();
        this.drawnBy = drawn.by();
        this.drawnAt = drawn.at();
    }

    public InvoiceId invoice() {
        return new InvoiceId(invoiceId);
    }

    public ReminderStep step() {
        return step;
    }

    /** The day on the letter. */
    public LocalDate on() {
        return drawnOn;
    }

    public LocalDate payUntil() {
        return payUntil;
    }

    public Money demanded() {
        return Money.stored(demanded, currency);
    }

    /** What the client questioned then, and the letter leaves out. */
    public Money held() {
        return Money.stored(held, currency);
    }

    /** What it says besides the usual sentences; may be empty. */
    public String added() {
        return added;
    }

    /** By e-mail. */
    public String drawnBy() {
        return drawnBy;
    }

    public Instant drawnAt() {
        return drawnAt;
    }
}
