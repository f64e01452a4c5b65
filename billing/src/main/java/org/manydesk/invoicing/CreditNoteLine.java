package org.manydesk.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import org.manydesk.document.DocumentLine;
import org.manydesk.document.Vat;
import org.manydesk.document.Wording;
import org.manydesk.money.Money;
import org.manydesk.rating.Quantity;
import org.manydesk.scope.TenantOwned;

/** What a credit note takes back of one invoice line. */
@Entity
@Table(name = "credit_note_line")
public class CreditNoteLine extends TenantOwned {

    @Column(name = "credit_note_id", updatable = false)
    private long creditNoteId;

    @Column(name = "invoice_id", updatable = false)
    private long invoiceId;

    @Column(name = "line_number", updatable = false)
    private int lineNumber;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "net", updatable = false)
    private BigDecimal net;

    @Column(name = "currency", updatable = false)
    private String currency;

    @Embedded
    private Taxed taxed;

    @SuppressWarnings("NullAway") // for JPA
    protected CreditNoteLine() {}

    CreditNoteLine(CreditNote note, InvoiceLine line, Money amount) {
        super(note.tenant());
        this.creditNoteId = note.key();
        this.invoiceId = line.invoice().value();
        this.lineNumber = line.number();
        this.name = line.name();
        this.net = amount.amount();
        this.currency = amount.currency().getCurrencyCode();
        this.taxed = new Taxed(line.vat());
    }

    long creditNote() {
        return creditNoteId;
    }

    /** The line of the invoice. */
    public int number() {
        return lineNumber;
    }

    public String name() {
        return name;
    }

    public Money net() {
        return Money.stored(net, currency);
    }

    Vat vat() {
        return taxed.vat();
    }

    DocumentLine stated(Wording wording) {
        return new DocumentLine(
                lineNumber, new DocumentLine.Item(wording.line(name), ""), Quantity.of(1), vat(), net(), List.of());
    }
}
