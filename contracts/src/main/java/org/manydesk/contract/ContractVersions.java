package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantKey;
import org.manydesk.scope.Wall;

/** The versions of contracts within the caller's reach. */
@ApplicationScoped
public class ContractVersions {
    private final Wall wall;
    private final Suspensions suspensions;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ContractVersions() {
        this(null, null);
    }

    @Inject
    ContractVersions(Wall wall, Suspensions suspensions) {
        this.wall = wall;
        this.suspensions = suspensions;
    }

    /** The version in force for a client at an instant, by its effective dates; none without a contract. */
    public Optional<ContractVersion> inForce(TenantId tenant, Instant at) {
        return history(tenant).inForce(at);
    }

    /** The versions in force at an instant of all clients within reach, suspended ones too, with their contracts' numbers. */
    public Map<ContractVersion, String> inForceEverywhere(Instant at) {
        var all = new LinkedHashMap<ContractVersion, String>();
        wall.em()
                .createQuery(
                        "SELECT v, c.contractNumber FROM ContractVersion v, Contract c WHERE c.tenantId = v.tenantId"
                                + " AND c.id = v.contractId AND v.authorship.activatedAt IS NOT NULL AND v.startsAt <= :at"
                                + " AND (v.endsAt IS NULL OR v.endsAt > :at) AND NOT EXISTS (SELECT w.id"
                                + " FROM ContractVersion w WHERE w.tenantId = v.tenantId AND w.contractId = v.contractId"
                                + " AND w.authorship.activatedAt IS NOT NULL AND w.startsAt <= :at"
                                + " AND w.versionNumber > v.versionNumber) ORDER BY v.tenantId, v.id",
                        Object[].class)
                .setParameter("at", at)
                .getResultStream()
                .forEach(row -> all.put((ContractVersion) row[0], (String) row[1]));
        return all;
    }

    /** All versions of a client that were ever put in force. */
    public VersionHistory history(TenantId tenant) {
        return new VersionHistory(
                wall.em()
                        .createQuery(
                                "SELECT v FROM ContractVersion v WHERE v.tenantId = :tenant AND v.authorship.activatedAt IS NOT NULL",
                                ContractVersion.class)
                        .setParameter("tenant", tenant.value())
                        .getResultList(),
                suspensions.of(tenant));
    }

    public ContractVersion get(TenantId tenant, ContractVersionId id) {
        var version = wall.em().find(ContractVersion.class, new TenantKey(tenant, id.value()));
        if (version == null) throw new Unknown("contract version", Long.toString(id.value()));
        return version;
    }

    /** The versions of a contract, a draft included. */
    public Succession of(Contract contract) {
        return of(contract.tenant(), contract.id());
    }

    /** The same by the contract's id. */
    public Succession of(TenantId tenant, ContractId contract) {
        return new Succession(
                wall.em()
                        .createQuery(
                                "SELECT v FROM ContractVersion v WHERE v.tenantId = :tenant AND v.contractId = :contract",
                                ContractVersion.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("contract", contract.value())
                        .getResultList(),
                suspensions.of(tenant, contract));
    }

    /** The same of many contracts, in two queries. */
    public Map<ContractId, Succession> of(Collection<Contract> contracts) {
        if (contracts.isEmpty()) return Map.of();
        var ids = contracts.stream().map(Contract::key).toList();
        var rests = suspensions.of(ids).stream().collect(Collectors.groupingBy(Suspension::contract));
        return wall
                .em()
                .createQuery("SELECT v FROM ContractVersion v WHERE v.contractId IN :contracts", ContractVersion.class)
                .setParameter("contracts", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(ContractVersion::contract))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> new Succession(one.getValue(), rests.getOrDefault(one.getKey(), List.of()))));
    }

    /** One page of them by number, with one row more than the limit where more follow. */
    public List<ContractVersion> list(Contract contract, PageRequest page) {
        return wall.em()
                .createQuery(
                        "SELECT v FROM ContractVersion v WHERE v.tenantId = :tenant AND v.contractId = :contract"
                                + " AND v.versionNumber > :after ORDER BY v.versionNumber",
                        ContractVersion.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("after", Math.max(0, page.afterId()))
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** All versions of a client, locked until the transaction ends: drafting and activating at once take turns. */
    List<ContractVersion> locked(TenantId tenant) {
        return wall.em()
                .createQuery(
                        "SELECT v FROM ContractVersion v WHERE v.tenantId = :tenant ORDER BY v.id",
                        ContractVersion.class)
                .setParameter("tenant", tenant.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void add(ContractVersion version) {
        wall.add(version);
    }

    void remove(ContractVersion draft) {
        wall.em().remove(draft);
    }
}
