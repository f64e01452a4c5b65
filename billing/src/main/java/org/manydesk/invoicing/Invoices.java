package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractId;
import org.manydesk.money.Money;
import org.manydesk.problem.Unknown;
import org.manydesk.rating.RatedLine;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** The invoices within the caller's reach, and their lines. */
@ApplicationScoped
public class Invoices {

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Invoices() {
        this(null);
    }

    @Inject
    Invoices(Wall wall) {
        this.wall = wall;
    }

    /** The invoice, or {@link Unknown}. */
    public Invoice get(InvoiceId id) {
        return get(id, LockModeType.NONE);
    }

    /** The invoice, locked until the transaction ends, as it is now; or {@link Unknown}. */
    public Invoice locked(InvoiceId id) {
        return get(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Invoice get(InvoiceId id, LockModeType lock) {
        return wall.em()
                .createQuery("SELECT i FROM Invoice i WHERE i.id = :id", Invoice.class)
                .setParameter("id", id.value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("invoice", id.toString()));
    }

    /** The invoice of a contract for a month. */
    public Optional<Invoice> find(Contract contract, YearMonth period) {
        return find(contract.tenant(), contract.id(), period);
    }

    /** The same by the contract's id. */
    Optional<Invoice> find(TenantId tenant, ContractId contract, YearMonth period) {
        return wall.em()
                .createQuery(
                        "SELECT i FROM Invoice i WHERE i.tenantId = :tenant AND i.contractId = :contract"
                                + " AND i.period = :period",
                        Invoice.class)
                .setParameter("tenant", tenant.value())
                .setParameter("contract", contract.value())
                .setParameter("period", period.toString())
                .getResultStream()
                .findFirst();
    }

    /** Those of the same contract that were drafted before one, for some months; the oldest first: ids ascend with time. */
    List<Invoice> before(Invoice invoice, Collection<YearMonth> months) {
        if (months.isEmpty()) return List.of();
        return wall.em()
                .createQuery(
                        "SELECT i FROM Invoice i WHERE i.tenantId = :tenant AND i.contractId = :contract"
                                + " AND i.period IN :months AND i.id < :before ORDER BY i.id",
                        Invoice.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("contract", invoice.contract().value())
                .setParameter("months", months.stream().map(YearMonth::toString).toList())
                .setParameter("before", invoice.key())
                .getResultList();
    }

    /**
     * The last one of the same contract, drafted before some key, that seems to say anew what a month is charged by: a line
     * that is called like a month looks the same here.
     */
    Optional<Invoice> lastToSay(Invoice invoice, YearMonth month, long before) {
        return wall.em()
                .createQuery(
                        "SELECT i FROM Invoice i WHERE i.tenantId = :tenant AND i.contractId = :contract"
                                + " AND i.ratedBy.saysAnew = TRUE AND i.id < :before"
                                + " AND i.ratedBy.carriedSince LIKE :month ORDER BY i.id DESC",
                        Invoice.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("contract", invoice.contract().value())
                .setParameter("before", before)
                .setParameter("month", "%\"" + month + "\":%")
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All invoices of a contract by period. */
    public List<Invoice> of(Contract contract) {
        return of(contract.tenant(), contract.id());
    }

    /** The other invoices of the same contract. */
    List<Invoice> beside(Invoice invoice) {
        return of(invoice.tenant(), invoice.contract()).stream()
                .filter(other -> !other.id().equals(invoice.id()))
                .toList();
    }

    private List<Invoice> of(TenantId tenant, ContractId contract) {
        return wall.em()
                .createQuery(
                        "SELECT i FROM Invoice i WHERE i.tenantId = :tenant AND i.contractId = :contract ORDER BY i.period",
                        Invoice.class)
                .setParameter("tenant", tenant.value())
                .setParameter("contract", contract.value())
                .getResultList();
    }

    /** The months that are invoiced, drafts included, of all contracts within reach. */
    Map<ContractId, Set<YearMonth>> months() {
        return wall.em()
                .createQuery("SELECT i.contractId, i.period FROM Invoice i", Object[].class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> new ContractId((long) row[0]),
                        Collectors.mapping(row -> YearMonth.parse((String) row[1]), Collectors.toSet())));
    }

    /** What the last rating of an invoice's month was given. */
    Given givenLast(Invoice first) {
        return given(first, Long.MAX_VALUE);
    }

    /** The same until the invoice of a line of that month was drafted. */
    Given givenUntil(InvoiceLine line, Invoice first) {
        return line.invoice().equals(first.id())
                ? first.given()
                : given(first, line.invoice().value());
    }

    private Given given(Invoice first, long last) {
        return of(first.tenant(), first.contract()).stream()
                .filter(later -> later.key() <= last && later.givenSince().containsKey(first.period()))
                .max(Comparator.comparing(Invoice::key))
                .map(later -> later.givenSince().get(first.period()))
                .orElseGet(first::given);
    }

    /** One page of the invoices of a tenant, or of all, with one row more than the limit where more follow. */
    List<Invoice> list(Optional<TenantId> tenant, List<InvoiceStatus> statuses, PageRequest page) {
        var ofTenant = tenant.isPresent() ? " AND i.tenantId = :of" : "";
        var query = wall.em()
                .createQuery(
                        "SELECT i FROM Invoice i WHERE i.status IN :statuses AND i.id > :after" + ofTenant
                                + " ORDER BY i.id",
                        Invoice.class)
                .setParameter("statuses", statuses)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1);
        tenant.ifPresent(id -> query.setParameter("of", id.value()));
        return query.getResultList();
    }

    /** The ids of those of some invoices that are within reach, in one of these states. */
    Set<InvoiceId> among(Collection<InvoiceId> ids, List<InvoiceStatus> statuses) {
        if (ids.isEmpty()) return Set.of();
        return wall.em()
                .createQuery("SELECT i.id FROM Invoice i WHERE i.id IN :ids AND i.status IN :statuses", Long.class)
                .setParameter("ids", ids.stream().map(InvoiceId::value).toList())
                .setParameter("statuses", statuses)
                .getResultStream()
                .map(InvoiceId::new)
                .collect(Collectors.toSet());
    }

    /** The lines in their order. */
    public List<InvoiceLine> lines(Invoice invoice) {
        return wall.em()
                .createQuery(
                        "SELECT l FROM InvoiceLine l WHERE l.tenantId = :tenant AND l.invoiceId = :invoice"
                                + " ORDER BY l.lineNumber",
                        InvoiceLine.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("invoice", invoice.key())
                .getResultList();
    }

    /** The key of the last invoice of a contract that says anything on a month, drafts included; by month. */
    Map<YearMonth, Long> lastToCharge(Contract contract) {
        return wall.em()
                .createQuery(
                        "SELECT l.period, MAX(l.invoiceId) FROM InvoiceLine l, Invoice i WHERE i.tenantId = :tenant"
                                + " AND i.contractId = :contract AND l.tenantId = :tenant AND l.invoiceId = i.id"
                                + " GROUP BY l.period",
                        Object[].class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .getResultStream()
                .collect(Collectors.toMap(row -> YearMonth.parse((String) row[0]), row -> (Long) row[1]));
    }

    /** What the invoices of a contract charge for each month, on whichever of them it stands; net, before service credits. */
    Map<YearMonth, Money> charged(Contract contract, Currency currency) {
        return wall.em()
                .createQuery(
                        "SELECT l.period, SUM(l.net) FROM InvoiceLine l, Invoice i WHERE i.tenantId = :tenant"
                                + " AND i.contractId = :contract AND l.tenantId = :tenant AND l.invoiceId = i.id"
                                + " AND l.serviceCreditId IS NULL AND l.statementId IS NULL AND l.name <> :givenBack"
                                + " GROUP BY l.period",
                        Object[].class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("givenBack", RatedLine.GIVEN_BACK)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> YearMonth.parse((String) row[0]),
                        row -> Money.stored((BigDecimal) row[1], currency.getCurrencyCode())));
    }

    /** One line, or {@link Unknown}. */
    public InvoiceLine line(Invoice invoice, int number) {
        return lines(invoice).stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow(() -> new Unknown("invoice line", Integer.toString(number)));
    }

    void add(Invoice invoice) {
        wall.add(invoice);
        wall.em().flush();
    }

    void add(InvoiceLine line) {
        wall.add(line);
    }

    /** Writes what was changed, so that its version is the one to come. */
    void settle() {
        wall.em().flush();
    }

    /** Takes a draft away with all that belongs to it. */
    void remove(Invoice invoice) {
        for (var part : List.of("InvoiceLine", "UsageChange", "BilledTicket", "BilledWork", "UncountedTicket")) {
            wall.em()
                    .createQuery("DELETE FROM " + part + " p WHERE p.tenantId = :tenant AND p.invoiceId = :invoice")
                    .setParameter("tenant", invoice.tenant().value())
                    .setParameter("invoice", invoice.key())
                    .executeUpdate();
        }
        wall.em().remove(invoice);
    }

    /** What the invoices of a contract on a purchase order come to, net, drafts included, less what was credited. */
    Money ordered(TenantId tenant, String contract, String order, Currency currency) {
        var invoiced = sum(
                "SELECT SUM(i.sums.net) FROM Invoice i WHERE i.tenantId = :tenant"
                        + " AND i.contractNumber = :contract AND i.purchaseOrder = :order",
                tenant,
                contract,
                order);
        var credited = sum(
                "SELECT SUM(c.sums.net) FROM CreditNote c, Invoice i WHERE c.tenantId = :tenant"
                        + " AND i.tenantId = :tenant AND i.id = c.invoiceId AND i.contractNumber = :contract"
                        + " AND i.purchaseOrder = :order",
                tenant,
                contract,
                order);
        return Money.stored(invoiced.subtract(credited), currency.getCurrencyCode());
    }

    private BigDecimal sum(String query, TenantId tenant, String contract, String order) {
        var sum = wall.em()
                .createQuery(query, BigDecimal.class)
                .setParameter("tenant", tenant.value())
                .setParameter("contract", contract)
                .setParameter("order", order)
                .getSingleResult();
        return sum == null ? BigDecimal.ZERO : sum;
    }
}
