package org.manydesk.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manydesk.timeline.EventKind;
import org.manydesk.timeline.Moment;
import org.manydesk.timeline.Timeline;

/**
 * From when to when a metric is timed on a ticket.
 *
 * @param stopped when it ended; empty while it goes on
 * @param moments the ticket's, up to and with the one that ended it
 * @param takenAway whether it ended because what began it was taken out into another ticket: unless it was breached by then,
 *     nothing was promised for it here
 */
record Run(Metric metric, Instant started, Optional<Instant> stopped, List<Moment> moments, boolean takenAway) {

    /** The runs of a metric, in order. */
    static List<Run> of(Metric metric, Timeline timeline, Reopening reopening) {
        return switch (metric) {
            case FIRST_RESPONSE -> List.of(firstResponse(timeline, reopening));
            case RESOLUTION -> resolutions(timeline, reopening);
            case NEXT_RESPONSE -> Waits.forAnAnswer(timeline);
            case KEEP_IN_TOUCH -> Waits.forNews(timeline);
        };
    }

    /** When each round of the ticket's life began: at its opening, and at each reopening that starts clocks anew. */
    static List<Instant> rounds(Timeline timeline, Reopening reopening) {
        return resolutions(timeline, reopening).stream().map(Run::started).toList();
    }

    /** To the moment with an index, which ended it. */
    static Run to(int end, Metric metric, Instant started, List<Moment> moments) {
        var at = moments.get(end).at();
        var stopped = at.isBefore(started) ? started : at;
        return new Run(metric, started, Optional.of(stopped), moments.subList(0, end + 1), false);
    }

    /** The same, taken away. */
    Run taken() {
        return new Run(metric, started, stopped, moments, true);
    }

    static Run open(Metric metric, Instant started, List<Moment> moments) {
        return new Run(metric, started, Optional.empty(), moments, false);
    }

    /** How the ticket stood when the run started. */
    Moment atStart() {
        return moments.reversed().stream()
                .filter(moment -> !moment.at().isAfter(started))
                .findFirst()
                .orElse(moments.getFirst());
    }

    /** The moments of the run that brought another classification. */
    List<Moment> reclassified() {
        var changes = new ArrayList<Moment>();
        var before = atStart();
        for (var moment : moments) {
            if (!moment.at().isAfter(started)) continue;
            if (!moment.isClassifiedAs(before)) changes.add(moment);
            before = moment;
        }
        return changes;
    }

    private static Run firstResponse(Timeline timeline, Reopening reopening) {
        var moments = timeline.moments();
        var reply = first(moments, 0, EventKind.REPLIED);
        var until = moments.subList(0, reply < 0 ? moments.size() : reply + 1);
        var end = reopening.rule() == Reopening.Rule.CONTINUE ? lastEnd(until) : firstEnd(until, 0);
        if (end < 0) end = reply;
        return end < 0
                ? open(Metric.FIRST_RESPONSE, timeline.openedAt(), moments)
                : to(end, Metric.FIRST_RESPONSE, timeline.openedAt(), moments);
    }

    private static List<Run> resolutions(Timeline timeline, Reopening reopening) {
        var moments = timeline.moments();
        if (reopening.rule() == Reopening.Rule.CONTINUE)
            return List.of(resolution(timeline.openedAt(), lastEnd(moments), moments));
        var runs = new ArrayList<Run>();
        Optional<Instant> started = Optional.of(timeline.openedAt());
        for (int i = 0; i < moments.size(); i++) {
            var moment = moments.get(i);
            if (started.isPresent() && moment.status().isDone()) {
                runs.add(resolution(started.get(), i, moments));
                started = Optional.empty();
            } else if (started.isEmpty() && startsAnew(moment, moments.get(i - 1), runs, reopening))
                started = Optional.of(moment.at());
        }
        started.ifPresent(since -> runs.add(resolution(since, -1, moments)));
        return runs;
    }

    private static boolean startsAnew(Moment moment, Moment before, List<Run> runs, Reopening reopening) {
        var ended = runs.getLast().stopped().orElseThrow();
        return before.status().isDone() && !moment.status().isDone() && reopening.startsClock(ended, moment.at());
    }

    private static Run resolution(Instant started, int end, List<Moment> moments) {
        return end < 0 ? open(Metric.RESOLUTION, started, moments) : to(end, Metric.RESOLUTION, started, moments);
    }

    private static int first(List<Moment> moments, int from, EventKind kind) {
        for (int i = from; i < moments.size(); i++) if (moments.get(i).is(kind)) return i;
        return -1;
    }

    private static int firstEnd(List<Moment> moments, int from) {
        for (int i = from; i < moments.size(); i++) if (moments.get(i).status().isDone()) return i;
        return -1;
    }

    /** Where the present stretch of RESOLVED and CLOSED began, if there is one. */
    private static int lastEnd(List<Moment> moments) {
        int end = -1;
        for (int i = moments.size() - 1; i >= 0 && moments.get(i).status().isDone(); i--) end = i;
        return end;
    }
}
