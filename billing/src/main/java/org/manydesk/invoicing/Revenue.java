package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.manydesk.contract.Contract;
import org.manydesk.money.Money;
import org.manydesk.scope.Wall;

/** What contracts bring in, month by month. */
@ApplicationScoped
@Transactional
public class Revenue {
    private static final String LINES = "SELECT SUM(l.net) FROM InvoiceLine l, Invoice i WHERE i.tenantId = :tenant"
            + " AND i.contractId = :contract AND l.tenantId = :tenant AND l.invoiceId = i.id AND l.period = :period"
            + " AND l.statementId IS NULL";
    private static final String CREDITED = "SELECT SUM(c.net) FROM CreditNoteLine c, InvoiceLine l, Invoice i"
            + " WHERE i.tenantId = :tenant AND i.contractId = :contract AND l.tenantId = :tenant AND l.invoiceId = i.id"
            + " AND l.period = :period AND l.statementId IS NULL AND c.tenantId = :tenant AND c.invoiceId = i.id"
            + " AND c.lineNumber = l.lineNumber";
    private static final String CREDITED_TO_GROUP = "SELECT SUM(c.net) FROM CreditNoteLine c, InvoiceLine l, Invoice s"
            + " WHERE s.tenantId = :tenant AND s.contractId = :contract AND s.period = :period"
            + " AND l.statementTenantId = s.tenantId AND l.statementId = s.id AND c.tenantId = l.tenantId"
            + " AND c.invoiceId = l.invoiceId AND c.lineNumber = l.lineNumber";

    private final Wall wall;
    private final Invoices invoices;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Revenue() {
        this(null, null);
    }

    @Inject
    Revenue(Wall wall, Invoices invoices) {
        this.wall = wall;
        this.invoices = invoices;
    }

    /**
     * What invoices charge for a month, drafts and what came late included, less service credits and credit notes; net.
     * Empty while the month is not invoiced. A member of a group has the revenue of its statement, less what was credited of
     * the line that charges it to the payer; neither is the payer's.
     */
    public Optional<Money> of(Contract contract, YearMonth period) {
        return invoices.find(contract, period).map(invoice -> {
            var net = sum(LINES, contract, period)
                    .subtract(sum(CREDITED, contract, period))
                    .subtract(sum(CREDITED_TO_GROUP, contract, period));
            return Money.stored(net, invoice.currency().getCurrencyCode());
        });
    }

    private BigDecimal sum(String query, Contract contract, YearMonth period) {
        var sum = wall.em()
                .createQuery(query, BigDecimal.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("period", period.toString())
                .getSingleResult();
        return sum == null ? BigDecimal.ZERO : sum;
    }
}
