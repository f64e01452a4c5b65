package org.manydesk.sla;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is done when so much of a clock's target is used up.
 *
 * @param steps in the order in which they are done; people are told once
 */
public record Rung(Metric metric, Threshold at, List<Step> steps) {
    public Rung {
        steps = distinct(steps);
    }

    boolean isOf(Metric other, Threshold threshold) {
        return metric == other && at.equals(threshold);
    }

    /** The same rung with what else is done on it. */
    Rung and(List<Step> more) {
        return new Rung(metric, at, Stream.concat(steps.stream(), more.stream()).toList());
    }

    /** Each different step once, and one that tells everybody who is to be told, in the place of the first. */
    public static List<Step> distinct(List<Step> steps) {
        var once = new ArrayList<Step>();
        for (var step : steps)
            if (step instanceof Step.Notify told) tell(once, told);
            else if (!once.contains(step)) once.add(step);
        return List.copyOf(once);
    }

    private static void tell(List<Step> steps, Step.Notify told) {
        Optional<Step> before =
                steps.stream().filter(Step.Notify.class::isInstance).findFirst();
        before.ifPresentOrElse(
                first -> steps.set(steps.indexOf(first), ((Step.Notify) first).and(told)), () -> steps.add(told));
    }
}
