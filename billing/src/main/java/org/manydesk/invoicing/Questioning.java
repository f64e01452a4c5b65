package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.manydesk.money.Money;
import org.manydesk.rest.PageRequest;

/** Billing answers what clients ask about a line, and takes back some of the line where that is due. */
@ApplicationScoped
@Transactional
public class Questioning {

    private final Invoices invoices;
    private final LineQueries queries;
    private final Crediting crediting;
    private final Signatures signatures;
    private final QueryTrail trail;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Questioning() {
        this(null, null, null, null, null);
    }

    @Inject
    Questioning(Invoices invoices, LineQueries queries, Crediting crediting, Signatures signatures, QueryTrail trail) {
        this.invoices = invoices;
        this.queries = queries;
        this.crediting = crediting;
        this.signatures = signatures;
        this.trail = trail;
    }

    /** One page of the open queries within reach, oldest first, with one more where more follow. */
    public List<LineQuery> open(PageRequest page) {
        return queries.open(page);
    }

    /** The open queries within reach that are to be answered by then, or were to be, with what their invoices are called. */
    public Map<LineQuery, String> dueBy(Instant then) {
        return queries.dueBy(then);
    }

    /** The queries on a line, oldest first. */
    public List<LineQuery> on(InvoiceLine line) {
        return queries.on(line);
    }

    /** The query on a line, or {@link org.manydesk.problem.Unknown}. */
    public LineQuery get(InvoiceLine line, long id) {
        return queries.get(line, id);
    }

    /** Ends a query, once. */
    public LineQuery answer(LineQuery query, LineQuery.Status outcome, String note) {
        queries.lock(query);
        query.answer(outcome, note, signatures.sign());
        invoices.settle();
        trail.record("INVOICE_QUERY_ANSWERED", query, Map.of("outcome", outcome, "note", note));
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
}
