package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.manydesk.tenant.Tenants;

/** Shows what is agreed with a client. */
@ApplicationScoped
@Transactional
public class ContractShelf {
    private final Tenants tenants;
    private final Contracts contracts;
    private final ContractVersions versions;
    private final ContractStating stating;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ContractShelf() {
        this(null, null, null, null, null);
    }

    @Inject
    ContractShelf(
            Tenants tenants, Contracts contracts, ContractVersions versions, ContractStating stating, Clock clock) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.versions = versions;
        this.stating = stating;
        this.clock = clock;
    }

    /** The contracts of a client, what matters most first. */
    public List<ContractStanding> of(String client) {
        return contracts.all(tenants.get(client).id()).stream()
                .map(contract -> ContractStanding.of(contract, versions.of(contract), clock.instant()))
                .sorted(ContractStanding.WHAT_MATTERS_FIRST)
                .toList();
    }

    /** The contracts of all clients within reach that go on soon unless notice is given, which can still be. */
    public List<ContractStanding> nearNotice() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return contracts.standings(now).stream()
                .filter(contract -> contract.state() != ContractState.DRAFT)
                .filter(contract -> contract.isToBeDecided(today) && contract.takesNotice(today))
                .toList();
    }

    /** What a version of one of them says, by its number, or {@link org.manydesk.problem.Unknown}. */
    public StatedContract read(String client, String number, String version) {
        var contract = contracts.get(tenants.get(client).id(), number);
        return stating.of(contract, versions.of(contract).get(version));
    }

    /** The same as it was given when it was drafted. */
    public ContractForm terms(String client, String number, String version) {
        var contract = contracts.get(tenants.get(client).id(), number);
        return versions.of(contract).get(version).form(contract);
    }

    /** What an amendment of one of them starts from: all that its last version says. */
    public ContractForm latest(String client, String number) {
        var contract = contracts.get(tenants.get(client).id(), number);
        return versions.of(contract).last().form(contract);
    }

    /** What one of them says, or {@link org.manydesk.problem.Unknown}. */
    public StatedContract read(String client, String number) {
        var contract = contracts.get(tenants.get(client).id(), number);
        return stating.of(contract);
    }
}
