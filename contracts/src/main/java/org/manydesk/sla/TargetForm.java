package org.manydesk.sla;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;

/**
 * A target as it travels and is stored. Either {@code within} or {@code by} says how long.
 *
 * @param type only for tickets of this type; for all when absent
 * @param category only for tickets of this category; for all when absent
 * @param service only for tickets that concern the service of the client with this key; for all when absent
 * @param within ISO 8601 duration, e.g. {@code PT1H}; zero promises nothing
 * @param time BUSINESS when absent
 * @param goal percent as a decimal string or a number, e.g. {@code "99.5"}
 * @param pauseWhile states that do not count; those of the policy when absent
 */
public record TargetForm(
        @Nullable String metric,
        @Nullable String priority,
        @Nullable String type,
        @Nullable String category,
        @Nullable String service,
        @Nullable String within,
        @Nullable By by,
        @Nullable String time,
        @Nullable Object goal,
        @Nullable List<@Nullable String> pauseWhile) {
    static final String METRICS = "one of FIRST_RESPONSE, NEXT_RESPONSE, RESOLUTION, KEEP_IN_TOUCH";
    static final String SHARE = "a percentage from 0 to 100 with at most 4 decimals";
    private static final int LONGEST_CATEGORY = 200;

    /**
     * Until a business day, e.g. {@code {"businessDays":1,"at":"17:00"}} for the next one at 17:00.
     *
     * @param at wall-clock time in the calendar's zone; the day's last closing when absent
     */
    public record By(@Nullable Integer businessDays, @Nullable String at) {}

    /** For all tickets of a priority. */
    public static TargetForm of(
            Metric metric, Priority priority, String within, TimeBasis time, @Nullable String goal) {
        return new TargetForm(metric.name(), priority.name(), null, null, null, within, null, time.name(), goal, null);
    }

    /** Reads the target; empty after a fault, and when nothing is promised. */
    Optional<SlaTarget> read(String pointer, Set<TicketStatus> policyPauses, Faults faults) {
        var what = faults.required(pointer + "/metric", metric, Metric::valueOf, METRICS);
        var whose = faults.required(pointer + "/priority", priority, Priority::valueOf, "one of P1, P2, P3, P4");
        var kind = faults.optional(
                pointer + "/type",
                type,
                TicketType::valueOf,
                "one of INCIDENT, SERVICE_REQUEST, QUESTION, PROBLEM, CHANGE");
        var group = faults.optional(pointer + "/category", category, TargetForm::category, "1 to 200 characters");
        var concerned = faults.optional(
                pointer + "/service", service, TargetForm::service, "the key of a service, 1 to 40 of a-z, 0-9 and -");
        var limit = promisesNothing() ? Optional.<Allowance>empty() : allowed(pointer, faults);
        var basis = faults.required(
                pointer + "/time", time == null ? "BUSINESS" : time, TimeBasis::valueOf, "one of BUSINESS, ELAPSED");
        var share = faults.optional(pointer + "/goal", goal == null ? null : goal.toString(), Goal::parse, SHARE);
        var pauses = pauseWhile == null ? policyPauses : SlaForm.states(pauseWhile, pointer + "/pauseWhile", faults);
        if (what.isEmpty() || whose.isEmpty() || limit.isEmpty() || basis.isEmpty()) return Optional.empty();
        return Optional.of(new SlaTarget(
                what.get(), whose.get(), kind, group, concerned, limit.get(), basis.get(), share, pauses));
    }

    private boolean promisesNothing() {
        return by == null && "PT0S".equals(within);
    }

    private Optional<Allowance> allowed(String pointer, Faults faults) {
        if (by == null)
            return faults.required(
                    pointer + "/within",
                    within,
                    text -> new Allowance.Time(Duration.parse(text)),
                    "an ISO 8601 duration of at most 3660 days, e.g. PT4H");
        if (within != null) faults.add(pointer + "/by", "Give either within or by, not both.");
        var at = faults.optional(pointer + "/by/at", by.at(), LocalTime::parse, "a time of day such as 17:00");
        var days = by.businessDays() == null ? null : by.businessDays().toString();
        return faults.required(
                pointer + "/by/businessDays",
                days,
                count -> new Allowance.BusinessDays(Integer.parseInt(count), at),
                "a number of business days from 1 to 366");
    }

    private static String service(String text) {
        if (!text.matches("[a-z][a-z0-9-]{0,39}")) throw new IllegalArgumentException(text);
        return text;
    }

    private static String category(String text) {
        var name = text.strip();
        if (name.isEmpty() || name.length() > LONGEST_CATEGORY) throw new IllegalArgumentException(text);
        return name;
    }
}
