package org.manydesk.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractId;
import org.manydesk.invoicing.CreditNote;
import org.manydesk.invoicing.Invoice;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantKey;
import org.manydesk.scope.Wall;

/** The service credits within the caller's reach. */
@ApplicationScoped
public class ServiceCredits {
    private static final String TAKEN =
            "(EXISTS (SELECT l.id FROM InvoiceLine l WHERE l.tenantId = c.tenantId AND l.serviceCreditId = c.id)"
                    + " OR EXISTS (SELECT n.id FROM CreditNote n WHERE n.tenantId = c.tenantId"
                    + " AND n.serviceCreditId = c.id))";

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ServiceCredits() {
        this(null);
    }

    @Inject
    ServiceCredits(Wall wall) {
        this.wall = wall;
    }

    /** The credit of a contract, or {@link Unknown}. */
    public ServiceCredit get(Contract contract, long id) {
        return find(contract, id).orElseThrow(() -> new Unknown("service credit", Long.toString(id)));
    }

    /** The credit of a contract, if it is one of its own. */
    Optional<ServiceCredit> find(Contract contract, long id) {
        return Optional.ofNullable(wall.em().find(ServiceCredit.class, new TenantKey(contract.tenant(), id)))
                .filter(credit -> credit.contract().equals(contract.id()));
    }

    /** All of a contract, by month. */
    public List<ServiceCredit> of(Contract contract) {
        return wall.em()
                .createQuery(
                        "SELECT c FROM ServiceCredit c WHERE c.tenantId = :tenant AND c.contractId = :contract"
                                + " ORDER BY c.period",
                        ServiceCredit.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .getResultList();
    }

    /** One page of those of a tenant, or of all, in one state or in any; with one more where more follow. */
    List<ServiceCredit> list(Optional<TenantId> tenant, Optional<CreditState> state, PageRequest page) {
        var query = wall.em()
                .createQuery(
                        "SELECT c FROM ServiceCredit c WHERE c.id > :after"
                                + (tenant.isPresent() ? " AND c.tenantId = :of" : "")
                                + state.map(ServiceCredits::condition).orElse("") + " ORDER BY c.id",
                        ServiceCredit.class)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1);
        tenant.ifPresent(id -> query.setParameter("of", id.value()));
        state.ifPresent(
                wanted -> query.setParameter("state", wanted == CreditState.APPLIED ? CreditState.ACCRUED : wanted));
        return query.getResultList();
    }

    private static String condition(CreditState state) {
        return switch (state) {
            case APPLIED -> " AND c.state = :state AND " + TAKEN;
            case ACCRUED -> " AND c.state = :state AND NOT " + TAKEN;
            case DRAFT, REFUSED, EARNED_BACK, EXPIRED -> " AND c.state = :state";
        };
    }

    /** The contracts with credits that were approved and that nothing took yet. */
    Set<ContractId> accrued() {
        return wall.em()
                .createQuery(
                        "SELECT DISTINCT c.contractId FROM ServiceCredit c WHERE c.state = :accrued AND NOT " + TAKEN,
                        Long.class)
                .setParameter("accrued", CreditState.ACCRUED)
                .getResultStream()
                .map(ContractId::new)
                .collect(Collectors.toSet());
    }

    /** The invoices that took credits off, by the credits' ids; a credit without is absent. */
    Map<Long, Invoice> takenBy(Collection<ServiceCredit> credits) {
        if (credits.isEmpty()) return Map.of();
        return wall.em()
                .createQuery(
                        "SELECT DISTINCT l.serviceCreditId, i FROM InvoiceLine l, Invoice i WHERE i.tenantId = l.tenantId"
                                + " AND i.id = l.invoiceId AND l.serviceCreditId IN :credits",
                        Object[].class)
                .setParameter(
                        "credits", credits.stream().map(ServiceCredit::key).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Invoice) row[1]));
    }

    /** The credit notes that gave credits back, by the credits' ids; a credit without is absent. */
    Map<Long, CreditNote> grantedBy(Collection<ServiceCredit> credits) {
        if (credits.isEmpty()) return Map.of();
        return wall.em()
                .createQuery("SELECT n FROM CreditNote n WHERE n.serviceCreditId IN :credits", CreditNote.class)
                .setParameter(
                        "credits", credits.stream().map(ServiceCredit::key).toList())
                .getResultStream()
                .collect(Collectors.toMap(note -> note.serviceCredit().orElseThrow(), Function.identity()));
    }

    /** The ids of those that an invoice or a credit note gave back. */
    Set<Long> taken(Collection<ServiceCredit> credits) {
        var taken = new HashSet<>(takenBy(credits).keySet());
        taken.addAll(grantedBy(credits).keySet());
        return taken;
    }

    boolean isTaken(ServiceCredit credit) {
        return !taken(List.of(credit)).isEmpty();
    }

    /** Reads a credit as it is now, locked until the transaction ends. */
    void lock(ServiceCredit credit) {
        wall.em().refresh(credit, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(ServiceCredit credit) {
        wall.add(credit);
        wall.em().flush();
    }
}
