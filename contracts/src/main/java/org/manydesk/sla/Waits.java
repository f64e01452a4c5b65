package org.manydesk.sla;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.manydesk.timeline.EventKind;
import org.manydesk.timeline.Moment;
import org.manydesk.timeline.SplitOff;
import org.manydesk.timeline.Timeline;
import org.manydesk.timeline.TimelineEvent;

/** The waits of a customer after the first response, in order. */
final class Waits {
    private Waits() {}

    /**
     * Each from the first unanswered message to the next public reply; further messages do not move it. Where that message
     * is taken out into another ticket the wait ends, and the first one left begins it.
     */
    static List<Run> forAnAnswer(Timeline timeline) {
        return new Course(Metric.NEXT_RESPONSE, timeline, (moment, before) -> moment.is(EventKind.CUSTOMER_REPLIED))
                .waits();
    }

    /** Each from a public reply, or a reopening, to the next public reply: staff keep in touch unasked. */
    static List<Run> forNews(Timeline timeline) {
        return new Course(
                        Metric.KEEP_IN_TOUCH,
                        timeline,
                        (moment, before) -> !moment.status().isDone()
                                && (moment.is(EventKind.REPLIED)
                                        || before.status().isDone()))
                .waits();
    }

    private interface Start {
        boolean isAt(Moment moment, Moment before);
    }

    /** Goes along a timeline once. */
    private static final class Course {
        private static final int NONE = -1;

        private final Metric metric;
        private final List<Moment> moments;
        private final List<TimelineEvent> splits;
        private final Start start;
        private final List<Run> waits = new ArrayList<>();
        private final Set<Integer> taken = new HashSet<>();
        private int begun = NONE;

        Course(Metric metric, Timeline timeline, Start start) {
            this.metric = metric;
            this.moments = timeline.moments();
            this.splits = timeline.splits();
            this.start = start;
        }

        List<Run> waits() {
            var answered = false;
            for (int i = 0; i < moments.size(); i++) {
                var moment = moments.get(i);
                answered = answered || moment.is(EventKind.REPLIED);
                if (begun != NONE
                        && (moment.is(EventKind.REPLIED) || moment.status().isDone())) end(i);
                if (splits.contains(moment.event())) split(i);
                if (answered && begun == NONE && startsAt(i)) begun = i;
            }
            if (begun != NONE) waits.add(Run.open(metric, moments.get(begun).at(), moments));
            return waits;
        }

        private boolean startsAt(int i) {
            return start.isAt(moments.get(i), moments.get(Math.max(0, i - 1)));
        }

        private Run endedBy(int i) {
            return Run.to(i, metric, moments.get(begun).at(), moments);
        }

        private void end(int i) {
            waits.add(endedBy(i));
            begun = NONE;
        }

        private void split(int i) {
            taken.addAll(SplitOff.parse(moments.get(i).event().value()).questions());
            if (begun == NONE || !isTaken(begun)) return;
            waits.add(endedBy(i).taken());
            begun = IntStream.range(begun, i)
                    .filter(later -> startsAt(later) && !isTaken(later))
                    .findFirst()
                    .orElse(NONE);
        }

        private boolean isTaken(int i) {
            return taken.contains(moments.get(i).event().seq());
        }
    }
}
