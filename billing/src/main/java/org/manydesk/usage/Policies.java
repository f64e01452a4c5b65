package org.manydesk.usage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.VersionHistory;
import org.manydesk.problem.Faults;
import org.manydesk.timeline.Timeline;

/**
 * What a client's contracts say on counting. Each ticket is counted as was agreed when it was opened, whichever contract that
 * was; one that was opened without a contract by the one before, or else by the first.
 *
 * @see "decision 0044"
 */
final class Policies {
    private final VersionHistory history;
    private final Map<ContractVersion, ChargeablePolicy> all;

    Policies(VersionHistory history) {
        this.history = history;
        this.all = history.versions().stream().collect(Collectors.toMap(Function.identity(), Policies::of));
    }

    /** What a version says. */
    static ChargeablePolicy of(ContractVersion version) {
        return ChargeableJson.read(version.chargeable(), "/chargeable", new Faults());
    }

    ChargeablePolicy of(Timeline ticket) {
        return ofOpened(ticket.openedAt());
    }

    ChargeablePolicy ofOpened(Instant openedAt) {
        return history.holding(openedAt)
                .flatMap(version -> Optional.ofNullable(all.get(version)))
                .orElse(ChargeablePolicy.USUAL);
    }

    Deciding deciding() {
        return new Deciding(countedAt(policy -> true), countedAt(ChargeablePolicy::countsAgain));
    }

    private Set<CountedAt> countedAt(Predicate<ChargeablePolicy> some) {
        return all.values().stream()
                .filter(some)
                .map(ChargeablePolicy::countedAt)
                .collect(Collectors.toSet());
    }

    /** Each time that a ticket counts, or would, while no contract is in force. */
    List<Counts> outside(Timeline ticket) {
        return of(ticket).counts(ticket).stream()
                .filter(one -> history.inForce(one.at()).isEmpty())
                .toList();
    }
}
