package org.manydesk.sla;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Who is warned while time runs out, and what happens then: at most one rung for each metric and threshold.
 *
 * @see "decision 0014"
 */
public record Ladder(List<Rung> rungs) {
    /** Nobody is warned. */
    public static final Ladder NONE = new Ladder(List.of());

    /** At which shares of a target the assignee is warned where a contract says nothing. */
    static final List<Integer> USUAL_WARNINGS = List.of(75, 90);

    /** The leads hear of every target that is used up, where a contract says nothing. */
    static final Ladder USUAL = everywhere(new Threshold.Share(100), List.of(new Step.Notify(Set.of(Step.LEADS))));

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** The assignee is told at these percentages of every target. */
    static Ladder warningAt(List<Integer> percentages) {
        var told = List.<Step>of(new Step.Notify(Set.of(Step.ASSIGNEE)));
        return percentages.stream()
                .sorted()
                .distinct()
                .map(percent -> everywhere(new Threshold.Share(percent), told))
                .reduce(NONE, Ladder::and);
    }

    /** The same rung for every metric. */
    static Ladder everywhere(Threshold at, List<Step> steps) {
        return new Ladder(Arrays.stream(Metric.values())
                .map(metric -> new Rung(metric, at, steps))
                .toList());
    }

    /** Both; rungs of one metric at one threshold become one. */
    Ladder and(Ladder other) {
        var all = new ArrayList<>(rungs);
        other.rungs.forEach(more -> all.stream()
                .filter(rung -> rung.isOf(more.metric(), more.at()))
                .findFirst()
                .ifPresentOrElse(rung -> all.set(all.indexOf(rung), rung.and(more.steps())), () -> all.add(more)));
        return new Ladder(all);
    }

    /** The rungs of a metric. */
    public List<Rung> of(Metric metric) {
        return rungs.stream().filter(rung -> rung.metric() == metric).toList();
    }
}
