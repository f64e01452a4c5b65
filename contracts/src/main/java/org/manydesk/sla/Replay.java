package org.manydesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manydesk.calendar.Interval;
import org.manydesk.calendar.Pause;
import org.manydesk.timeline.Moment;
import org.manydesk.timeline.StatusSpan;
import org.manydesk.timeline.Timeline;

/**
 * Follows a run through all that changes what was promised for it: contract versions and the ticket's priority. What was
 * decided before a change, met or breached, stays decided.
 */
final class Replay {
    private final Run run;
    private final List<StatusSpan> states;
    private final List<Leg> legs = new ArrayList<>();
    private PolicyInForce ruling;
    private Moment moment;
    private Optional<Leg> leg = Optional.empty();

    private Replay(Run run, Timeline timeline, PolicyInForce first) {
        this.run = run;
        this.states = timeline.statusSpans();
        this.ruling = first;
        this.moment = run.atStart();
    }

    /**
     * The clock of a run; none where nothing was promised for it in the end.
     *
     * @param versions in the order of their beginning; at least one
     */
    static Optional<SlaClock> of(Run run, Timeline timeline, List<PolicyInForce> versions) {
        var replay = new Replay(run, timeline, rulingAt(run.started(), versions));
        replay.begin(Crossing.FROM_CREATION, run.started());
        for (var change : replay.changes(versions)) {
            if (replay.leg.filter(before -> before.isBroken(change.at())).isPresent()) break;
            change.apply(replay);
        }
        return replay.leg
                .map(last -> new SlaClock(run.metric(), run.started(), run.stopped(), replay.legs))
                .filter(clock -> !run.takenAway() || clock.isBroken());
    }

    static PolicyInForce rulingAt(Instant start, List<PolicyInForce> versions) {
        return versions.reversed().stream()
                .filter(version -> !version.from().isAfter(start))
                .findFirst()
                .orElse(versions.getFirst());
    }

    /** Something that may put another target in force. */
    private sealed interface Change {
        Instant at();

        void apply(Replay replay);
    }

    private record NewVersion(PolicyInForce version) implements Change {
        @Override
        public Instant at() {
            return version.from();
        }

        @Override
        public void apply(Replay replay) {
            if (version.crossing() == Crossing.KEEP_OLD) return;
            replay.ruling = version;
            replay.begin(version.crossing(), version.from());
        }
    }

    private record Reclassified(Moment moment) implements Change {
        @Override
        public Instant at() {
            return moment.at();
        }

        @Override
        public void apply(Replay replay) {
            replay.moment = moment;
            var crossing = replay.ruling.policy().whenReclassified();
            if (crossing != Crossing.KEEP_OLD) replay.begin(crossing, moment.at());
        }
    }

    private List<Change> changes(List<PolicyInForce> versions) {
        var changes = new ArrayList<Change>();
        versions.stream()
                .filter(version -> version.from().isAfter(run.started()))
                .filter(version -> run.stopped().map(version.from()::isBefore).orElse(true))
                .forEach(version -> changes.add(new NewVersion(version)));
        run.reclassified().forEach(moment -> changes.add(new Reclassified(moment)));
        changes.sort(Comparator.comparing(Change::at));
        return changes;
    }

    private void begin(Crossing crossing, Instant at) {
        leg = ruling.policy().target(run.metric(), moment).map(target -> leg(target, crossing, at));
        leg.ifPresent(legs::add);
    }

    private Leg leg(SlaTarget target, Crossing crossing, Instant at) {
        var calendar = ruling.calendar();
        var within =
                target.allowed().from(run.started(), calendar, target.time().hours(calendar));
        var carries = crossing == Crossing.CARRY_REMAINING;
        var spent = carries ? leg.map(old -> old.carriedTo(within, at)).orElse(Duration.ZERO) : Duration.ZERO;
        var started = carries ? at : run.started();
        return new Leg(
                ruling.version(),
                target,
                moment.priority(),
                calendar,
                within,
                at,
                started,
                spent,
                pauses(target, started));
    }

    private List<Pause> pauses(SlaTarget target, Instant started) {
        var end = run.stopped().orElse(Instant.MAX);
        if (!started.isBefore(end)) return List.of();
        var whole = new Interval(started, end);
        return states.stream()
                .filter(span -> span.status().isDone() || target.pauseWhile().contains(span.status()))
                .map(span -> new Pause(new Interval(span.from(), span.to()).within(whole), new WhileIn(span.status())))
                .filter(pause -> !pause.during().isEmpty())
                .toList();
    }
}
