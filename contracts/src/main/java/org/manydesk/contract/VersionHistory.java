package org.manydesk.contract;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.calendar.Interval;
import org.manydesk.calendar.Intervals;
import org.manydesk.sla.PolicyInForce;

/**
 * All contract versions of a client that were ever put in force. From its first day on a version replaces every earlier
 * version of its contract, for good.
 *
 * @param versions in the order of their beginning
 * @param suspensions times for which contracts rest
 */
public record VersionHistory(List<ContractVersion> versions, List<Suspension> suspensions) {
    public VersionHistory {
        suspensions = List.copyOf(suspensions);
        versions = versions.stream()
                .sorted(Comparator.comparing(
                                (ContractVersion version) -> version.inForce().from())
                        .thenComparing(ContractVersion::number))
                .toList();
    }

    /** The version in force at an instant, by its effective dates; none without a contract, or while it is suspended. */
    public Optional<ContractVersion> inForce(Instant at) {
        return versions.stream()
                .filter(version -> reign(version).contains(at))
                .filter(version -> suspensions.stream()
                        .noneMatch(rest -> rest.contract().equals(version.contract()) && rest.holds(at)))
                .findFirst();
    }

    /**
     * What holds at an instant: the version that had begun last by then, whichever contract's, also after its end; before the
     * first contract that one's. None where there never was a contract.
     */
    public Optional<ContractVersion> holding(Instant at) {
        return versions.stream()
                .filter(version -> !version.inForce().from().isAfter(at))
                .reduce((earlier, later) -> later)
                .or(() -> versions.stream().findFirst());
    }

    /** When in a span which version was in force; times without a contract, or while it was suspended, are left out. */
    public Map<ContractVersion, List<Interval>> during(Interval span) {
        var ruled = new LinkedHashMap<ContractVersion, List<Interval>>();
        for (var version : versions) {
            var rests = suspensions.stream()
                    .filter(rest -> rest.contract().equals(version.contract()))
                    .map(Suspension::during)
                    .toList();
            var time = Intervals.union(List.of(reign(version).within(span)));
            ruled.put(version, time.without(Intervals.union(rests)).list());
        }
        return ruled;
    }

    /** The real time of the days in which a version is in force, up to the beginning of the one that replaces it. */
    public Interval reign(ContractVersion version) {
        var term = version.inForce();
        return versions.stream()
                .filter(other -> other.follows(version))
                .map(next -> next.inForce().from())
                .min(Comparator.naturalOrder())
                .filter(term::contains)
                .map(end -> new Interval(term.from(), end))
                .orElse(term);
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

    /** The same history with one version more. */
    public VersionHistory with(ContractVersion another) {
        return new VersionHistory(
                Stream.concat(versions.stream(), Stream.of(another)).toList(), suspensions);
    }
}
