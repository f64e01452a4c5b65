package org.manydesk.sla;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.timeline.Moment;
import org.manydesk.timeline.Priority;

/**
 * All that a contract promises about time: at most one target per metric, priority, type, category and service.
 *
 * @param ladder who is warned while time runs out, and what happens then
 * @param reopening what becomes of a resolution when its ticket is taken up again
 * @param whenReclassified how a clock that runs comes under the target of the ticket's new priority, category or service
 * @param goals the share of a metric's clocks, over all priorities, for which it has to be kept
 */
public record SlaPolicy(
        List<SlaTarget> targets,
        Ladder ladder,
        Reopening reopening,
        Crossing whenReclassified,
        Map<Metric, Goal> goals) {
    /** Promises nothing. */
    public static final SlaPolicy NONE = SlaPolicy.of(List.of(), List.of());

    public SlaPolicy {
        targets = List.copyOf(targets);
        goals = Map.copyOf(goals);
        var known = new HashSet<String>();
        if (!targets.stream().allMatch(target -> known.add(target.scope())))
            throw new IllegalArgumentException("At most one target per metric, priority, type, category and service");
    }

    /**
     * With the usual rules: a reopening goes on, and a new priority is judged from the opening.
     *
     * @param warnAt percentages of a target at which the assignee is told
     */
    public static SlaPolicy of(List<SlaTarget> targets, List<Integer> warnAt) {
        return new SlaPolicy(targets, Ladder.warningAt(warnAt), Reopening.CONTINUES, Crossing.FROM_CREATION, Map.of());
    }

    /** The target for all tickets of a priority. */
    public Optional<SlaTarget> target(Metric metric, Priority priority) {
        return targets.stream()
                .filter(target -> target.metric() == metric && target.priority() == priority)
                .filter(SlaTarget::isForAll)
                .findFirst();
    }

    /** The share of a metric's clocks for which it has to be kept as a whole. */
    public Optional<Goal> goal(Metric metric) {
        return Optional.ofNullable(goals.get(metric));
    }

    /** The target for a ticket as it stands: the most specific that is for it. */
    Optional<SlaTarget> target(Metric metric, Moment ticket) {
        return targets.stream().filter(target -> target.isFor(metric, ticket)).min(SlaTarget.MOST_SPECIFIC_FIRST);
    }
}
