package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantKey;
import org.manydesk.scope.Wall;

/** The versions of contracts within the caller's reach. */
@ApplicationScoped
public class ContractVersions {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ContractVersions() {
        this(null);
    }

    @Inject
    ContractVersions(Wall wall) {
        this.wall = wall;
    }

    /** The version in force for a client at an instant, by its effective dates; none without a contract. */
    public Optional<ContractVersion> inForce(TenantId tenant, Instant at) {
        return history(tenant).inForce(at);
    }

    /** All versions of a client that were ever put in force. */
    public VersionHistory history(TenantId tenant) {
        return new VersionHistory(wall.em()
                .createQuery(
                        "SELECT v FROM ContractVersion v WHERE v.tenantId = :tenant AND v.activatedAt IS NOT NULL",
                        ContractVersion.class)
                .setParameter("tenant", tenant.value())
                .getResultList());
    }

    public ContractVersion get(TenantId tenant, ContractVersionId id) {
        var version = wall.em().find(ContractVersion.class, new TenantKey(tenant, id.value()));
        if (version == null) throw new Unknown("contract version", Long.toString(id.value()));
        return version;
    }

    /** The latest version of a contract. */
    public ContractVersion latest(Contract contract) {
        return wall.em()
                .createQuery(
                        "SELECT v FROM ContractVersion v WHERE v.tenantId = :tenant AND v.contractId = :contract"
                                + " ORDER BY v.versionNumber DESC",
                        ContractVersion.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setMaxResults(1)
                .getSingleResult();
    }

    /** All versions of a client, locked until the transaction ends: two activations at once take turns. */
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
}
