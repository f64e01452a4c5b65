package org.manydesk.timekeeping;

import java.time.Instant;
import java.util.List;
import org.manydesk.sla.Metric;
import org.manydesk.sla.PlannedRung;
import org.manydesk.sla.StepForm;

/**
 * The escalation ladders of a ticket; in the shape in which it travels.
 *
 * @param climbed in the order in which they were climbed
 * @param next of each clock that runs the next rung, if it has one
 */
public record LadderReport(List<Climbed> climbed, List<Next> next) {
    /**
     * A rung that was climbed.
     *
     * @param at how much of the target was used up, e.g. {@code 75%}
     * @param reachedAt when the clock got there
     * @param climbedAt when that was acted upon
     * @param done empty on a rung that was passed together with a higher one
     */
    public record Climbed(Metric metric, String at, Instant reachedAt, Instant climbedAt, List<StepTaken> done) {
        static Climbed of(ClimbedRung rung) {
            return new Climbed(rung.metric(), rung.threshold(), rung.reachedAt(), rung.climbedAt(), rung.done());
        }
    }

    /**
     * A rung that is ahead.
     *
     * @param reachedAt when the clock gets there if the ticket stays as it is
     */
    public record Next(Metric metric, String at, Instant reachedAt, List<StepForm> steps) {
        static Next of(PlannedRung planned) {
            return new Next(
                    planned.metric(),
                    planned.rung().at().toString(),
                    planned.at(),
                    planned.rung().steps().stream().map(StepForm::of).toList());
        }
    }
}
