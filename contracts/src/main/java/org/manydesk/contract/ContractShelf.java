package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.manydesk.tenant.Tenants;

/** Shows what is agreed with a client. */
@ApplicationScoped
@Transactional
public class ContractShelf {
    private final Tenants tenants;
    private final Contracts contracts;
    private final ContractVersions versions;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ContractShelf() {
        this(null, null, null, null);
    }

    @Inject
    ContractShelf(Tenants tenants, Contracts contracts, ContractVersions versions, Clock clock) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.versions = versions;
        this.clock = clock;
    }

    /** The contracts of a client, what matters most first. */
    public List<ContractStanding> of(String client) {
        return contracts.all(tenants.get(client).id()).stream()
                .map(contract -> ContractStanding.of(contract, versions.of(contract), clock.instant()))
                .sorted(ContractStanding.WHAT_MATTERS_FIRST)
                .toList();
    }

    /** What one of them says, or {@link org.manydesk.problem.Unknown}. */
    public StatedContract read(String client, String number) {
        var contract = contracts.get(tenants.get(client).id(), number);
        return StatedContract.of(contract, versions.of(contract), clock.instant());
    }
}
