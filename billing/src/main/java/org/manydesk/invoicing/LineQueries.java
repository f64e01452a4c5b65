package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Wall;

/** The queries of clients within the caller's reach. */
@ApplicationScoped
public class LineQueries {

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected LineQueries() {
        this(null);
    }

    @Inject
    LineQueries(Wall wall) {
        this.wall = wall;
    }

    /** The queries on a line, oldest first. */
    List<LineQuery> on(InvoiceLine line) {
        return wall.em()
                .createQuery(
                        "SELECT q FROM LineQuery q WHERE q.tenantId = :tenant AND q.invoiceId = :invoice"
                                + " AND q.lineNumber = :line ORDER BY q.id",
                        LineQuery.class)
                .setParameter("tenant", line.tenant().value())
                .setParameter("invoice", line.invoice().value())
                .setParameter("line", line.number())
                .getResultList();
    }

    /** All queries on an invoice, oldest first. */
    public List<LineQuery> on(Invoice invoice) {
        return wall.em()
                .createQuery(
                        "SELECT q FROM LineQuery q WHERE q.tenantId = :tenant AND q.invoiceId = :invoice ORDER BY q.id",
                        LineQuery.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("invoice", invoice.key())
                .getResultList();
    }

    /** One page of the open queries within reach, oldest first, with one more where more follow. */
    List<LineQuery> open(PageRequest page) {
        return wall.em()
                .createQuery(
                        "SELECT q FROM LineQuery q WHERE q.status = :open AND q.id > :after ORDER BY q.id",
                        LineQuery.class)
                .setParameter("after", page.afterId())
                .setParameter("open", LineQuery.Status.OPEN)
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** The open queries within reach that are to be answered by then, or were to be, with what their invoices are called. */
    Map<LineQuery, String> dueBy(Instant then) {
        var due = new LinkedHashMap<LineQuery, String>();
        wall.em()
                .createQuery(
                        "SELECT q, i FROM LineQuery q, Invoice i WHERE i.tenantId = q.tenantId AND i.id = q.invoiceId"
                                + " AND q.status = :open AND q.answerDue <= :then ORDER BY q.id",
                        Object[].class)
                .setParameter("open", LineQuery.Status.OPEN)
                .setParameter("then", then)
                .getResultStream()
                .forEach(row -> due.put((LineQuery) row[0], ((Invoice) row[1]).name()));
        return due;
    }

    /** The numbers of the lines that are held by a question, of some invoices; those without are not in it. */
    public Map<InvoiceId, Set<Integer>> held(Collection<Invoice> invoices) {
        if (invoices.isEmpty()) return Map.of();
        return wall.em()
                .createQuery(
                        "SELECT q FROM LineQuery q WHERE q.tenantId IN :of AND q.invoiceId IN :invoices"
                                + " AND q.status = :open",
                        LineQuery.class)
                .setParameter(
                        "of",
                        invoices.stream()
                                .map(one -> one.tenant().value())
                                .distinct()
                                .toList())
                .setParameter("invoices", invoices.stream().map(Invoice::key).toList())
                .setParameter("open", LineQuery.Status.OPEN)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        LineQuery::invoice, Collectors.mapping(LineQuery::line, Collectors.toSet())));
    }

    /** The query on a line, or {@link Unknown}. */
    public LineQuery get(InvoiceLine line, long id) {
        return wall.em()
                .createQuery(
                        "SELECT q FROM LineQuery q WHERE q.tenantId = :tenant AND q.invoiceId = :invoice"
                                + " AND q.lineNumber = :line AND q.id = :id",
                        LineQuery.class)
                .setParameter("tenant", line.tenant().value())
                .setParameter("invoice", line.invoice().value())
                .setParameter("line", line.number())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("query", Long.toString(id)));
    }

    /** Locks a query until the transaction ends and reads it as it is now. */
    void lock(LineQuery query) {
        wall.em().refresh(query, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Writes what was changed, so that its version is the one to come. */
    void settle() {
        wall.em().flush();
    }

    void add(LineQuery query) {
        wall.add(query);
        wall.em().flush();
    }
}
