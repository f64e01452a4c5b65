package org.manydesk.amendment;

import java.util.List;
import java.util.Optional;
import org.manydesk.contract.ContractState;
import org.manydesk.contract.StatedContract;
import org.manydesk.contract.VersionGlance;
import org.manydesk.tenant.ClientName;

/** A contract with all its versions, the draft of an amendment included. */
public record VersionsSheet(ClientName client, StatedContract contract) {
    /** From the first on. */
    public List<VersionGlance> versions() {
        return contract.versions();
    }

    /** The amendment that is not in force yet. */
    public Optional<VersionGlance> draft() {
        return versions().stream()
                .filter(version -> version.version() > 1 && version.state() == ContractState.DRAFT)
                .findFirst();
    }

    /** Only what was activated is amended, and one draft at a time. */
    public boolean canBeAmended() {
        return contract.state() != ContractState.DRAFT && draft().isEmpty();
    }
}
