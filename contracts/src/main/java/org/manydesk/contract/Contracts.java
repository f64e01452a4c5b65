package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantKey;
import org.manydesk.scope.Wall;

/** The contracts within the caller's reach. */
@ApplicationScoped
public class Contracts {
    private final Wall wall;
    private final Suspensions suspensions;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Contracts() {
        this(null, null);
    }

    @Inject
    Contracts(Wall wall, Suspensions suspensions) {
        this.wall = wall;
        this.suspensions = suspensions;
    }

    /** The contract of a client with this number, or {@link Unknown}. */
    public Contract get(TenantId tenant, String number) {
        return find(tenant, number).orElseThrow(() -> new Unknown("contract", number));
    }

    public Optional<Contract> find(TenantId tenant, String number) {
        return wall.em()
                .createQuery(
                        "SELECT c FROM Contract c WHERE c.tenantId = :tenant AND c.contractNumber = :number",
                        Contract.class)
                .setParameter("tenant", tenant.value())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    public Contract get(TenantId tenant, ContractId id) {
        var contract = wall.em().find(Contract.class, new TenantKey(tenant, id.value()));
        if (contract == null) throw new Unknown("contract", Long.toString(id.value()));
        return contract;
    }

    /** All contracts of a client in the order of their drafting. */
    public List<Contract> all(TenantId tenant) {
        return wall.em()
                .createQuery("SELECT c FROM Contract c WHERE c.tenantId = :tenant ORDER BY c.id", Contract.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    /** Those of all clients within reach that were ever put in force, in the order of their drafting. */
    public List<Contract> activated() {
        return wall.em()
                .createQuery("SELECT c FROM Contract c WHERE c.state = :active ORDER BY c.id", Contract.class)
                .setParameter("active", ContractState.ACTIVE)
                .getResultList();
    }

    /** Those of all clients within reach that have one of these numbers. */
    public List<Contract> called(Collection<String> numbers) {
        if (numbers.isEmpty()) return List.of();
        return wall.em()
                .createQuery("SELECT c FROM Contract c WHERE c.contractNumber IN :numbers", Contract.class)
                .setParameter("numbers", numbers)
                .getResultList();
    }

    /** One page of them, with one row more than the limit where more follow. */
    public List<Contract> list(TenantId tenant, PageRequest page) {
        return wall.em()
                .createQuery(
                        "SELECT c FROM Contract c WHERE c.tenantId = :tenant AND c.id > :after ORDER BY c.id",
                        Contract.class)
                .setParameter("tenant", tenant.value())
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** Where the contracts of all clients within reach stand at an instant, in the order of their drafting. */
    public List<ContractStanding> standings(Instant now) {
        var versions = new LinkedHashMap<Contract, List<ContractVersion>>();
        wall.em()
                .createQuery(
                        "SELECT c, v FROM Contract c, ContractVersion v WHERE v.tenantId = c.tenantId AND v.contractId ="
                                + " c.id ORDER BY c.id",
                        Object[].class)
                .getResultStream()
                .forEach(row -> versions.computeIfAbsent((Contract) row[0], contract -> new ArrayList<>())
                        .add((ContractVersion) row[1]));
        var rests = suspensions.all().stream().collect(Collectors.groupingBy(Suspension::contract));
        return versions.entrySet().stream()
                .map(entry -> ContractStanding.of(
                        entry.getKey(),
                        new Succession(
                                entry.getValue(),
                                rests.getOrDefault(entry.getKey().id(), List.of())),
                        now))
                .toList();
    }

    /** Those of all clients that renew themselves, due or not. */
    List<Contract> renewingThemselves() {
        return wall.em()
                .createQuery("SELECT c FROM Contract c WHERE c.renewsItself = TRUE ORDER BY c.id", Contract.class)
                .getResultList();
    }

    /** Those within reach that pay for others, or did. */
    public Set<ContractId> payingForGroups() {
        return wall.em()
                .createQuery("SELECT c.id FROM Contract c WHERE c.paysForGroup = TRUE", Long.class)
                .getResultStream()
                .map(ContractId::new)
                .collect(Collectors.toSet());
    }

    /** Those within reach whose months a contract's invoice collects, in the order of their drafting. */
    public List<Contract> billedWith(Payer payer) {
        return wall.em()
                .createQuery(
                        "SELECT c FROM Contract c WHERE c.billedWithTenant = :tenant AND c.billedWithContract ="
                                + " :contract ORDER BY c.id",
                        Contract.class)
                .setParameter("tenant", payer.tenant().value())
                .setParameter("contract", payer.contract().value())
                .getResultList();
    }

    /** Lets one after the other do what depends on what was done with a contract before; until the transaction ends. */
    public void takeTurns(TenantId tenant, ContractId id) {
        wall.em().find(Contract.class, new TenantKey(tenant, id.value()), LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The same of all contracts of a client: one may bill what another would. They are held in the order of their drafting, so
     * that two who wait for each other never meet.
     */
    public void takeTurns(TenantId tenant) {
        wall.em()
                .createQuery("SELECT c FROM Contract c WHERE c.tenantId = :tenant ORDER BY c.id", Contract.class)
                .setParameter("tenant", tenant.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void add(Contract contract) {
        wall.add(contract);
        wall.em().flush();
    }
}
