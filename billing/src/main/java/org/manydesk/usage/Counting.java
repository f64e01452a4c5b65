package org.manydesk.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.calendar.Interval;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.VersionHistory;
import org.manydesk.effort.TimeEntries;
import org.manydesk.effort.Worked;
import org.manydesk.scope.TenantId;
import org.manydesk.timeline.TicketId;
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
        var events = timelines.timelines(
                version.tenant(), worked.stream().map(Worked::ticket).distinct().toList());
        return worked.stream()
                .flatMap(one -> Stream.ofNullable(events.get(one.ticket()))
                        .flatMap(timeline -> rules.told(one, timeline).stream()))
                .toList();
    }

    /** The same, had this version alone held since ever. */
    public List<TicketCount> countAsIf(ContractVersion version, YearMonth month) {
        return count(version, month, CountingRules.asIf(versions.history(version.tenant()), version));
    }

    private List<TicketCount> count(ContractVersion version, YearMonth month, CountingRules rules) {
        return count(
                version, month, tickets.of(version.tenant(), rules.deciding().first(), version.period(month)), rules);
    }

    /** Some tickets, as far as they are decided in a month of the contract's zone. */
    public List<TicketCount> count(ContractVersion version, YearMonth month, List<PeriodTicket> some) {
        return count(version, month, some, rules(version));
    }

    private List<TicketCount> count(
            ContractVersion version, YearMonth month, List<PeriodTicket> some, CountingRules rules) {
        var period = version.period(month);
        var corrected = corrections.of(version);
        var events = timelines.timelines(version.tenant(), ids(some));
        var attention = Attention.of(version.tenant(), some, events, rules, entries);
        return some.stream()
                .flatMap(ticket -> Stream.ofNullable(events.get(ticket.ticket()))
                        .flatMap(timeline ->
                                rules.decide(attention.on(ticket, rules.of(timeline)), timeline, period).stream()
                                        .map(decision -> told(ticket, timeline, decision, rules, corrected))))
                .sorted(IN_ORDER)
                .toList();
    }

    private static TicketCount told(
            PeriodTicket ticket, Timeline timeline, Decision decision, CountingRules rules, ByHand corrected) {
        var by = corrected.on(ticket.ticket(), decision);
        var last =
                by.map(correction -> decision.corrected(correction.isCounted())).orElse(decision);
        return rules.told(ticket, timeline, last, by);
    }

    private static List<TicketId> ids(List<PeriodTicket> some) {
        return some.stream().map(PeriodTicket::ticket).toList();
    }

    /**
     * When a ticket counted so many times, as was agreed when it was opened; that instant decides its month and its contract.
     * Empty while it has not got there.
     *
     * @param contract one of the ticket's client
     */
    public Optional<Instant> decidedAt(Contract contract, TicketTimeline ticket, int occurrence) {
        var timeline = timelines.timeline(ticket);
        var rules = rules(versions.of(contract).last());
        return rules.of(timeline).counts(timeline).stream()
                .skip(occurrence - 1L)
                .findFirst()
                .map(Counts::at);
    }

    /** By what tickets of a client are counted that were opened at an instant. */
    public static Function<Instant, CountedAt> countedAt(VersionHistory history) {
        var policies = new Policies(history);
        return openedAt -> policies.ofOpened(openedAt).countedAt();
    }

    /**
     * Each time after the first that a client's tickets count in a span in which no contract is in force, by what was agreed when
     * they were opened; without those that are merged or marked.
     */
    public Map<Occurrence, PeriodTicket> againOutside(TenantId tenant, VersionHistory history, Interval gap) {
        var policies = new Policies(history);
        var again = policies.deciding().again();
        if (again.isEmpty()) return Map.of();
        var some = tickets.of(tenant, again, gap);
        var events = timelines.timelines(tenant, ids(some));
        var found = new LinkedHashMap<Occurrence, PeriodTicket>();
        for (var ticket : some)
            Stream.ofNullable(events.get(ticket.ticket()))
                    .filter(timeline ->
                            timeline.mergedInto().isEmpty() && timeline.mark().isEmpty())
                    .flatMap(timeline -> policies.outside(timeline).stream())
                    .filter(one -> gap.contains(one.at()))
                    .flatMap(one -> one.again().stream())
                    .forEach(one -> found.put(new Occurrence(ticket.ticket(), one.number()), ticket));
        return found;
    }

    /**
     * Those of some tickets of a contract's client, by their references, that got there and do not count: neither under this
     * contract nor, at that instant, under another.
     */
    public Set<String> notCounting(ContractVersion version, Collection<String> refs) {
        if (refs.isEmpty()) return Set.of();
        var rules = rules(version);
        var corrected = corrections.of(version);
        var some = tickets.called(version.tenant(), refs);
        var events = timelines.timelines(version.tenant(), ids(some));
        var attention = Attention.of(version.tenant(), some, events, rules, entries);
        return some.stream()
                .filter(ticket -> Stream.ofNullable(events.get(ticket.ticket()))
                        .flatMap(timeline -> attention.on(ticket, rules.of(timeline)).firstly(timeline).stream())
                        .flatMap(decision -> rules.own(decision).stream())
                        .map(decision -> corrected
                                .on(ticket.ticket(), decision)
                                .map(by -> decision.corrected(by.isCounted()))
                                .orElse(decision))
                        .anyMatch(decision -> !decision.isCounted()))
                .map(PeriodTicket::ref)
                .collect(Collectors.toSet());
    }

    /** What may decide in which month a ticket of a contract's client counts. */
    public Deciding deciding(ContractVersion version) {
        return rules(version).deciding();
    }

    /** What the contract itself counts tickets by; more than one where an amendment changed it. */
    public Set<CountedAt> agreed(ContractVersion version) {
        var own = versions.of(version.tenant(), version.contract()).history();
        return CountingRules.of(own, version).deciding().first();
    }

    private CountingRules rules(ContractVersion version) {
        return CountingRules.of(versions.history(version.tenant()), version);
    }
}
