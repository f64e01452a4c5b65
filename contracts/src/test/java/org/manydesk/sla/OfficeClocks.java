package org.manydesk.sla;

import static org.manydesk.sla.History.PARIS;
import static org.manydesk.sla.History.instant;
import static org.manydesk.timeline.Priority.P1;
import static org.manydesk.timeline.Priority.P3;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.Calendars;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;

/** Clocks of a contract with office hours in Paris: 1 hour to respond and 4 to resolve for P1, 4 and 8 for P3. */
final class OfficeClocks {
    static final BusinessCalendar OFFICE = Calendars.workdays(PARIS, "09:00-17:00");
    static final String MON_09 = "2026-11-23T09:00";
    static final String MON_10 = "2026-11-23T10:00";
    static final String MON_11 = "2026-11-23T11:00";
    static final String MON_12 = "2026-11-23T12:00";
    static final String MON_13 = "2026-11-23T13:00";
    static final String MON_14 = "2026-11-23T14:00";
    static final String MON_17 = "2026-11-23T17:00";
    static final String TUE_09 = "2026-11-24T09:00";
    static final String TUE_10 = "2026-11-24T10:00";

    static final SlaPolicy POLICY = SlaPolicy.of(
            List.of(
                    target(Metric.FIRST_RESPONSE, P1, 1),
                    target(Metric.NEXT_RESPONSE, P1, 1),
                    target(Metric.RESOLUTION, P1, 4),
                    target(Metric.FIRST_RESPONSE, P3, 4),
                    target(Metric.RESOLUTION, P3, 8)),
            List.of(50, 75, 90));

    private OfficeClocks() {}

    static SlaReading read(History history, Metric metric, String now) {
        return find(history, metric, now).orElseThrow().at(instant(now));
    }

    static Optional<SlaClock> find(History history, Metric metric, String now) {
        return clocks(history, now).stream()
                .filter(clock -> clock.metric() == metric)
                .findFirst();
    }

    static List<SlaClock> clocks(History history, String now) {
        return Policies.clocks(POLICY, OFFICE, history, instant(now));
    }

    private static SlaTarget target(Metric metric, Priority priority, int hours) {
        return SlaTarget.of(
                metric,
                priority,
                new Allowance.Time(Duration.ofHours(hours)),
                TimeBasis.BUSINESS,
                Optional.of(Goal.parse("95")),
                Set.of(TicketStatus.PENDING_CUSTOMER));
    }
}
