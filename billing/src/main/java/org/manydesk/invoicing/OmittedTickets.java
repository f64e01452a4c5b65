package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.manydesk.scope.Wall;
import org.manydesk.usage.Reason;

/** Tickets on invoices among which some may be charged nothing, though nobody decided so. */
@ApplicationScoped
class OmittedTickets {
    private static final String UNDECIDED = " AND NOT EXISTS (SELECT c.id FROM Correction c WHERE c.tenantId = :tenant"
            + " AND c.contractId = :contract AND c.ticketId = %1$s.ticketId AND c.occurrence = %1$s.occurrence)";

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OmittedTickets() {
        this(null);
    }

    @Inject
    OmittedTickets(Wall wall) {
        this.wall = wall;
    }

    /** Those that an invoice left out because nobody answered them, which no invoice charges and nobody decided by hand. */
    List<UncountedTicket> unanswered(Invoice invoice) {
        return wall.em()
                .createQuery(
                        "SELECT u FROM UncountedTicket u WHERE u.tenantId = :tenant AND u.invoiceId = :invoice"
                                + " AND u.reason = :unanswered AND NOT EXISTS (SELECT b.id FROM BilledTicket b"
                                + " WHERE b.tenantId = u.tenantId AND b.contractId = :contract"
                                + " AND b.ticketId = u.ticketId AND b.occurrence = u.occurrence)"
                                + UNDECIDED.formatted("u") + " ORDER BY u.decidedAt, u.ticketId",
                        UncountedTicket.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("contract", invoice.contract().value())
                .setParameter("invoice", invoice.key())
                .setParameter("unanswered", Reason.UNANSWERED)
                .getResultList();
    }

    /** Those that an invoice counts and nobody decided by hand. */
    List<BilledTicket> on(Invoice invoice) {
        return on(invoice, "");
    }

    /** Those of them that are of earlier months. */
    List<BilledTicket> lateOn(Invoice invoice) {
        return on(invoice, " AND b.period < '" + invoice.period() + "'");
    }

    private List<BilledTicket> on(Invoice invoice, String months) {
        return wall.em()
                .createQuery(
                        "SELECT b FROM BilledTicket b WHERE b.tenantId = :tenant AND b.invoiceId = :invoice" + months
                                + UNDECIDED.formatted("b") + " ORDER BY b.period, b.place",
                        BilledTicket.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("contract", invoice.contract().value())
                .setParameter("invoice", invoice.key())
                .getResultList();
    }
}
