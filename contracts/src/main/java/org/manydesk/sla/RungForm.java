package org.manydesk.sla;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;

/**
 * A rung of an escalation ladder as it travels and is stored.
 *
 * @param metric every metric when absent
 * @param at {@code 75%}, of 1 to 300, or {@code PT30M before due}
 * @param steps 1 to 10
 */
public record RungForm(@Nullable String metric, @Nullable String at, @Nullable List<@Nullable StepForm> steps) {
    private static final int MOST_STEPS = 10;

    /** Reads the rung, for each of its metrics; empty after a fault. */
    Optional<Ladder> read(String pointer, Faults faults) {
        var timed = faults.optional(
                pointer + "/metric",
                metric,
                Metric::valueOf,
                "one of FIRST_RESPONSE, NEXT_RESPONSE, RESOLUTION, KEEP_IN_TOUCH, or absent for all");
        var threshold = faults.required(
                pointer + "/at", at, Threshold::parse, "a share of the target such as 75%, or PT30M before due");
        var done = steps(pointer + "/steps", faults);
        return threshold.map(reached -> timed.map(one -> new Ladder(List.of(new Rung(one, reached, done))))
                .orElseGet(() -> Ladder.everywhere(reached, done)));
    }

    private List<Step> steps(String pointer, Faults faults) {
        var given = steps == null ? List.<@Nullable StepForm>of() : steps;
        if (given.isEmpty() || given.size() > MOST_STEPS) faults.add(pointer, "Give 1 to 10 steps.");
        var read = new ArrayList<Step>();
        for (var i = 0; i < given.size(); i++) {
            var step = given.get(i);
            if (step == null) faults.add(pointer + "/" + i, "A step is missing here.");
            else step.read(pointer + "/" + i, faults).ifPresent(read::add);
        }
        return read;
    }
}
