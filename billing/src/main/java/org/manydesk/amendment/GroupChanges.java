package org.manydesk.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.manydesk.contract.Contract;
import org.manydesk.contract.Contracts;
import org.manydesk.contract.GroupBilling;
import org.manydesk.contract.PayerForm;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Says for the pages which company of a group pays for a contract; each throws as {@link GroupBilling} does. */
@ApplicationScoped
@Transactional
public class GroupChanges {
    private final Tenants tenants;
    private final Contracts contracts;
    private final GroupBilling groups;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected GroupChanges() {
        this(null, null, null);
    }

    @Inject
    GroupChanges(Tenants tenants, Contracts contracts, GroupBilling groups) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.groups = groups;
    }

    /** A contract that can be chosen as the payer. */
    public record Choice(ClientName client, String contract) {
        public PayerForm form() {
            return new PayerForm(client.key(), contract);
        }
    }

    /** What the client is called that pays, by its key. */
    public String name(PayerForm payer) {
        return tenants.get(Objects.requireNonNull(payer.tenant())).name();
    }

    /** The contracts in force of other clients, by the clients' names. */
    public List<Choice> choices(TermChanges.Named named) {
        return tenants.all().stream()
                .filter(tenant -> !tenant.key().equals(named.client()))
                .sorted(Comparator.comparing(Tenant::name))
                .flatMap(this::of)
                .toList();
    }

    private Stream<Choice> of(Tenant tenant) {
        return contracts.all(tenant.id()).stream()
                .filter(Contract::isActive)
                .map(contract -> new Choice(ClientName.of(tenant), contract.number()));
    }

    public void billWith(TermChanges.Named named, Choice payer) {
        groups.billWith(contract(named), payer.form());
    }

    public void billAlone(TermChanges.Named named) {
        groups.billAlone(contract(named));
    }

    private Contract contract(TermChanges.Named named) {
        return contracts.get(tenants.get(named.client()).id(), named.number());
    }
}
