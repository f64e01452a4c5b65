package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.Contracts;
import org.manydesk.contract.Succession;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.Tenants;

/** What was agreed with clients, as far as a run needs it. */
@ApplicationScoped
class Agreements {

    private final Tenants tenants;
    private final Contracts contracts;
    private final ContractVersions versions;
    private final Signatures signatures;
    private final Instance<Deductions> deductions;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Agreements() {
        this(null, null, null, null, null);
    }

    @Inject
    Agreements(
            Tenants tenants,
            Contracts contracts,
            ContractVersions versions,
            Signatures signatures,
            @Any Instance<Deductions> deductions) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.versions = versions;
        this.signatures = signatures;
        this.deductions = deductions;
    }

    /** The contract, or {@link org.manydesk.problem.Unknown}. */
    Contract contract(String tenant, String number) {
        return contracts.get(tenants.get(tenant).id(), number);
    }

    /** The contract that an invoice bills. */
    Contract contract(Invoice invoice) {
        return contracts.get(invoice.tenant(), invoice.contract());
    }

    /**
     * Lets one after the other draft and discard invoices of a client, whichever of its contracts they bill: what one charges,
     * another does not.
     */
    void takeTurns(TenantId tenant) {
        contracts.takeTurns(tenant);
    }

    /** The contract that is in force for a client at an instant, if there is one. */
    Optional<Contract> inForce(TenantId tenant, Instant at) {
        return versions.inForce(tenant, at).map(version -> contracts.get(tenant, version.contract()));
    }

    /** The version of a contract that holds at the end of a month. */
    ContractVersion version(Contract contract, YearMonth period) {
        return versions.of(contract).holdingIn(period);
    }

    /** The zone of a contract's days and months. */
    ZoneId zone(Contract contract) {
        return versions.of(contract).first().zone();
    }

    /** All that was ever agreed on. */
    Succession succession(Contract contract) {
        return versions.of(contract);
    }

    /** All contracts within reach that were ever put in force, each with all that was agreed on. */
    Map<Contract, Succession> activated() {
        var activated = contracts.activated();
        var versionsOf = versions.of(activated);
        var agreed = new LinkedHashMap<Contract, Succession>();
        activated.forEach(contract -> agreed.put(contract, Objects.requireNonNull(versionsOf.get(contract.id()))));
        return agreed;
    }

    /** What the client is to be given, and no document carries yet. */
    List<Deduction> deductions(Contract contract) {
        return deductions.stream().flatMap(all -> all.due(contract).stream()).toList();
    }

    /** Why a line gives something back; empty where it does not. */
    Optional<CreditBasis> basis(Contract contract, InvoiceLine line) {
        return line.serviceCredit().flatMap(credit -> deductions.stream()
                .flatMap(all -> all.basis(contract, credit).stream())
                .findFirst());
    }

    /** The version of the contract that an invoice's own month was counted and rated by. */
    ContractVersion version(Invoice invoice) {
        return versions.get(invoice.tenant(), invoice.contractVersion());
    }

    /** What is agreed for a month, be the contract in force then or not. */
    Agreed stated(Contract contract, YearMonth period) {
        var provider = tenants.get(contract.tenant()).provider();
        var succession = versions.of(contract);
        var since = succession.first().effectiveFrom();
        var reigns = succession.during(period);
        return new Agreed(provider, contract, since, succession.holdingIn(period), period, reigns);
    }

    /**
     * What is agreed for a month that is over or not.
     *
     * @throws Conflict when the contract is not active, or begins later
     */
    Agreed inForce(Contract contract, YearMonth period) {
        var agreed = stated(contract, period);
        if (!contract.isActive()) throw new Conflict("Contract %s is not active.".formatted(contract.number()));
        if (!agreed.isCovered() && !agreed.isAfterTheEnd())
            throw new Conflict("Contract %s is not in force in %s.".formatted(contract.number(), period));
        return agreed;
    }

    /** Whether a month is over in the zone of a contract. */
    boolean isOver(ContractVersion version, YearMonth period) {
        return !signatures.sign().at().isBefore(version.period(period).to());
    }

    /**
     * What a run of a month bills.
     *
     * @throws Conflict when the contract is not active or begins later, or the month is not over
     */
    Agreed agreed(Contract contract, YearMonth period) {
        var agreed = inForce(contract, period);
        var version = agreed.version();
        if (!isOver(version, period)) throw new Conflict("%s is not over yet in %s.".formatted(period, version.zone()));
        return agreed;
    }
}
