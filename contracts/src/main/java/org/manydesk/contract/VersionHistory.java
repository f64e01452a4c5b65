package org.manydesk.contract;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manydesk.sla.PolicyInForce;

/**
 * All contract versions of a client that were ever put in force. From its first day on a version replaces every earlier
 * version of its contract, for good.
 *
 * @param versions in the order of their beginning
 */
public record VersionHistory(List<ContractVersion> versions) {
    public VersionHistory {
        versions = versions.stream()
                .sorted(Comparator.comparing(
                                (ContractVersion version) -> version.inForce().from())
                        .thenComparing(ContractVersion::number))
                .toList();
    }

    /** The version in force at an instant, by its effective dates; none without a contract. */
    public Optional<ContractVersion> inForce(Instant at) {
        return versions.stream()
                .filter(version -> version.inForce().contains(at))
                .filter(version -> versions.stream().noneMatch(other -> other.replaces(version, at)))
                .findFirst();
    }

    /**
     * What rules the clocks of a ticket: the version in force at its opening and those of the same contract that came or
     * will come after it; empty without a contract at its opening.
     */
    public List<ContractVersion> ruling(Instant openedAt) {
        return inForce(openedAt)
                .map(first -> versions.stream()
                        .filter(version -> version.equals(first) || version.follows(first))
                        .toList())
                .orElse(List.of());
    }

    /** The same, as clocks read it. */
    public List<PolicyInForce> policies(Instant openedAt) {
        return ruling(openedAt).stream().map(ContractVersion::policyInForce).toList();
    }
}
