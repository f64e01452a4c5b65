package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** States contracts as they travel, to whoever calls. */
@ApplicationScoped
public class ContractStating {
    private final ContractVersions versions;
    private final GroupBilling groups;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ContractStating() {
        this(null, null, null);
    }

    @Inject
    ContractStating(ContractVersions versions, GroupBilling groups, Clock clock) {
        this.versions = versions;
        this.groups = groups;
        this.clock = clock;
    }

    /** As the contract holds now. */
    public StatedContract of(Contract contract) {
        return StatedContract.of(contract, versions.of(contract), groups.payer(contract), clock.instant());
    }

    /** One version of it, as it stands now. */
    public StatedContract of(Contract contract, ContractVersion version) {
        return StatedContract.of(contract, versions.of(contract), version, groups.payer(contract), clock.instant());
    }
}
