package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.money.Money;

/** Clients ask about a line of an issued invoice; billing answers, and takes back some of the line where that is due. */
@ApplicationScoped
@Transactional
public class Questioning {

    private final Invoices invoices;
    private final LineQueries queries;
    private final Crediting crediting;
    private final Signatures signatures;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Questioning() {
        this(null, null, null, null, null);
    }

    @Inject
    Questioning(Invoices invoices, LineQueries queries, Crediting crediting, Signatures signatures, AuditTrail audit) {
        this.invoices = invoices;
        this.queries = queries;
        this.crediting = crediting;
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
        queries.lock(query);
        query.answer(outcome, note, signatures.sign());
        invoices.settle();
        record("INVOICE_QUERY_ANSWERED", query, Map.of("outcome", outcome, "note", note));
        return query;
    }

    /** Ends a query by taking back some of its line: the outcome and the credit note together, or neither. */
    public LineQuery credit(LineQuery query, Concession concession) {
        var wish = new CreditWish("", query.line(), concession.amount());
        crediting.credit(query.invoice(), List.of(wish), concession.reason());
        return answer(query, LineQuery.Status.CREDITED, concession.note());
    }

    /** What of a line, net, can still be taken back. */
    public Money creditable(InvoiceLine line) {
        return crediting.creditable(line);
    }

    private void record(String action, LineQuery query, Map<String, ?> details) {
        var subject = "%s, line %d".formatted(invoices.get(query.invoice()).name(), query.line());
        audit.record(query.tenant(), action, subject, details);
    }
}
