package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manydesk.money.Money;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** The issued invoices within the caller's reach of which something is open. */
@ApplicationScoped
public class OpenInvoices {

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OpenInvoices() {
        this(null);
    }

    @Inject
    OpenInvoices(Wall wall) {
        this.wall = wall;
    }

    /**
     * One page of them, what was due first first, with one more where more follow.
     *
     * @param tenant whose; empty for all within reach
     */
    public List<Invoice> list(Optional<TenantId> tenant, PageRequest page) {
        var after = page.after(2);
        var query = wall.em()
                .createQuery(
                        "SELECT i FROM Invoice i WHERE i.openSince IS NOT NULL"
                                + (tenant.isPresent() ? " AND i.tenantId = :of" : "")
                                + (after.isPresent()
                                        ? " AND (i.openSince > :day OR (i.openSince = :day AND i.id > :id))"
                                        : "")
                                + " ORDER BY i.openSince, i.id",
                        Invoice.class)
                .setMaxResults(page.limit() + 1);
        tenant.ifPresent(id -> query.setParameter("of", id.value()));
        after.ifPresent(keys ->
                query.setParameter("day", day(keys.getFirst())).setParameter("id", PageRequest.number(keys.getLast())));
        return query.getResultList();
    }

    private static LocalDate day(String epochDay) {
        return LocalDate.ofEpochDay(Math.clamp(PageRequest.number(epochDay), 0, Integer.MAX_VALUE));
    }

    /**
     * What is open of an invoice.
     *
     * @param since when it was due; where the client owes nothing, when it was issued
     * @param sum gross; negative where the client is owed
     */
    public record OpenSum(TenantId tenant, LocalDate since, Money sum) {}

    /** What is open of all of them, in no order. */
    public List<OpenSum> sums() {
        return wall.em()
                .createQuery(
                        "SELECT i.tenantId, i.openSince, i.sums.gross, i.sums.currency, i.settlement FROM Invoice i"
                                + " WHERE i.openSince IS NOT NULL",
                        Object[].class)
                .getResultStream()
                .map(row -> new OpenSum(
                        new TenantId((long) row[0]),
                        (LocalDate) row[1],
                        ((Settlement) row[4]).open(Money.stored((BigDecimal) row[2], (String) row[3]))))
                .toList();
    }
}
