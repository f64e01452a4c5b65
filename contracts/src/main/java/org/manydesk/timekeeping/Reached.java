package org.manydesk.timekeeping;

import java.time.Instant;
import java.util.List;
import org.manydesk.sla.Metric;
import org.manydesk.sla.PlannedRung;
import org.manydesk.sla.Rung;
import org.manydesk.sla.Step;

/**
 * What is to be done for a clock of a ticket that reached a rung, or several at once, of which the highest names it.
 *
 * @param rung the row of the highest
 * @param highest how it was planned
 * @param steps of all of them, each different one once
 */
public record Reached(ClimbedRung rung, PlannedRung highest, List<Step> steps) {
    static Reached of(List<ClimbedRung> rows, List<PlannedRung> together) {
        var steps =
                together.stream().flatMap(one -> one.rung().steps().stream()).toList();
        return new Reached(rows.getLast(), together.getLast(), Rung.distinct(steps));
    }

    public Metric metric() {
        return highest.metric();
    }

    /** When the clock is or was due. */
    public Instant due() {
        return highest.leg().due();
    }
}
