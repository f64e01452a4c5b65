package org.manydesk.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.timeline.EventKind;
import org.manydesk.timeline.Moment;
import org.manydesk.timeline.Timeline;

/**
 * The clocks of a time in which somebody has a ticket in hands: FIRST_RESPONSE until they take it up, that is until somebody is
 * assigned or answers; RESOLUTION until they are through with it. Read as those of clients are. Pure.
 */
public final class HandClocks {
    private HandClocks() {}

    /**
     * Those for which there is a target.
     *
     * @param version what was in force at {@code from}
     * @param from when they got it
     * @param to when it left them; empty while they have it
     */
    public static List<SlaClock> of(
            PolicyInForce version, Timeline timeline, Instant from, Optional<Instant> to, Instant now) {
        var moments = timeline.until(now).moments();
        var taken = moments.stream()
                .filter(moment -> !moment.at().isBefore(from) && isTakenUp(moment))
                .map(Moment::at)
                .filter(at -> to.map(at::isBefore).orElse(true))
                .findFirst()
                .or(() -> to);
        return Stream.of(run(Metric.FIRST_RESPONSE, from, taken, moments), run(Metric.RESOLUTION, from, to, moments))
                .flatMap(run -> Replay.of(run, timeline.until(now), List.of(version)).stream())
                .toList();
    }

    private static boolean isTakenUp(Moment moment) {
        return moment.is(EventKind.REPLIED)
                || moment.is(EventKind.ASSIGNED) && !moment.event().value().isEmpty();
    }

    private static Run run(Metric metric, Instant from, Optional<Instant> to, List<Moment> moments) {
        var known = moments.stream()
                .filter(moment -> to.map(end -> !moment.at().isAfter(end)).orElse(true))
                .toList();
        return new Run(metric, from, to, known, false);
    }
}
