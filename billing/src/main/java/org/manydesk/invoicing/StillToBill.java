package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.offboarding.Hindrance;
import org.manydesk.offboarding.Obstacle;
import org.manydesk.offboarding.Obstacle.Kind;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** What invoicing has open with a client that leaves. */
@ApplicationScoped
@Transactional
class StillToBill implements Hindrance {
    private static final String DRAFTS = "SELECT COUNT(i) FROM Invoice i WHERE i.tenantId = :client AND i.status IN"
            + " (org.manydesk.invoicing.InvoiceStatus.DRAFT, org.manydesk.invoicing.InvoiceStatus.APPROVED)";
    private static final String UNPAID =
            "SELECT i.id FROM Invoice i WHERE i.tenantId = :client AND i.openSince IS NOT NULL ORDER BY i.id";
    private static final String QUERIES =
            "SELECT COUNT(q) FROM LineQuery q WHERE q.tenantId = :client AND q.answeredAt IS NULL";

    private final Wall wall;
    private final BillableMonths months;
    private final Invoices invoices;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected StillToBill() {
        this(null, null, null);
    }

    @Inject
    StillToBill(Wall wall, BillableMonths months, Invoices invoices) {
        this.wall = wall;
        this.months = months;
        this.invoices = invoices;
    }

    @Override
    public List<Obstacle> of(TenantId client) {
        var found = new ArrayList<Obstacle>();
        var queries = count(QUERIES, client);
        if (queries > 0)
            found.add(new Obstacle(
                    Kind.QUERIES_OPEN,
                    "Questions on invoice lines wait for an answer: " + queries + ". Answer them first."));
        var drafts = count(DRAFTS, client);
        if (drafts > 0)
            found.add(new Obstacle(
                    Kind.INVOICES_NOT_ISSUED,
                    "Invoices are drafted and not issued: " + drafts + ". Issue or discard them first."));
        var unbilled = unbilled(client);
        if (!unbilled.isEmpty())
            found.add(new Obstacle(
                    Kind.MONTHS_NOT_BILLED,
                    "Months were never billed: " + unbilled + ". Bill them, or confirm that they are given up."));
        var unpaid = ids(UNPAID, client);
        if (!unpaid.isEmpty())
            found.add(new Obstacle(
                    Kind.INVOICES_NOT_PAID,
                    "Issued invoices are open: " + unpaid.size()
                            + ". They are kept; confirm that they are followed up without the client's records.",
                    unpaid.stream().map(Object::toString).toList()));
        return found;
    }

    /** Those that are over, and the one that runs, in the zone of each contract. */
    private String unbilled(TenantId client) {
        var invoiced = invoices.months();
        var running = months.running(contract -> contract.tenant().equals(client)).stream()
                .filter(month -> month.isPriced()
                        && !invoiced.getOrDefault(month.contract().id(), Set.of())
                                .contains(month.period()));
        return Stream.concat(months.missed(contract -> contract.tenant().equals(client)).stream(), running)
                .map(month -> month.contract().number() + " " + month.period())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private List<Long> ids(String jpql, TenantId client) {
        return wall.em()
                .createQuery(jpql, Long.class)
                .setParameter("client", client.value())
                .getResultList();
    }

    private long count(String jpql, TenantId client) {
        return wall.em()
                .createQuery(jpql, Long.class)
                .setParameter("client", client.value())
                .getSingleResult();
    }
}
