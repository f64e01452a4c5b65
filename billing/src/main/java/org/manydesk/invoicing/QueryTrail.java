package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.manydesk.audit.AuditTrail;

/** Writes into the audit trail what becomes of queries. */
@ApplicationScoped
class QueryTrail {
    private final Invoices invoices;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected QueryTrail() {
        this(null, null);
    }

    @Inject
    QueryTrail(Invoices invoices, AuditTrail audit) {
        this.invoices = invoices;
        this.audit = audit;
    }

    void record(String action, LineQuery query, Map<String, ?> details) {
        var subject = "%s, line %d".formatted(invoices.get(query.invoice()).name(), query.line());
        audit.record(query.tenant(), action, subject, details);
    }
}
