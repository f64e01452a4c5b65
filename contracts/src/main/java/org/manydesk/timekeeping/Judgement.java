package org.manydesk.timekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.sla.Metric;
import org.manydesk.sla.SlaClock;
import org.manydesk.sla.SlaReading;
import org.manydesk.timeline.TicketTimeline;
import org.manydesk.timeline.Timeline;

/** Reads the clocks of a ticket by the contract version in force at its opening, and stores the readings. */
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

    /** @return when the first open clock is due; empty when there is none, or all are paused */
    Optional<NextDue> judge(TicketTimeline ticket, Timeline timeline) {
        return judge(ticket, timeline, versions.inForce(ticket.tenant(), timeline.openedAt()));
    }

    Optional<NextDue> judge(TicketTimeline ticket, Timeline timeline, Optional<ContractVersion> by) {
        return judge(ticket, timeline, by, stored.of(ticket));
    }

    /** The same for a ticket that has no stored readings yet. */
    Optional<NextDue> judgeNew(TicketTimeline ticket, Timeline timeline, Optional<ContractVersion> by) {
        return judge(ticket, timeline, by, List.of());
    }

    private Optional<NextDue> judge(
            TicketTimeline ticket, Timeline timeline, Optional<ContractVersion> by, List<StoredClock> rows) {
        var now = clock.instant();
        var readings = by.map(version -> readings(version, timeline, now)).orElse(List.of());
        by.ifPresent(version -> store(ticket, rows, readings, version));
        var due = nextDue(readings);
        ticket.due(due.map(NextDue::at));
        return due;
    }

    /** A clock and what it shows now. */
    private record Reading(SlaClock clock, SlaReading shown) {
        Optional<NextDue> due() {
            return shown.deadline().map(limit -> new NextDue(clock.target().metric(), limit.due()));
        }
    }

    private static List<Reading> readings(ContractVersion version, Timeline timeline, Instant now) {
        return version.policy().clocks(version.calendar(), timeline, now).stream()
                .map(read -> new Reading(read, read.at(now)))
                .toList();
    }

    private void store(TicketTimeline ticket, List<StoredClock> rows, List<Reading> readings, ContractVersion by) {
        Map<Metric, StoredClock> before = new HashMap<>();
        rows.forEach(row -> before.put(row.metric(), row));
        for (var reading : readings) {
            var metric = reading.clock().target().metric();
            var known = before.remove(metric);
            var row = known == null ? new StoredClock(ticket, metric) : known;
            row.read(reading.clock(), reading.shown(), by);
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
