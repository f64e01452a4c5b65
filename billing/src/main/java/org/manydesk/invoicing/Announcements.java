package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.manydesk.audit.AuditTrail;

/** Tells the audit trail, and who listens, how far an invoice got. */
@ApplicationScoped
class Announcements {
    private final AuditTrail audit;
    private final Event<InvoiceFinal> finals;
    private final Event<InvoiceIssued> issued;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Announcements() {
        this(null, null, null);
    }

    @Inject
    Announcements(AuditTrail audit, Event<InvoiceFinal> finals, Event<InvoiceIssued> issued) {
        this.audit = audit;
        this.finals = finals;
        this.issued = issued;
    }

    void approved(Invoice invoice) {
        audit.record(invoice.tenant(), "INVOICE_APPROVED", invoice.name(), Map.of());
    }

    /** Lets whatever is to stay with an invoice be kept before it becomes final. */
    void becomesFinal(Invoice invoice) {
        finals.fire(new InvoiceFinal(invoice));
    }

    void issued(Invoice invoice) {
        var details = Map.of(
                "contract", invoice.contractNumber(),
                "period", invoice.period().toString(),
                "gross", invoice.totals().gross().toString());
        audit.record(invoice.tenant(), "INVOICE_ISSUED", invoice.name(), details);
        issued.fire(new InvoiceIssued(invoice));
    }

    void invoicedWithGroup(Invoice statement) {
        audit.record(
                statement.tenant(),
                "STATEMENT_INVOICED",
                statement.name(),
                Map.of("net", statement.totals().net().toString()));
    }
}
