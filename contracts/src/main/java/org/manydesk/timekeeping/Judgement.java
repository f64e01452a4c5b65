package org.manydesk.timekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.contract.ContractId;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.VersionHistory;
import org.manydesk.sla.Leg;
import org.manydesk.sla.Metric;
import org.manydesk.sla.PlannedRung;
import org.manydesk.sla.PolicyInForce;
import org.manydesk.sla.SlaClock;
import org.manydesk.sla.SlaClocks;
import org.manydesk.sla.SlaReading;
import org.manydesk.timeline.TicketTimeline;
import org.manydesk.timeline.Timeline;

/** Reads the clocks of a ticket by the contract versions since its opening, and stores the readings. */
@ApplicationScoped
@Transactional
class Judgement {
    private final StoredClocks stored;
    private final ContractVersions versions;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Judgement() {
        this(null, null, null);
    }

    @Inject
    Judgement(StoredClocks stored, ContractVersions versions, Clock clock) {
        this.stored = stored;
        this.versions = versions;
        this.clock = clock;
    }

    /** @return when the first open clock is due; empty when there is none, all are paused, or the ticket is merged */
    Optional<NextDue> judge(TicketTimeline ticket, Timeline timeline) {
        return judge(ticket, timeline, versions.history(ticket.tenant()));
    }

    Optional<NextDue> judge(TicketTimeline ticket, Timeline timeline, VersionHistory by) {
        return judge(ticket, timeline, by, stored.of(ticket));
    }

    /** The same for a ticket of the past that has no stored readings yet: what it reached by now is history. */
    Optional<NextDue> judgeNew(TicketTimeline ticket, Timeline timeline, VersionHistory by) {
        ticket.climbed(clock.instant().plus(1, ChronoUnit.MICROS));
        return judge(ticket, timeline, by, List.of());
    }

    private Optional<NextDue> judge(
            TicketTimeline ticket, Timeline timeline, VersionHistory by, List<StoredClock> rows) {
        var now = clock.instant();
        var ruling = by.ruling(timeline.openedAt());
        var policies = by.policies(timeline.openedAt());
        var readings = readings(policies, timeline, now);
        if (ruling.isEmpty()) rows.forEach(stored::remove);
        else store(ticket, rows, readings, ruling.getFirst().contract());
        return plan(ticket, timeline, readings, PlannedRung.all(policies, timeline, now));
    }

    /** Works out when the ticket is due and climbs, and leaves its stored readings as they are. */
    Optional<NextDue> plan(TicketTimeline ticket, Timeline timeline, VersionHistory by) {
        var now = clock.instant();
        var policies = by.policies(timeline.openedAt());
        return plan(ticket, timeline, readings(policies, timeline, now), PlannedRung.all(policies, timeline, now));
    }

    private static Optional<NextDue> plan(
            TicketTimeline ticket, Timeline timeline, List<Reading> readings, List<PlannedRung> rungs) {
        var due = timeline.mergedInto().isPresent() ? Optional.<NextDue>empty() : nextDue(readings);
        ticket.due(due.map(NextDue::at));
        ticket.climbNext(nextRung(ticket, rungs));
        return due;
    }

    /** The first rung that may still have to be climbed; whoever climbs looks closely. */
    private static Optional<Instant> nextRung(TicketTimeline ticket, List<PlannedRung> planned) {
        return planned.stream()
                .map(PlannedRung::at)
                .filter(at -> !at.isBefore(ticket.climbedUntil()))
                .findFirst();
    }

    /** A clock, what rules it and what it shows now. */
    private record Reading(SlaClock clock, Leg leg, SlaReading shown) {
        Optional<NextDue> due() {
            return shown.deadline().map(limit -> new NextDue(clock.metric(), limit.due(), limit.breachesAfter()));
        }
    }

    private static List<Reading> readings(List<PolicyInForce> by, Timeline timeline, Instant now) {
        return by.isEmpty()
                ? List.of()
                : SlaClocks.of(by, timeline, now).stream()
                        .map(read -> new Reading(read, read.leg(now), read.at(now)))
                        .toList();
    }

    private void store(TicketTimeline ticket, List<StoredClock> rows, List<Reading> readings, ContractId by) {
        Map<Metric, StoredClock> before = new HashMap<>();
        rows.forEach(row -> before.put(row.metric(), row));
        for (var reading : readings) {
            var metric = reading.clock().metric();
            var known = before.remove(metric);
            var row = known == null ? new StoredClock(ticket, metric) : known;
            row.read(reading.clock(), reading.leg(), reading.shown(), by);
            if (known == null) stored.add(row);
        }
        before.values().forEach(stored::remove);
    }

    private static Optional<NextDue> nextDue(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.shown().stopped().isEmpty())
                .flatMap(reading -> reading.due().stream())
                .min(Comparator.comparing(NextDue::at));
    }
}
