package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import org.manydesk.contract.Contract;
import org.manydesk.scope.Wall;

/** The work that invoices charge by the hour. */
@ApplicationScoped
class BilledWorks {

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

    /** What they charge of it. */
    List<ChargedWork> charged(Contract contract, YearMonth period) {
        return ChargedWork.last(
                of(contract, period).stream().map(BilledWork::work).toList());
    }
}
