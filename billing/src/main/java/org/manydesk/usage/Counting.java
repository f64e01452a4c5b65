package org.manydesk.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.Succession;
import org.manydesk.contract.VersionHistory;
import org.manydesk.effort.TimeEntries;
import org.manydesk.effort.Worked;
import org.manydesk.problem.Faults;
import org.manydesk.timeline.TicketTimeline;
import org.manydesk.timeline.TicketTimelines;
import org.manydesk.timeline.Timeline;

/** Counts the tickets of a period as a contract agreed on it: each is counted or not, with the reason. */
@ApplicationScoped
@Transactional
public class Counting {

    private static final Comparator<TicketCount> IN_ORDER = Comparator.comparing(
                    (TicketCount count) -> count.decision().at())
            .thenComparing(count -> count.ticket().value());

    private final PeriodTickets tickets;
    private final TicketTimelines timelines;
    private final ContractVersions versions;
    private final Corrections corrections;
    private final TimeEntries entries;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Counting() {
        this(null, null, null, null, null);
    }

    @Inject
    Counting(
            PeriodTickets tickets,
            TicketTimelines timelines,
            ContractVersions versions,
            Corrections corrections,
            TimeEntries entries) {
        this.entries = entries;
        this.tickets = tickets;
        this.timelines = timelines;
        this.versions = versions;
        this.corrections = corrections;
    }

    /** The tickets of a month of the contract's zone, in the order in which they were decided. */
    public List<TicketCount> count(ContractVersion version, YearMonth month) {
        return count(version, month, rules(version));
    }

    /** The work on tickets that began in a month of the contract's zone, in the order of its beginning. */
    public List<WorkCount> work(ContractVersion version, YearMonth month) {
        var worked = entries.during(version.tenant(), version.period(month));
        if (worked.isEmpty()) return List.of();
        var rules = rules(version);
        var history = versions.history(version.tenant());
        var events = timelines.timelines(
                version.tenant(), worked.stream().map(Worked::ticket).distinct().toList());
        return worked.stream()
                .flatMap(one -> Stream.ofNullable(events.get(one.ticket()))
                        .flatMap(timeline -> work(one, timeline, rules, version, history).stream()))
                .toList();
    }

    private static Optional<WorkCount> work(
            Worked worked, Timeline ticket, CountingRules rules, ContractVersion version, VersionHistory history) {
        var ruling = history.inForce(worked.spent().at()).map(ContractVersion::contract);
        if (ruling.isPresent() && !ruling.get().equals(version.contract())) return Optional.empty();
        var reason = ruling.isEmpty()
                ? WorkReason.NO_CONTRACT
                : rules.of(ticket).policy().decide(ticket, worked.spent());
        return Optional.of(rules.told(worked, ticket, reason));
    }

    /** The same, had this version alone held since ever. */
    public List<TicketCount> countAsIf(ContractVersion version, YearMonth month) {
        return count(version, month, new CountingRules(new Succession(List.of(version))));
    }

    private List<TicketCount> count(ContractVersion version, YearMonth month, CountingRules rules) {
        var rows = rules.deciding().stream()
                .flatMap(countedAt -> tickets.of(version.tenant(), countedAt, version.period(month)).stream())
                .distinct()
                .toList();
        return count(version, month, rows, rules);
    }

    /** Some tickets, as far as they are decided in a month of the contract's zone. */
    public List<TicketCount> count(ContractVersion version, YearMonth month, List<PeriodTicket> some) {
        return count(version, month, some, rules(version));
    }

    private List<TicketCount> count(
            ContractVersion version, YearMonth month, List<PeriodTicket> some, CountingRules rules) {
        var period = version.period(month);
        var history = versions.history(version.tenant());
        var corrected = corrections.of(version);
        var events = timelines.timelines(
                version.tenant(), some.stream().map(PeriodTicket::ticket).toList());
        var attention = Attention.of(version.tenant(), some, events, rules, entries);
        return some.stream()
                .flatMap(ticket -> Stream.ofNullable(events.get(ticket.ticket()))
                        .flatMap(timeline ->
                                attention.on(ticket, rules.of(timeline).policy()).decide(timeline, period).stream()
                                        .flatMap(decision -> ofContract(decision, version, history).stream())
                                        .map(decision -> told(
                                                ticket,
                                                timeline,
                                                decision,
                                                rules,
                                                Optional.ofNullable(corrected.get(
                                                        new Occurrence(ticket.ticket(), decision.occurrence())))))))
                .sorted(IN_ORDER)
                .toList();
    }

    private static TicketCount told(
            PeriodTicket ticket,
            Timeline timeline,
            Decision decision,
            CountingRules rules,
            Optional<Correction> correction) {
        var last = correction.map(by -> decision.corrected(by.isCounted())).orElse(decision);
        return rules.of(timeline).told(ticket, last, rules.traits(ticket, timeline, last.at()), correction);
    }

    /**
     * When a ticket counted so many times, as the contract counted when it was opened; that instant decides its month and its
     * contract. Empty while it has not got there.
     */
    public Optional<Instant> decidedAt(Contract contract, TicketTimeline ticket, int occurrence) {
        var timeline = timelines.timeline(ticket);
        return new CountingRules(versions.of(contract))
                .of(timeline).policy().counts(timeline).stream()
                        .skip(occurrence - 1L)
                        .findFirst()
                        .map(Counts::at);
    }

    /** The same of the contract of a version. */
    public Set<CountedAt> again(ContractVersion version) {
        return rules(version).again();
    }

    /** By what tickets count again that are taken up again late; none where no version of a contract counts them so. */
    public static Set<CountedAt> again(Succession agreed) {
        return new CountingRules(agreed).again();
    }

    /** By what tickets of a client are counted that were opened at an instant: by the contract that had begun last, or is the first. */
    public static CountedAt countedAt(VersionHistory history, Instant openedAt) {
        var versions = history.versions();
        return versions.stream()
                .filter(version -> !version.inForce().from().isAfter(openedAt))
                .reduce((earlier, later) -> later)
                .or(() -> versions.stream().findFirst())
                .map(version -> policy(version).countedAt())
                .orElse(ChargeablePolicy.USUAL.countedAt());
    }

    /**
     * Those of some tickets of a contract's client, by their references, that got there and do not count: neither under this
     * contract nor, at that instant, under another.
     */
    public Set<String> notCounting(ContractVersion version, Collection<String> refs) {
        if (refs.isEmpty()) return Set.of();
        var rules = rules(version);
        var history = versions.history(version.tenant());
        var corrected = corrections.of(version);
        var some = tickets.called(version.tenant(), refs);
        var events = timelines.timelines(
                version.tenant(), some.stream().map(PeriodTicket::ticket).toList());
        var attention = Attention.of(version.tenant(), some, events, rules, entries);
        return some.stream()
                .filter(ticket -> Stream.ofNullable(events.get(ticket.ticket()))
                        .flatMap(timeline ->
                                attention.on(ticket, rules.of(timeline).policy()).firstly(timeline).stream())
                        .flatMap(decision -> ofContract(decision, version, history).stream())
                        .map(decision -> Optional.ofNullable(corrected.get(Occurrence.first(ticket.ticket())))
                                .map(by -> decision.corrected(by.isCounted()))
                                .orElse(decision))
                        .anyMatch(decision -> !decision.isCounted()))
                .map(PeriodTicket::ref)
                .collect(Collectors.toSet());
    }

    /** What may decide in which month a ticket of the contract counts. */
    public Set<CountedAt> deciding(ContractVersion version) {
        return rules(version).deciding();
    }

    /** The same of a contract by all that was agreed on. */
    public static Set<CountedAt> deciding(Succession agreed) {
        return new CountingRules(agreed).deciding();
    }

    private CountingRules rules(ContractVersion version) {
        return new CountingRules(versions.of(version.tenant(), version.contract()));
    }

    /** What a version says on counting. */
    static ChargeablePolicy policy(ContractVersion version) {
        return ChargeableJson.read(version.chargeable(), "/chargeable", new Faults());
    }

    /** Outside of this contract a ticket is another contract's, or nobody's: then it is told here. */
    private static Optional<Decision> ofContract(Decision decision, ContractVersion version, VersionHistory history) {
        var ruling = history.inForce(decision.at());
        if (ruling.isEmpty()) return Optional.of(decision.withoutContract());
        return ruling.map(ContractVersion::contract)
                .filter(version.contract()::equals)
                .map(own -> decision);
    }
}
