package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.manydesk.calendar.Interval;
import org.manydesk.contract.Contract;
import org.manydesk.scope.Wall;

/** The work that invoices charge by the hour. */
@ApplicationScoped
class BilledWorks {

    private static final String LAST = "b.tenantId = :tenant AND b.contractId = :contract AND NOT EXISTS (SELECT n.id"
            + " FROM BilledWork n WHERE n.tenantId = b.tenantId AND n.contractId = b.contractId"
            + " AND n.entryId = b.entryId AND n.period = b.period AND n.id > b.id)";
    private static final String AS_IT_IS = "e.tenantId = b.tenantId AND e.id = b.entryId AND e.billable = TRUE"
            + " AND e.minutes = b.minutes AND e.workedAt = b.workedAt";

    private static final String NOT_SAID = "SELECT e.workedAt FROM TimeEntry e WHERE e.tenantId = :tenant"
            + " AND e.workedAt >= :from AND e.workedAt < :to AND e.billable = TRUE AND NOT EXISTS (SELECT b.id"
            + " FROM BilledWork b WHERE " + LAST + " AND " + AS_IT_IS + ")";
    private static final String NO_LONGER_SO = "SELECT DISTINCT b.period FROM BilledWork b WHERE " + LAST
            + " AND b.minutes > 0 AND (NOT EXISTS (SELECT e.id FROM TimeEntry e WHERE " + AS_IT_IS + ")"
            + " OR EXISTS (SELECT t.id FROM TicketTimeline t WHERE t.tenantId = b.tenantId AND t.id = b.ticketId"
            + " AND t.setAsideAt IS NOT NULL))";

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected BilledWorks() {
        this(null);
    }

    @Inject
    BilledWorks(Wall wall) {
        this.wall = wall;
    }

    /** All that invoices of a contract say on work of a month, in the order in which they were drafted. */
    List<BilledWork> of(Contract contract, YearMonth period) {
        return wall.em()
                .createQuery(
                        "SELECT b FROM BilledWork b WHERE b.tenantId = :tenant AND b.contractId = :contract"
                                + " AND b.period = :period ORDER BY b.id",
                        BilledWork.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("period", period.toString())
                .getResultList();
    }

    /** What one invoice says on work, where it is the last to do so, without what was taken away. */
    List<BilledWork> lastOn(Invoice invoice) {
        return wall.em()
                .createQuery(
                        "SELECT b FROM BilledWork b WHERE " + LAST
                                + " AND b.invoiceId = :invoice AND b.minutes > 0 ORDER BY b.id",
                        BilledWork.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("contract", invoice.contract().value())
                .setParameter("invoice", invoice.key())
                .getResultList();
    }

    /**
     * The months among some of which work may be known otherwise than invoices say it: recorded, corrected or taken away
     * since, not charged for another reason, or on a ticket that was set aside.
     *
     * @param zone of the contract
     */
    Set<YearMonth> stale(Contract contract, Interval months, ZoneId zone) {
        var stale = new HashSet<YearMonth>();
        of(contract, NOT_SAID, Instant.class)
                .setParameter("from", months.from())
                .setParameter("to", months.to())
                .getResultStream()
                .forEach(at -> stale.add(YearMonth.from(at.atZone(zone))));
        of(contract, NO_LONGER_SO, String.class).getResultStream().forEach(month -> stale.add(YearMonth.parse(month)));
        return stale;
    }

    private <T> TypedQuery<T> of(Contract contract, String query, Class<T> type) {
        return wall.em()
                .createQuery(query, type)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key());
    }

    /** What they charge of it. */
    List<ChargedWork> charged(Contract contract, YearMonth period) {
        return ChargedWork.last(
                of(contract, period).stream().map(BilledWork::work).toList());
    }
}
