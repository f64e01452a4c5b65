package org.manydesk.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manydesk.timeline.EventKind;
import org.manydesk.timeline.Moment;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.Timeline;

/**
 * From when to when a metric is timed on a ticket.
 *
 * @param stopped when it ended; empty while it goes on
 * @param priority the ticket's at the end, or the present one
 */
record Run(Metric metric, Instant started, Optional<Instant> stopped, Priority priority) {

    /** The runs of a metric, in order; only NEXT_RESPONSE has more than one, or none. */
    static List<Run> of(Metric metric, Timeline timeline) {
        return switch (metric) {
            case FIRST_RESPONSE -> List.of(sinceOpening(metric, timeline, firstAnswerOrEnd(timeline)));
            case RESOLUTION -> List.of(sinceOpening(metric, timeline, lastEnd(timeline.moments())));
            case NEXT_RESPONSE -> waits(timeline);
        };
    }

    private static Run sinceOpening(Metric metric, Timeline timeline, Optional<Moment> end) {
        return new Run(
                metric,
                timeline.openedAt(),
                end.map(Moment::at).map(at -> at.isBefore(timeline.openedAt()) ? timeline.openedAt() : at),
                end.map(Moment::priority).orElse(timeline.priority()));
    }

    /** The first reply, or the end that came before it and was not undone by then. */
    private static Optional<Moment> firstAnswerOrEnd(Timeline timeline) {
        var moments = timeline.moments();
        for (var i = 0; i < moments.size(); i++) {
            if (moments.get(i).is(EventKind.REPLIED)) return endOrLast(moments.subList(0, i + 1));
        }
        return lastEnd(moments);
    }

    private static Optional<Moment> endOrLast(List<Moment> moments) {
        return lastEnd(moments).or(() -> Optional.of(moments.getLast()));
    }

    /** Where the present stretch of RESOLVED and CLOSED began, if there is one. */
    private static Optional<Moment> lastEnd(List<Moment> moments) {
        Optional<Moment> end = Optional.empty();
        for (var moment : moments.reversed()) {
            if (!moment.status().isDone()) break;
            end = Optional.of(moment);
        }
        return end;
    }

    private static List<Run> waits(Timeline timeline) {
        var waits = new ArrayList<Run>();
        var answered = false;
        Optional<Instant> asked = Optional.empty();
        for (var moment : timeline.moments()) {
            var ends = moment.is(EventKind.REPLIED) || moment.status().isDone();
            if (ends && asked.isPresent()) waits.add(wait(asked.get(), moment.at(), moment));
            if (ends) asked = Optional.empty();
            answered = answered || moment.is(EventKind.REPLIED);
            if (answered && asked.isEmpty() && moment.is(EventKind.CUSTOMER_REPLIED)) asked = Optional.of(moment.at());
        }
        asked.ifPresent(
                since -> waits.add(new Run(Metric.NEXT_RESPONSE, since, Optional.empty(), timeline.priority())));
        return waits;
    }

    private static Run wait(Instant asked, Instant answered, Moment moment) {
        return new Run(Metric.NEXT_RESPONSE, asked, Optional.of(answered), moment.priority());
    }
}
