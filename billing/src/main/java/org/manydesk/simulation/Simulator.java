package org.manydesk.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.manydesk.contract.ContractForm;
import org.manydesk.contract.ContractShelf;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.Contracts;
import org.manydesk.invoicing.Pricing;
import org.manydesk.problem.InvalidInput;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenants;

/** Tries price lists on the months that a contract had; stores nothing. */
@ApplicationScoped
@Transactional
public class Simulator {
    private final Tenants tenants;
    private final Contracts contracts;
    private final ContractVersions versions;
    private final ContractShelf shelf;
    private final Pricing pricing;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Simulator() {
        this(null, null, null, null, null);
    }

    @Inject
    Simulator(Tenants tenants, Contracts contracts, ContractVersions versions, ContractShelf shelf, Pricing pricing) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.versions = versions;
        this.shelf = shelf;
        this.pricing = pricing;
    }

    /** A contract that prices can be tried on. */
    public record Tried(ClientName client, String number) {}

    /** The contracts within reach, by client. */
    public List<Tried> contracts() {
        return tenants.all().stream()
                .flatMap(tenant -> contracts.all(tenant.id()).stream()
                        .map(contract -> new Tried(ClientName.of(tenant), contract.number())))
                .toList();
    }

    /** What the last version of a contract says: its card is what one starts from. */
    public ContractForm agreed(String client, String number) {
        return shelf.latest(client, number);
    }

    /**
     * What the last months would have cost.
     *
     * @param client its key
     * @param number the contract's
     * @param question {@code {"months"?,"cards":[{"name","rateCard"}]}}
     * @throws InvalidInput with pointers into the question
     */
    public Simulation compare(String client, String number, JsonNode question) {
        var contract = contracts.get(tenants.get(client).id(), number);
        var currency = versions.of(contract).first().currency();
        var asked = Question.read(question, currency);
        var months = pricing.replay(contract, asked.months(), asked.cards());
        return new Columns(currency, months).of(asked.candidates());
    }
}
