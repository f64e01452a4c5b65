package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.manydesk.contract.Payer;
import org.manydesk.scope.Wall;

/** The statements of groups within the caller's reach. */
@ApplicationScoped
class Statements {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Statements() {
        this(null);
    }

    @Inject
    Statements(Wall wall) {
        this.wall = wall;
    }

    /** Those for a payer's invoice that stand on none yet, drafts included, of months up to one. */
    List<Invoice> open(Payer payer, YearMonth upTo) {
        return wall.em()
                .createQuery(
                        "SELECT i FROM Invoice i WHERE i.inGroup.payingTenant = :tenant AND i.inGroup.payingContract ="
                                + " :contract AND i.inGroup.collectedBy IS NULL AND i.period <= :upTo"
                                + " ORDER BY i.contractNumber, i.tenantId, i.period",
                        Invoice.class)
                .setParameter("tenant", payer.tenant().value())
                .setParameter("contract", payer.contract().value())
                .setParameter("upTo", upTo.toString())
                .getResultList();
    }

    /** Whether any stand on an invoice; known to whoever reaches the invoice. */
    boolean areOn(Invoice invoice) {
        return !wall.em()
                .createQuery(
                        "SELECT l.id FROM InvoiceLine l WHERE l.tenantId = :tenant AND l.invoiceId = :invoice"
                                + " AND l.statementId IS NOT NULL",
                        Long.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("invoice", invoice.key())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Those that stand on an invoice, each locked until the transaction ends. */
    List<Invoice> on(Invoice invoice) {
        return wall.em()
                .createQuery(
                        "SELECT i FROM Invoice i WHERE i.inGroup.payingTenant = :tenant AND i.inGroup.collectedBy ="
                                + " :invoice ORDER BY i.id",
                        Invoice.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("invoice", invoice.key())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those that say that they stand on an invoice. */
    List<Invoice> collectedBy(Invoice invoice) {
        return wall.em()
                .createQuery(
                        "SELECT i FROM Invoice i WHERE i.inGroup.payingTenant = :tenant AND i.inGroup.collectedBy ="
                                + " :invoice",
                        Invoice.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("invoice", invoice.key())
                .getResultList();
    }

    /** These, as they are now, each locked until the transaction ends. */
    List<Invoice> locked(Collection<InvoiceId> ids) {
        return wall.em()
                .createQuery("SELECT i FROM Invoice i WHERE i.id IN :ids ORDER BY i.id", Invoice.class)
                .setParameter("ids", ids.stream().map(InvoiceId::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Writes what was changed. */
    void settle() {
        wall.em().flush();
    }

    /** Those within reach that are approved, and that no issued invoice charges yet, by contract, the oldest first. */
    List<Invoice> waiting() {
        return wall.em()
                .createQuery(
                        "SELECT i FROM Invoice i WHERE i.status = :approved AND i.inGroup.payingTenant IS NOT NULL"
                                + " ORDER BY i.contractNumber, i.tenantId, i.period",
                        Invoice.class)
                .setParameter("approved", InvoiceStatus.APPROVED)
                .getResultList();
    }

    /** The clients that have statements for a payer's invoice which are not final. */
    List<Long> members(Payer payer) {
        return wall.em()
                .createQuery(
                        "SELECT DISTINCT i.tenantId FROM Invoice i WHERE i.inGroup.payingTenant = :tenant AND"
                                + " i.inGroup.payingContract = :contract AND i.status <> :final",
                        Long.class)
                .setParameter("tenant", payer.tenant().value())
                .setParameter("contract", payer.contract().value())
                .setParameter("final", InvoiceStatus.ON_GROUP_INVOICE)
                .getResultList();
    }
}
