package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.TenantId;

/** Puts contracts and their amendments in force. What was in force before the first day of a version stays as it was. */
@ApplicationScoped
@Transactional
public class Enactment {
    private final Contracts contracts;
    private final ContractVersions versions;
    private final OpenDays openDays;
    private final AuditTrail audit;
    private final Authors authors;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Enactment() {
        this(null, null, null, null, null);
    }

    @Inject
    Enactment(Contracts contracts, ContractVersions versions, OpenDays openDays, AuditTrail audit, Authors authors) {
        this.contracts = contracts;
        this.versions = versions;
        this.openDays = openDays;
        this.audit = audit;
        this.authors = authors;
    }

    /** Puts a contract in force with its first version; see {@link #enact(TenantId, String, String)}. */
    public ContractVersion enact(TenantId tenant, String number) {
        return enact(tenant, number, "1");
    }

    /**
     * Puts a version in force for its effective days, past ones included; once and for all.
     *
     * @param version its number
     * @throws Conflict if another contract of the client is in force at an instant of these days, or a month that they
     *     touch is invoiced
     */
    public ContractVersion enact(TenantId tenant, String number, String version) {
        var contract = contracts.get(tenant, number);
        return enact(contract, version, versions.of(contract).get(version).effectiveFrom());
    }

    /** @param changed the first day on which something else holds than before; it is not invoiced */
    ContractVersion enact(Contract contract, String version, LocalDate changed) {
        var tenant = contract.tenant();
        var all = versions.locked(tenant);
        var draft = versions.of(contract).get(version);
        if (draft.isActivated()) return draft;
        mustBeAlone(draft, all);
        openDays.mustHold(contract, changed);
        if (!contract.isActive()) contract.activate();
        draft.activate(authors.present());
        var action = draft.number() == 1 ? "CONTRACT_ACTIVATED" : "CONTRACT_AMENDED";
        audit.record(
                tenant, action, contract.number(), Map.of("version", draft.number(), "from", draft.effectiveFrom()));
        return draft;
    }

    private void mustBeAlone(ContractVersion draft, List<ContractVersion> all) {
        var history = new VersionHistory(
                all.stream().filter(ContractVersion::isActivated).toList(), List.of());
        history.versions().stream()
                .filter(other -> !other.contract().equals(draft.contract()))
                .filter(other -> history.reign(other).overlaps(draft.inForce()))
                .findFirst()
                .ifPresent(other -> refuse(contracts.get(other.tenant(), other.contract()), other));
    }

    private static void refuse(Contract other, ContractVersion version) {
        throw new Conflict("Contract " + other.number() + " is in force from " + version.effectiveFrom()
                + version.effectiveUntil().map(day -> " until " + day).orElse(" without end")
                + ". At most one contract is in force at a time.");
    }
}
