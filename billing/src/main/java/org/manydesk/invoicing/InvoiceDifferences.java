package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Wall;

/** Which issued invoices within reach differ from what they keep, and which there are to be looked at. */
@ApplicationScoped
class InvoiceDifferences {
    private static final List<InvoiceStatus> ISSUED =
            Stream.of(InvoiceStatus.values()).filter(InvoiceStatus::isIssued).toList();

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected InvoiceDifferences() {
        this(null);
    }

    @Inject
    InvoiceDifferences(Wall wall) {
        this.wall = wall;
    }

    /** Issued invoices after another, by their ids, at most so many. */
    List<InvoiceId> issued(InvoiceId after, int most) {
        return wall.em()
                .createQuery(
                        "SELECT i.id FROM Invoice i WHERE i.status IN :issued AND i.id > :after ORDER BY i.id",
                        Long.class)
                .setParameter("issued", ISSUED)
                .setParameter("after", after.value())
                .setMaxResults(most)
                .getResultStream()
                .map(InvoiceId::new)
                .toList();
    }

    /** An invoice with what differs on it. */
    record Found(InvoiceDifference difference, Invoice invoice) {}

    /** One page of all that is known, the oldest first, with one more where more follow. */
    List<Found> list(PageRequest page) {
        return wall
                .em()
                .createQuery(
                        "SELECT d, i FROM InvoiceDifference d, Invoice i WHERE d.id > :after"
                                + " AND i.tenantId = d.tenantId AND i.id = d.invoiceId ORDER BY d.id",
                        Object[].class)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList()
                .stream()
                .map(row -> new Found((InvoiceDifference) row[0], (Invoice) row[1]))
                .toList();
    }

    /** How many invoices differ. */
    int count() {
        return wall.em()
                .createQuery("SELECT COUNT(d) FROM InvoiceDifference d", Long.class)
                .getSingleResult()
                .intValue();
    }

    Optional<InvoiceDifference> find(Invoice invoice) {
        return wall.em()
                .createQuery(
                        "SELECT d FROM InvoiceDifference d WHERE d.tenantId = :tenant AND d.invoiceId = :invoice",
                        InvoiceDifference.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("invoice", invoice.key())
                .getResultStream()
                .findFirst();
    }

    void add(InvoiceDifference difference) {
        wall.add(difference);
    }

    void remove(InvoiceDifference difference) {
        wall.em().remove(difference);
    }
}
