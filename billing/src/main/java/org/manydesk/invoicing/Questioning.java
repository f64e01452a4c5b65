package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.manydesk.audit.AuditTrail;

/** Clients ask about a line of an issued invoice; billing answers. */
@ApplicationScoped
@Transactional
public class Questioning {

    private final Invoices invoices;
    private final LineQueries queries;
    private final Signatures signatures;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Questioning() {
        this(null, null, null, null);
    }

    @Inject
    Questioning(Invoices invoices, LineQueries queries, Signatures signatures, AuditTrail audit) {
        this.invoices = invoices;
        this.queries = queries;
        this.signatures = signatures;
        this.audit = audit;
    }

    /** The queries on a line, oldest first. */
    public List<LineQuery> on(InvoiceLine line) {
        return queries.on(line);
    }

    /** The query on a line, or {@link org.manydesk.problem.Unknown}. */
    public LineQuery get(InvoiceLine line, long id) {
        return queries.get(line, id);
    }

    /** Questions a line; the others are not held. */
    public LineQuery ask(InvoiceLine line, String reason) {
        invoices.get(line.invoice()).mustBeIssued();
        var query = new LineQuery(line, reason, signatures.sign());
        queries.add(query);
        record("INVOICE_LINE_QUERIED", query, Map.of("reason", reason));
        return query;
    }

    /** Ends a query, once. */
    public LineQuery answer(LineQuery query, LineQuery.Status outcome, String note) {
        query.answer(outcome, note, signatures.sign());
        invoices.settle();
        record("INVOICE_QUERY_ANSWERED", query, Map.of("outcome", outcome, "note", note));
        return query;
    }

    private void record(String action, LineQuery query, Map<String, ?> details) {
        audit.record(query.tenant(), action, query.invoice() + "/" + query.line(), details);
    }
}
