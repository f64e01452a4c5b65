package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.manydesk.contract.Contract;
import org.manydesk.scope.Wall;

/** What people entered for months of contracts. */
@ApplicationScoped
class FiguresOfMonths {

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected FiguresOfMonths() {
        this(null);
    }

    @Inject
    FiguresOfMonths(Wall wall) {
        this.wall = wall;
    }

    Optional<MonthFigures> find(Contract contract, YearMonth period) {
        return wall.em()
                .createQuery(
                        "SELECT s FROM MonthFigures s WHERE s.tenantId = :tenant AND s.contractId = :contract"
                                + " AND s.period = :period",
                        MonthFigures.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("period", period.toString())
                .getResultStream()
                .findFirst();
    }

    List<MonthFigures> of(Contract contract) {
        return wall.em()
                .createQuery(
                        "SELECT s FROM MonthFigures s WHERE s.tenantId = :tenant AND s.contractId = :contract",
                        MonthFigures.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .getResultList();
    }

    void keep(MonthFigures count) {
        if (!wall.em().contains(count)) wall.add(count);
        wall.em().flush();
    }
}
