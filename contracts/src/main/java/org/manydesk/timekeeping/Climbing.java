package org.manydesk.timekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.manydesk.contract.ContractVersions;
import org.manydesk.scope.TenantId;
import org.manydesk.sla.Metric;
import org.manydesk.sla.PlannedRung;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketTimeline;
import org.manydesk.timeline.TicketTimelines;

/**
 * Climbs the escalation ladders of tickets. Which rungs were reached is read from the timeline whenever it is asked, so it
 * does not matter when, how often or where that is; what is climbed is recorded once.
 *
 * @see "decision 0014"
 */
@ApplicationScoped
@Transactional
public class Climbing {
    private static final Duration LATER = Duration.ofMinutes(1);

    private final TicketTimelines timelines;
    private final ContractVersions versions;
    private final ClimbedRungs climbed;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Climbing() {
        this(null, null, null, null);
    }

    @Inject
    Climbing(TicketTimelines timelines, ContractVersions versions, ClimbedRungs climbed, Clock clock) {
        this.timelines = timelines;
        this.versions = versions;
        this.climbed = climbed;
        this.clock = clock;
    }

    /** Tickets within reach that have rungs to climb now, at most so many, what is due first first. */
    public List<RungDue> due(int limit) {
        return climbed.due(clock.instant(), limit);
    }

    /**
     * Records the rungs that were reached since the last time; whoever calls does the steps in the same transaction, while
     * nobody else changes the ticket.
     *
     * @return one for each clock that reached any
     */
    public List<Reached> climb(TenantId tenant, TicketId ticket) {
        var now = clock.instant();
        var row = timelines.get(tenant, ticket);
        var open = open(row, now);
        var reached = new ArrayList<Reached>();
        for (var metric : Metric.values()) {
            var together = open.stream()
                    .filter(rung -> rung.metric() == metric && !rung.at().isAfter(now))
                    .toList();
            if (!together.isEmpty()) reached.add(recorded(row, together, now));
        }
        row.climbed(now);
        row.climbNext(open.stream().map(PlannedRung::at).filter(now::isBefore).findFirst());
        return reached;
    }

    private Reached recorded(TicketTimeline row, List<PlannedRung> together, Instant now) {
        var rows = together.stream().map(one -> new ClimbedRung(row, one, now)).toList();
        climbed.addAll(rows);
        return Reached.of(rows, together);
    }

    /** Says what came of the steps. */
    public void tell(Reached reached, List<StepTaken> steps) {
        reached.rung().did(steps);
    }

    /** Lets a ticket wait whose steps failed, so that it does not stand in the way of others. */
    public void putOff(TenantId tenant, TicketId ticket) {
        timelines.get(tenant, ticket).climbNext(Optional.of(clock.instant().plus(LATER)));
    }

    /** What a ticket climbed, and what is next for each of its clocks that run. */
    public LadderReport report(TenantId tenant, TicketId ticket) {
        var now = clock.instant();
        var row = timelines.get(tenant, ticket);
        var ahead = open(row, now);
        var next = Arrays.stream(Metric.values())
                .flatMap(metric -> ahead.stream().filter(rung -> rung.metric() == metric).findFirst().stream())
                .map(LadderReport.Next::of)
                .toList();
        return new LadderReport(
                climbed.of(row).stream().map(LadderReport.Climbed::of).toList(), next);
    }

    /** Planned rungs that were not climbed, ascending; those reached while nobody was looking among them. */
    private List<PlannedRung> open(TicketTimeline row, Instant now) {
        var timeline = timelines.timeline(row);
        var policies = versions.history(row.tenant()).policies(timeline.openedAt());
        var before = climbed.of(row);
        return PlannedRung.all(policies, timeline, now).stream()
                .filter(rung -> !rung.at().isBefore(row.climbedUntil()))
                .filter(rung -> before.stream().noneMatch(known -> known.isOf(rung)))
                .toList();
    }
}
