package org.manydesk.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.scope.TenantOwned;

/** That an issued invoice differs from what it keeps; it is there as long as it does. One for each invoice. */
@Entity
@Table(name = "invoice_difference")
public class InvoiceDifference extends TenantOwned {

    @Column(name = "invoice_id", updatable = false)
    private long invoiceId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Difference.Kind kind;

    @Column(name = "line_number")
    private int lineNumber;

    @Column(name = "stated")
    private String stated;

    @Column(name = "recomputed")
    private String recomputed;

    @Column(name = "found_at", updatable = false)
    private Instant foundAt;

    @SuppressWarnings("NullAway") // for JPA
    protected InvoiceDifference() {}

    @SuppressWarnings("NullAway") // say(...) fills the rest
    InvoiceDifference(Invoice invoice, Difference found, Instant now) {
        super(invoice.tenant());
        this.invoiceId = invoice.key();
        this.foundAt = now;
        say(found);
    }

    /** It differs otherwise now. */
    final void say(Difference found) {
        this.kind = found.kind();
        this.lineNumber = found.line();
        this.stated = found.stated();
        this.recomputed = found.recomputed();
    }

    InvoiceId invoice() {
        return new InvoiceId(invoiceId);
    }

    Difference difference() {
        return new Difference(kind, lineNumber, stated, recomputed);
    }

    Instant foundAt() {
        return foundAt;
    }
}
