package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Faults;
import org.manydesk.problem.InvalidInput;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/**
 * Says which company of a group pays for a contract: a client of the same provider, with a contract in the same currency,
 * that pays for itself. Both clients are within the reach of whoever says so; who reaches only one learns nothing of the
 * other.
 *
 * @see "decision 0034"
 */
@ApplicationScoped
@Transactional
public class GroupBilling {
    private final Tenants tenants;
    private final Contracts contracts;
    private final ContractVersions versions;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected GroupBilling() {
        this(null, null, null, null);
    }

    @Inject
    GroupBilling(Tenants tenants, Contracts contracts, ContractVersions versions, AuditTrail audit) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.versions = versions;
        this.audit = audit;
    }

    /** Who pays for a contract; empty where it pays for itself, or the payer is beyond reach. */
    public Optional<PayerForm> payer(Contract contract) {
        return contract.payer().flatMap(payer -> tenants.all().stream()
                .filter(tenant -> tenant.id().equals(payer.tenant()))
                .findFirst()
                .map(tenant -> new PayerForm(
                        tenant.key(),
                        contracts.get(payer.tenant(), payer.contract()).number())));
    }

    /**
     * Lets the invoice of another client's contract collect the months of this one, from the next draft on.
     *
     * @throws InvalidInput if there is no such contract within reach, it is of the same client or in another currency
     * @throws Conflict if it would be a chain: the payer is paid for itself, or this contract pays for others
     */
    public void billWith(Contract contract, PayerForm form) {
        var client = client(form);
        var paying = paying(client, form);
        if (paying.tenant().equals(contract.tenant()))
            throw new InvalidInput(
                    "/tenant", "This is the contract's own client. Name the other client whose invoice collects it.");
        Stream.of(contract, paying)
                .sorted(Comparator.comparing(Contract::key))
                .forEach(each -> contracts.takeTurns(each.tenant(), each.id()));
        mustShareCurrency(contract, paying);
        mustBeNoChain(contract, paying);
        contract.billWith(Payer.of(paying));
        paying.payForGroup();
        audit.record(
                contract.tenant(),
                "CONTRACT_BILLED_WITH_GROUP",
                contract.number(),
                Map.of("payer", client.key() + " " + paying.number()));
    }

    private Tenant client(PayerForm form) {
        var faults = new Faults();
        faults.required("/tenant", form.tenant(), Objects::requireNonNull, "the key of the client that pays");
        faults.required("/contract", form.contract(), Objects::requireNonNull, "the number of its contract");
        faults.refuse();
        return tenants.find(Objects.requireNonNull(form.tenant()))
                .orElseThrow(() -> new InvalidInput("/tenant", "No client within your reach has this key."));
    }

    private Contract paying(Tenant client, PayerForm form) {
        return contracts
                .find(client.id(), Objects.requireNonNull(form.contract()))
                .orElseThrow(() -> new InvalidInput("/contract", "This client has no contract with this number."));
    }

    private void mustShareCurrency(Contract contract, Contract paying) {
        var own = versions.of(contract).last().currency();
        var other = versions.of(paying).last().currency();
        if (!own.equals(other))
            throw new InvalidInput(
                    "/contract", "It is in %s and this one in %s: an invoice has one currency.".formatted(other, own));
    }

    private void mustBeNoChain(Contract contract, Contract paying) {
        if (paying.payer().isPresent())
            throw new Conflict(
                    "Contract %s is on another client's invoice itself. Name that payer, or let it be invoiced"
                                    .formatted(paying.number())
                            + " by itself first.");
        if (!contracts.billedWith(Payer.of(contract)).isEmpty())
            throw new Conflict("Contract %s pays for contracts of other clients; it must be invoiced by itself."
                    .formatted(contract.number()));
    }

    /** Lets a contract be invoiced by itself, from the next draft on; what was drafted stays on its way to the group. */
    public void billAlone(Contract contract) {
        if (contract.payer().isEmpty()) return;
        contract.billAlone();
        audit.record(contract.tenant(), "CONTRACT_BILLED_ALONE", contract.number(), Map.of());
    }
}
