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
import org.manydesk.sla.Metric;
import org.manydesk.sla.PlannedRung;
import org.manydesk.sla.PolicyInForce;
import org.manydesk.sla.Round;
import org.manydesk.sla.SlaClock;
import org.manydesk.sla.SlaClocks;
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
        if (ruling.isEmpty()) rows.forEach(stored::remove);
        else
            store(
                    ticket,
                    rows,
                    SlaClocks.rounds(policies, timeline, now),
                    ruling.getFirst().contract(),
                    now);
        return plan(ticket, timeline, policies, now);
    }

    /** Works out when the ticket is due and climbs, and leaves its stored readings as they are. */
    Optional<NextDue> plan(TicketTimeline ticket, Timeline timeline, VersionHistory by) {
        return plan(ticket, timeline, by.policies(timeline.openedAt()), clock.instant());
    }

    private static Optional<NextDue> plan(
            TicketTimeline ticket, Timeline timeline, List<PolicyInForce> policies, Instant now) {
        var due = policies.isEmpty() || timeline.mergedInto().isPresent()
                ? Optional.<NextDue>empty()
                : nextDue(SlaClocks.open(policies, timeline, now), now);
        ticket.due(due.map(NextDue::at));
        ticket.climbNext(nextRung(ticket, PlannedRung.all(policies, timeline, now)));
        return due;
    }

    /** The first rung that may still have to be climbed; whoever climbs looks closely. */
    private static Optional<Instant> nextRung(TicketTimeline ticket, List<PlannedRung> planned) {
        return planned.stream()
                .map(PlannedRung::at)
                .filter(at -> !at.isBefore(ticket.climbedUntil()))
                .findFirst();
    }

    /** What a stored reading is known by, of its ticket. */
    private record Key(Metric metric, int round) {}

    private void store(TicketTimeline ticket, List<StoredClock> rows, List<Round> rounds, ContractId by, Instant now) {
        Map<Key, StoredClock> before = new HashMap<>();
        rows.forEach(row -> before.put(new Key(row.metric(), row.round()), row));
        for (var round : rounds) {
            var known = before.remove(new Key(round.metric(), round.number()));
            var row = known == null ? new StoredClock(ticket, round) : known;
            row.read(round.decisive(now), now, by);
            if (known == null) stored.add(row);
        }
        before.values().forEach(stored::remove);
    }

    private static Optional<NextDue> nextDue(List<SlaClock> open, Instant now) {
        return open.stream().flatMap(clock -> due(clock, now).stream()).min(Comparator.comparing(NextDue::at));
    }

    private static Optional<NextDue> due(SlaClock clock, Instant now) {
        return clock.at(now).deadline().map(limit -> new NextDue(clock.metric(), limit.due(), limit.breachesAfter()));
    }
}
