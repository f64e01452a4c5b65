package org.manydesk.sla;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;

/**
 * A target as it travels and is stored.
 *
 * @param within ISO 8601 duration, e.g. {@code PT1H}
 * @param time BUSINESS when absent
 * @param goal percent as a decimal string or a number, e.g. {@code "99.5"}
 * @param pauseWhile states that do not count; those of the policy when absent
 */
public record TargetForm(
        @Nullable String metric,
        @Nullable String priority,
        @Nullable String within,
        @Nullable String time,
        @Nullable Object goal,
        @Nullable List<@Nullable String> pauseWhile) {

    Optional<SlaTarget> read(String pointer, Set<TicketStatus> policyPauses, Faults faults) {
        var what = faults.required(
                pointer + "/metric", metric, Metric::valueOf, "one of FIRST_RESPONSE, NEXT_RESPONSE, RESOLUTION");
        var whose = faults.required(pointer + "/priority", priority, Priority::valueOf, "one of P1, P2, P3, P4");
        var limit = faults.required(
                pointer + "/within",
                within,
                text -> SlaTarget.checkWithin(Duration.parse(text)),
                "an ISO 8601 duration of more than zero and at most 3660 days, e.g. PT4H");
        var basis = faults.required(
                pointer + "/time", time == null ? "BUSINESS" : time, TimeBasis::valueOf, "one of BUSINESS, ELAPSED");
        var share = faults.optional(
                pointer + "/goal",
                goal == null ? null : goal.toString(),
                Goal::parse,
                "a percentage from 0 to 100 with at most 4 decimals");
        var pauses = pauseWhile == null ? policyPauses : SlaForm.states(pauseWhile, pointer + "/pauseWhile", faults);
        if (what.isEmpty() || whose.isEmpty() || limit.isEmpty() || basis.isEmpty()) return Optional.empty();
        return Optional.of(new SlaTarget(what.get(), whose.get(), limit.get(), basis.get(), share, pauses));
    }
}
