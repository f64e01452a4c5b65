package org.manydesk.sla;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.Timeline;

/**
 * All that a contract promises about time: at most one target per metric and priority.
 *
 * @param warnAt percentages of a target at which people are warned, ascending
 */
public record SlaPolicy(List<SlaTarget> targets, List<Integer> warnAt) {
    /** Promises nothing. */
    public static final SlaPolicy NONE = new SlaPolicy(List.of(), List.of());

    public SlaPolicy {
        targets = List.copyOf(targets);
        warnAt = warnAt.stream().sorted().distinct().toList();
        var known = new HashSet<String>();
        if (!targets.stream().allMatch(target -> known.add(target.metric() + " " + target.priority())))
            throw new IllegalArgumentException("At most one target per metric and priority");
    }

    public Optional<SlaTarget> target(Metric metric, Priority priority) {
        return targets.stream()
                .filter(target -> target.metric() == metric && target.priority() == priority)
                .findFirst();
    }

    /**
     * The clocks of a ticket: one for each metric that was started and for whose priority there is a target. Of several
     * waits for a next response, the first that was breached counts, else the latest.
     */
    public List<SlaClock> clocks(BusinessCalendar calendar, Timeline timeline, Instant now) {
        var known = timeline.until(now);
        return Arrays.stream(Metric.values())
                .flatMap(metric -> decisive(clocks(metric, calendar, known), now).stream())
                .toList();
    }

    private List<SlaClock> clocks(Metric metric, BusinessCalendar calendar, Timeline timeline) {
        return Run.of(metric, timeline).stream()
                .flatMap(run -> clock(run, calendar, timeline).stream())
                .toList();
    }

    private Optional<SlaClock> clock(Run run, BusinessCalendar calendar, Timeline timeline) {
        return target(run.metric(), run.priority()).map(target -> SlaClock.of(target, calendar, timeline, run));
    }

    private static Optional<SlaClock> decisive(List<SlaClock> clocks, Instant now) {
        if (clocks.size() < 2) return clocks.stream().findFirst();
        return clocks.stream()
                .filter(clock -> clock.at(now) instanceof SlaReading.Breached)
                .findFirst()
                .or(() -> Optional.of(clocks.getLast()));
    }
}
