package org.manydesk.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.manydesk.problem.Unknown;

/**
 * The versions of one contract as they follow one another, a draft included. From its first day on a version replaces all
 * before it, for good.
 *
 * @param versions by number; at least one
 * @param suspensions times for which the contract rests
 */
public record Succession(List<ContractVersion> versions, List<Suspension> suspensions) {
    public Succession {
        suspensions = List.copyOf(suspensions);
        versions = versions.stream()
                .sorted(Comparator.comparing(ContractVersion::number))
                .toList();
    }

    /** One that is never suspended. */
    public Succession(List<ContractVersion> versions) {
        this(versions, List.of());
    }

    boolean isSuspended(Instant at) {
        return suspensions.stream().anyMatch(suspension -> suspension.holds(at));
    }

    /** Where it rests, or will rest, until somebody lets it go on. */
    Optional<Suspension> openSuspension() {
        return suspensions.stream().filter(Suspension::isOpen).findFirst();
    }

    /** The first day of it, in the contract's zone. */
    Optional<LocalDate> suspendedFrom() {
        return openSuspension().map(rest -> LocalDate.ofInstant(rest.from(), first().zone()));
    }

    public ContractVersion first() {
        return versions.getFirst();
    }

    /** What was put in force last, be it for days to come; the first version while that is a draft. */
    public ContractVersion last() {
        return begunBy(version -> true);
    }

    /**
     * What holds at an instant: the last version that has begun by then, also after the contract's end. Before the
     * contract begins, and while it is a draft, that is the first.
     */
    public ContractVersion holding(Instant at) {
        return begunBy(version -> !version.inForce().from().isAfter(at));
    }

    /** What holds at the end of a month: by it the month is reported. */
    public ContractVersion holdingIn(YearMonth month) {
        return holdingOn(month.atEndOfMonth());
    }

    /**
     * Some days in a row on which one version is in force.
     *
     * @param last included
     */
    public record Reign(ContractVersion version, LocalDate first, LocalDate last) {
        private Reign to(LocalDate day) {
            return new Reign(version, first, day);
        }
    }

    /** Which versions are in force in a month, and when; days before the contract and after its end are left out. */
    public List<Reign> during(YearMonth month) {
        var reigns = new ArrayList<Reign>();
        for (var day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            var version = holdingOn(day);
            if (!version.isInForceOn(day)) continue;
            if (!reigns.isEmpty() && reigns.getLast().version().equals(version))
                reigns.add(reigns.removeLast().to(day));
            else reigns.add(new Reign(version, day, day));
        }
        return reigns;
    }

    private ContractVersion holdingOn(LocalDate day) {
        return begunBy(version -> !version.effectiveFrom().isAfter(day));
    }

    private ContractVersion begunBy(Predicate<ContractVersion> hasBegun) {
        return versions.reversed().stream()
                .filter(ContractVersion::isActivated)
                .filter(hasBegun)
                .findFirst()
                .orElseGet(this::first);
    }

    /** The amendment that is not in force yet. */
    public Optional<ContractVersion> draft() {
        return versions.stream().filter(version -> !version.isActivated()).findFirst();
    }

    /** The version with this number, or {@link Unknown}. */
    public ContractVersion get(String number) {
        return versions.stream()
                .filter(version -> Integer.toString(version.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new Unknown("contract version", number));
    }

    /** Where a version stands: EXPIRED when the contract is over, or a later version has begun. */
    public ContractState state(ContractVersion version, Instant now) {
        if (!version.isActivated()) return ContractState.DRAFT;
        var over = !now.isBefore(history().reign(version).to());
        return over ? ContractState.EXPIRED : ContractState.ACTIVE;
    }

    /** The versions that were ever put in force. */
    public VersionHistory history() {
        return new VersionHistory(
                versions.stream().filter(ContractVersion::isActivated).toList(), suspensions);
    }
}
