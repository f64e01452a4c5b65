package org.manydesk.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.CountedTime;
import org.manydesk.calendar.Explanation;
import org.manydesk.calendar.Interval;
import org.manydesk.calendar.Pause;
import org.manydesk.timeline.StatusSpan;
import org.manydesk.timeline.Timeline;

/**
 * Reads a target against what happened to a ticket. Pure: the same arguments give the same reading, on any node and in any
 * replay. For time to come it supposes that the ticket stays as it is.
 *
 * @param calendar the opening hours that count, or the zone for a target in elapsed time
 * @param started when the clock started
 * @param stopped when it ended, if it did
 * @param pauses what did not count, ascending and disjoint; an unfinished one ends at {@link Instant#MAX}
 */
public record SlaClock(
        SlaTarget target, BusinessCalendar calendar, Instant started, Optional<Instant> stopped, List<Pause> pauses) {

    static SlaClock of(SlaTarget target, BusinessCalendar calendar, Timeline timeline, Run run) {
        return new SlaClock(target, calendar, run.started(), run.stopped(), pauses(target, timeline, run));
    }

    private static List<Pause> pauses(SlaTarget target, Timeline timeline, Run run) {
        var end = run.stopped().orElse(Instant.MAX);
        if (!run.started().isBefore(end)) return List.of();
        var whole = new Interval(run.started(), end);
        return timeline.statusSpans().stream()
                .filter(span -> span.status().isDone() || target.pauseWhile().contains(span.status()))
                .map(span -> pause(span, whole))
                .filter(pause -> !pause.during().isEmpty())
                .toList();
    }

    private static Pause pause(StatusSpan span, Interval whole) {
        return new Pause(new Interval(span.from(), span.to()).within(whole), PausePhrases.why(span.status()));
    }

    /** What the clock shows at an instant that is not before any event of the timeline. */
    public SlaReading at(Instant now) {
        var counted = counted();
        var end = stopped.orElse(now);
        var elapsed = counted.between(started, end);
        var left = target.within().minus(elapsed);
        if (left.isNegative()) return new SlaReading.Breached(elapsed, deadline(counted), stopped);
        if (stopped.isPresent()) return new SlaReading.Met(elapsed, left, deadline(counted), end);
        if (isPausedAt(now)) return new SlaReading.Paused(elapsed, left);
        return new SlaReading.Running(elapsed, left, deadline(counted));
    }

    /** The arithmetic behind the reading at an instant: from the start to the end, or to that instant while open. */
    public Explanation explanation(Instant now) {
        var end = stopped.orElse(now);
        return switch (target.time()) {
            case BUSINESS -> Explanation.of(calendar, started, end, pauses);
            case ELAPSED -> Explanation.ofElapsed(started, end, pauses);
        };
    }

    private CountedTime counted() {
        var hours =
                switch (target.time()) {
                    case BUSINESS -> calendar;
                    case ELAPSED -> BusinessCalendar.aroundTheClock(calendar.zone());
                };
        return new CountedTime(hours, pauses.stream().map(Pause::during).toList());
    }

    private Deadline deadline(CountedTime counted) {
        var due = counted.add(started, target.within());
        return new Deadline(due, counted.firstFrom(due));
    }

    private boolean isPausedAt(Instant now) {
        return pauses.stream().anyMatch(pause -> pause.during().contains(now));
    }
}
