package org.manydesk.effort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.Contracts;
import org.manydesk.tenant.Tenants;

/** What staff worked for contracts, month by month. It is for staff: nothing of it is for people of the client. */
@ApplicationScoped
@Transactional
public class Efforts {
    private final TimeEntries entries;
    private final Tenants tenants;
    private final Contracts contracts;
    private final ContractVersions versions;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Efforts() {
        this(null, null, null, null);
    }

    @Inject
    Efforts(TimeEntries entries, Tenants tenants, Contracts contracts, ContractVersions versions) {
        this.entries = entries;
        this.tenants = tenants;
        this.contracts = contracts;
        this.versions = versions;
    }

    /**
     * What was worked in a month while the contract was in force.
     *
     * @param client its key
     * @param number the contract's
     */
    public MonthEffort of(String client, String number, YearMonth month) {
        var contract = contracts.get(tenants.get(client).id(), number);
        return of(versions.of(contract).holdingIn(month), month);
    }

    /** The same for the contract of a version, in the month of that version's zone. */
    public MonthEffort of(ContractVersion version, YearMonth month) {
        var history = versions.history(version.tenant());
        var work = entries.during(version.tenant(), version.period(month)).stream()
                .filter(one -> history.inForce(one.spent().at())
                        .map(ContractVersion::contract)
                        .filter(version.contract()::equals)
                        .isPresent())
                .toList();
        return new MonthEffort(month, work);
    }
}
