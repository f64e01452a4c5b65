package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.manydesk.contract.ContractVersions;
import org.manydesk.problem.Conflict;

/** The client's side of queries on invoice lines: asked, with a clock of their own, and withdrawn. */
@ApplicationScoped
@Transactional
public class Asking {
    private final Reading reading;
    private final LineQueries queries;
    private final ContractVersions versions;
    private final Signatures signatures;
    private final QueryTrail trail;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Asking() {
        this(null, null, null, null, null);
    }

    @Inject
    Asking(Reading reading, LineQueries queries, ContractVersions versions, Signatures signatures, QueryTrail trail) {
        this.reading = reading;
        this.queries = queries;
        this.versions = versions;
        this.signatures = signatures;
        this.trail = trail;
    }

    /** Questions a line; the others are not held. It is to be answered as soon as the invoice's price list says. */
    public LineQuery ask(InvoiceLine line, String reason) {
        var invoice = reading.get(line.invoice());
        invoice.mustBeIssued();
        var asked = signatures.sign();
        var query = new LineQuery(line, reason, asked, due(invoice, asked.at()));
        queries.add(query);
        trail.record(
                "INVOICE_LINE_QUERIED",
                query,
                Map.of("reason", reason, "due", query.answerDue().orElse(asked.at())));
        return query;
    }

    /** The same by the number of the line. */
    public void ask(InvoiceId id, int line, String reason) {
        ask(reading.line(id, line), reason);
    }

    /** Takes a query back, for its client. */
    public void withdraw(InvoiceId id, Question question) {
        withdraw(queries.get(reading.line(id, question.line()), question.id()));
    }

    private Instant due(Invoice invoice, Instant asked) {
        var card = invoice.rateCard();
        var version = versions.get(invoice.tenant(), invoice.contractVersion());
        return AnswerTime.of(card).due(asked, version.calendar());
    }

    /**
     * Takes a query back, for its client.
     *
     * @throws Conflict when it was answered before
     */
    public LineQuery withdraw(LineQuery query) {
        queries.lock(query);
        query.answer(LineQuery.Status.WITHDRAWN, "", signatures.sign());
        queries.settle();
        trail.record("INVOICE_QUERY_WITHDRAWN", query, Map.of());
        return query;
    }
}
