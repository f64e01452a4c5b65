package org.manydesk.timekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.VersionHistory;
import org.manydesk.sla.Deadline;
import org.manydesk.sla.Metric;
import org.manydesk.sla.SlaClock;
import org.manydesk.sla.SlaClocks;
import org.manydesk.sla.SlaReading;
import org.manydesk.timeline.TicketTimeline;
import org.manydesk.timeline.TicketTimelines;
import org.manydesk.timeline.Timeline;

/** Foresees which open clocks the draft of an amendment would move. Reads every clock with it and without; stores nothing. */
@ApplicationScoped
@Transactional
public class Foresight {
    private static final Comparator<ClockMove> WORST_FIRST = Comparator.comparing(ClockMove::breaches)
            .reversed()
            .thenComparing(ClockMove::newDue, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ClockMove::ref)
            .thenComparing(ClockMove::metric);

    private final ContractVersions versions;
    private final TicketTimelines timelines;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Foresight() {
        this(null, null, null);
    }

    @Inject
    Foresight(ContractVersions versions, TicketTimelines timelines, Clock clock) {
        this.versions = versions;
        this.timelines = timelines;
        this.clock = clock;
    }

    /** The clocks that would be due at another time or have another target; what would be breached first. */
    public List<ClockMove> moves(ContractVersion draft) {
        var now = clock.instant();
        var open = timelines.notOverAt(draft.tenant(), now);
        var events = timelines.timelines(
                draft.tenant(), open.stream().map(TicketTimeline::ticket).toList());
        var history = versions.history(draft.tenant());
        var comparison = new Comparison(history, history.with(draft), draft, now);
        return open.stream()
                .flatMap(ticket -> comparison.of(ticket, Objects.requireNonNull(events.get(ticket.ticket()))))
                .sorted(WORST_FIRST)
                .toList();
    }

    private record Comparison(VersionHistory before, VersionHistory after, ContractVersion draft, Instant now) {
        Stream<ClockMove> of(TicketTimeline ticket, Timeline timeline) {
            if (timeline.mergedInto().isPresent() || timeline.mark().isPresent()) return Stream.of();
            if (!after.ruling(timeline.openedAt()).contains(draft)) return Stream.of();
            var old = clocks(before, timeline);
            var changed = clocks(after, timeline);
            return Arrays.stream(Metric.values())
                    .flatMap(metric -> move(
                            ticket,
                            metric,
                            Optional.ofNullable(old.get(metric)),
                            Optional.ofNullable(changed.get(metric)))
                            .stream());
        }

        private Map<Metric, SlaClock> clocks(VersionHistory history, Timeline timeline) {
            var policies = history.policies(timeline.openedAt());
            if (policies.isEmpty()) return Map.of();
            return SlaClocks.open(policies, timeline, now).stream()
                    .collect(Collectors.toMap(SlaClock::metric, Function.identity()));
        }

        private Optional<ClockMove> move(
                TicketTimeline ticket, Metric metric, Optional<SlaClock> old, Optional<SlaClock> changed) {
            if (due(old).equals(due(changed)) && target(old).equals(target(changed))) return Optional.empty();
            return Optional.of(new ClockMove(
                    ticket.ref(),
                    ticket.subject(),
                    metric,
                    shown(due(old)),
                    shown(due(changed)),
                    isBroken(changed) && !isBroken(old)));
        }

        private Optional<Instant> due(Optional<SlaClock> read) {
            return read.flatMap(known -> known.at(now).deadline()).map(Deadline::due);
        }

        private static Optional<Duration> target(Optional<SlaClock> read) {
            return read.map(known -> known.legs().getLast().within());
        }

        private boolean isBroken(Optional<SlaClock> read) {
            var begun = draft.inForce().from();
            var at = begun.isAfter(now) ? begun : now;
            return read.filter(known -> known.at(at) instanceof SlaReading.Breached)
                    .isPresent();
        }

        private static @Nullable Instant shown(Optional<Instant> due) {
            return due.orElse(null);
        }
    }
}
