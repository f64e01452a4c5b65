package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Faults;
import org.manydesk.problem.Problem;
import org.manydesk.scope.TenantId;

/** Drafts contracts and puts them in force. */
@ApplicationScoped
@Transactional
public class Contracting {
    private final Contracts contracts;
    private final ContractVersions versions;
    private final Instance<CommercialTerms> commercialTerms;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Contracting() {
        this(null, null, null, null, null);
    }

    @Inject
    Contracting(
            Contracts contracts,
            ContractVersions versions,
            @Any Instance<CommercialTerms> commercialTerms,
            AuditTrail audit,
            Clock clock) {
        this.contracts = contracts;
        this.versions = versions;
        this.commercialTerms = commercialTerms;
        this.audit = audit;
        this.clock = clock;
    }

    /** Drafts a contract with its first version; it has no effect until activated. */
    public Contract draft(TenantId tenant, ContractForm form) {
        var agreed = agreed(form);
        if (contracts.find(tenant, agreed.number()).isPresent())
            throw new Conflict("This client already has a contract " + agreed.number() + ".");
        var now = clock.instant();
        var contract = new Contract(tenant, agreed.number(), now);
        contracts.add(contract);
        versions.add(ContractVersion.first(contract, agreed, form, now));
        audit.record(tenant, "CONTRACT_DRAFTED", agreed.number(), Map.of("after", form));
        return contract;
    }

    private Agreement agreed(ContractForm form) {
        var faults = new Faults();
        var agreed = read(form, faults);
        faults.refuse();
        return agreed.orElseThrow();
    }

    private Optional<Agreement> read(ContractForm form, Faults faults) {
        var agreed = form.read(faults);
        form.commercials().ifPresent(sections -> commercialTerms.forEach(terms -> terms.check(sections, faults)));
        return agreed;
    }

    /** What would be refused of a draft, whoever the client; nothing is stored. */
    public List<Fault> faults(ContractForm form) {
        var faults = new Faults();
        try {
            read(form, faults);
            return faults.found();
        } catch (Problem refused) {
            return refused.faults();
        }
    }

    /**
     * Puts a draft in force for its effective days, past ones included. What was activated before stays as it is.
     *
     * @throws Conflict if another contract of the client is in force at an instant of these days
     */
    public ContractVersion activate(TenantId tenant, String number) {
        var contract = contracts.get(tenant, number);
        var all = versions.locked(tenant);
        var version = versions.latest(contract);
        if (contract.isActive()) return version;
        all.stream()
                .filter(other -> other.activatedAt().isPresent() && other.overlaps(version))
                .findFirst()
                .ifPresent(other -> refuse(contracts.get(tenant, other.contract()), other));
        contract.activate();
        version.activate(clock.instant());
        audit.record(tenant, "CONTRACT_ACTIVATED", number, Map.of("version", version.number()));
        return version;
    }

    private static void refuse(Contract other, ContractVersion version) {
        throw new Conflict("Contract " + other.number() + " is in force from " + version.effectiveFrom()
                + version.effectiveUntil().map(day -> " until " + day).orElse(" without end")
                + ". At most one contract is in force at a time.");
    }
}
