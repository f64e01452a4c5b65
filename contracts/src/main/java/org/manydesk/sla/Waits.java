package org.manydesk.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manydesk.timeline.EventKind;
import org.manydesk.timeline.Moment;

/** The waits of a customer after the first response, in order. */
final class Waits {
    private Waits() {}

    /** Each from the first unanswered message to the next public reply; further messages do not move it. */
    static List<Run> forAnAnswer(List<Moment> moments) {
        return between(Metric.NEXT_RESPONSE, moments, (moment, before) -> moment.is(EventKind.CUSTOMER_REPLIED));
    }

    /** Each from a public reply, or a reopening, to the next public reply: staff keep in touch unasked. */
    static List<Run> forNews(List<Moment> moments) {
        return between(
                Metric.KEEP_IN_TOUCH,
                moments,
                (moment, before) -> !moment.status().isDone()
                        && (moment.is(EventKind.REPLIED) || before.status().isDone()));
    }

    private interface Start {
        boolean isAt(Moment moment, Moment before);
    }

    private static List<Run> between(Metric metric, List<Moment> moments, Start start) {
        var waits = new ArrayList<Run>();
        var answered = false;
        Optional<Instant> since = Optional.empty();
        for (int i = 0; i < moments.size(); i++) {
            var moment = moments.get(i);
            answered = answered || moment.is(EventKind.REPLIED);
            if (since.isPresent()
                    && (moment.is(EventKind.REPLIED) || moment.status().isDone())) {
                waits.add(Run.to(i, metric, since.get(), moments));
                since = Optional.empty();
            }
            if (answered && since.isEmpty() && start.isAt(moment, moments.get(Math.max(0, i - 1))))
                since = Optional.of(moment.at());
        }
        since.ifPresent(open -> waits.add(Run.open(metric, open, moments)));
        return waits;
    }
}
