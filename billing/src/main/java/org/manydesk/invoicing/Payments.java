package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Wall;

/** The payments of invoices within the caller's reach. */
@ApplicationScoped
public class Payments {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Payments() {
        this(null);
    }

    @Inject
    Payments(Wall wall) {
        this.wall = wall;
    }

    /** A payment of an invoice, or {@link Unknown}. */
    public ReceivedPayment get(Invoice invoice, long id) {
        return wall.em()
                .createQuery(
                        "SELECT p FROM ReceivedPayment p WHERE p.tenantId = :tenant AND p.invoiceId = :invoice"
                                + " AND p.id = :id",
                        ReceivedPayment.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("invoice", invoice.key())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("payment", Long.toString(id)));
    }

    /** One page of an invoice's payments, oldest first, with one more where more follow; reversed ones too. */
    public List<ReceivedPayment> of(Invoice invoice, PageRequest page) {
        return wall.em()
                .createQuery(
                        "SELECT p FROM ReceivedPayment p WHERE p.tenantId = :tenant AND p.invoiceId = :invoice"
                                + " AND p.id > :after ORDER BY p.id",
                        ReceivedPayment.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("invoice", invoice.key())
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** The payments of an invoice, oldest first. */
    List<ReceivedPayment> of(Invoice invoice) {
        return wall.em()
                .createQuery(
                        "SELECT p FROM ReceivedPayment p WHERE p.tenantId = :tenant AND p.invoiceId = :invoice"
                                + " ORDER BY p.id",
                        ReceivedPayment.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("invoice", invoice.key())
                .getResultList();
    }

    void add(ReceivedPayment payment) {
        wall.add(payment);
        wall.em().flush();
    }
}
