package org.manydesk.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.problem.Faults;
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

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Counting() {
        this(null, null, null);
    }

    @Inject
    Counting(PeriodTickets tickets, TicketTimelines timelines, ContractVersions versions) {
        this.tickets = tickets;
        this.timelines = timelines;
        this.versions = versions;
    }

    /** The tickets of a month of the contract's zone, in the order in which they were decided. */
    public List<TicketCount> count(ContractVersion version, YearMonth month) {
        var rows = tickets.of(version.tenant(), policy(version).countedAt(), version.period(month));
        return count(version, month, rows);
    }

    /** Some tickets, as far as they are decided in a month of the contract's zone. */
    public List<TicketCount> count(ContractVersion version, YearMonth month, List<TicketTimeline> rows) {
        var policy = policy(version);
        var events = timelines.timelines(version.tenant(), rows);
        return rows.stream()
                .flatMap(row -> count(row, events, policy, version, month).stream())
                .sorted(IN_ORDER)
                .toList();
    }

    /** What the contract agreed on counting. */
    public static ChargeablePolicy policy(ContractVersion version) {
        return ChargeableJson.read(version.chargeable(), "/chargeable", new Faults());
    }

    private Optional<TicketCount> count(
            TicketTimeline row,
            Map<TicketId, Timeline> events,
            ChargeablePolicy policy,
            ContractVersion version,
            YearMonth month) {
        return Stream.ofNullable(events.get(row.ticket()))
                .flatMap(timeline -> policy.decide(timeline, version.period(month)).stream())
                .flatMap(decision -> ofContract(decision, version).stream())
                .map(decision -> new TicketCount(
                        row.ticket(), row.ref(), row.subject(), decision, new Why(policy, version.zone()).of(decision)))
                .findFirst();
    }

    /** Outside of this contract a ticket is another contract's, or nobody's: then it is told here. */
    private Optional<Decision> ofContract(Decision decision, ContractVersion version) {
        if (version.inForce().contains(decision.at())) return Optional.of(decision);
        var other = versions.inForce(version.tenant(), decision.at());
        return other.isPresent() ? Optional.empty() : Optional.of(decision.withoutContract());
    }
}
