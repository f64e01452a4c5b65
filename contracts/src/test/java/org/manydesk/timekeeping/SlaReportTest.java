package org.manydesk.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manydesk.calendar.Calendars;
import org.manydesk.rest.Json;
import org.manydesk.sla.Allowance;
import org.manydesk.sla.Crossing;
import org.manydesk.sla.Metric;
import org.manydesk.sla.PolicyInForce;
import org.manydesk.sla.Reopening;
import org.manydesk.sla.SlaClocks;
import org.manydesk.sla.SlaPolicy;
import org.manydesk.sla.SlaTarget;
import org.manydesk.sla.TimeBasis;
import org.manydesk.timeline.Happening;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;
import org.manydesk.timeline.Timeline;

class SlaReportTest {
    private static final Instant MON_09 = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant MON_10 = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant MON_11 = Instant.parse("2026-11-23T11:00:00Z");
    private static final SlaPolicy POLICY = SlaPolicy.of(
            List.of(SlaTarget.of(
                    Metric.RESOLUTION,
                    Priority.P2,
                    new Allowance.Time(Duration.ofHours(4)),
                    TimeBasis.BUSINESS,
                    Optional.empty(),
                    Set.of(TicketStatus.PENDING_CUSTOMER))),
            List.of());

    @Test
    void a_clock_travels_with_its_arithmetic() throws Exception {
        assertThat(json(Happening.opened(MON_09, Priority.P2)))
                .isEqualTo(
                        "{\"language\":\"en-GB\",\"metrics\":[{\"metric\":\"RESOLUTION\",\"priority\":\"P2\",\"target\":\"PT4H\",\"time\":\"BUSINESS\","
                                + "\"due\":\"2026-11-23T13:00:00Z\",\"breachesAfter\":\"2026-11-23T13:00:00Z\",\"state\":\"RUNNING\","
                                + "\"elapsed\":\"PT2H\",\"remaining\":\"PT2H\",\"startedAt\":\"2026-11-23T09:00:00Z\","
                                + "\"zone\":\"UTC\",\"contractVersion\":\"ACME-2026/1\",\"told\":\"So far 2 h of the promised 4 h counted; 2 h are left.\",\"explanation\":[{\"from\":\"2026-11-23T09:00:00Z\","
                                + "\"to\":\"2026-11-23T11:00:00Z\",\"counted\":true,\"why\":\"open Mon 09:00-17:00\"}]}]}");
    }

    @Test
    void a_paused_clock_says_that_nobody_knows_when_it_is_due() throws Exception {
        var paused =
                json(Happening.opened(MON_09, Priority.P2), Happening.became(MON_10, TicketStatus.PENDING_CUSTOMER));
        assertThat(paused).contains("\"due\":null,\"state\":\"PAUSED\",\"elapsed\":\"PT1H\",\"remaining\":\"PT3H\"");
    }

    @Test
    void what_is_over_or_counted_by_less_than_a_second_is_not_told_as_nothing() throws Exception {
        var hourly = SlaPolicy.of(
                List.of(SlaTarget.of(
                        Metric.RESOLUTION,
                        Priority.P2,
                        new Allowance.Time(Duration.ofHours(1)),
                        TimeBasis.BUSINESS,
                        Optional.empty(),
                        Set.of())),
                List.of());
        var late = Happening.became(MON_10.plusMillis(400), TicketStatus.RESOLVED);
        assertThat(json(hourly, Happening.opened(MON_09, Priority.P2), late))
                .contains("\"told\":\"It took 1 h, promised were 1 h: less than 1 s over.\"");
        var atOnce = MON_09.plusMillis(300);
        assertThat(json(Happening.opened(MON_09, Priority.P2), Happening.became(atOnce, TicketStatus.RESOLVED)))
                .contains("\"told\":\"It took less than 1 s of the promised 4 h: kept.\"");
    }

    @Test
    void a_clock_that_started_anew_after_a_reopening_tells_each_run_and_that_both_count() throws Exception {
        var anew = new SlaPolicy(
                POLICY.targets(),
                POLICY.ladder(),
                new Reopening(Reopening.Rule.NEW_CLOCK, Duration.ZERO),
                Crossing.FROM_CREATION,
                Map.of());
        var runs = Json.mapper()
                .readTree(json(
                        anew,
                        Happening.opened(MON_09, Priority.P2),
                        Happening.became(MON_09.plusSeconds(600), TicketStatus.RESOLVED),
                        Happening.became(MON_10, TicketStatus.OPEN)))
                .at("/metrics/0/runs");
        assertThat(runs.toString())
                .isEqualTo(
                        "[{\"startedAt\":\"2026-11-23T09:00:00Z\",\"stoppedAt\":\"2026-11-23T09:10:00Z\","
                                + "\"contractVersion\":\"ACME-2026/1\",\"target\":\"PT4H\",\"state\":\"MET\",\"elapsed\":\"PT10M\","
                                + "\"decides\":true,\"told\":\"It took 10 min of the promised 4 h: kept.\",\"explanation\":[{"
                                + "\"from\":\"2026-11-23T09:00:00Z\",\"to\":\"2026-11-23T09:10:00Z\",\"counted\":true,\"why\":\"open Mon 09:00-17:00\"}]},{\"startedAt\":\"2026-11-23T10:00:00Z\",\"contractVersion\":\"ACME-2026/1\","
                                + "\"target\":\"PT4H\",\"state\":\"RUNNING\",\"elapsed\":\"PT1H\",\"decides\":true,\"told\":\"So far 1 h of the promised 4 h counted; 3 h are left.\",\"explanation\":[{"
                                + "\"from\":\"2026-11-23T10:00:00Z\",\"to\":\"2026-11-23T11:00:00Z\",\"counted\":true,\"why\":\"open Mon 09:00-17:00\"}]}]");
    }

    private static String json(Happening... happenings) throws Exception {
        return json(POLICY, happenings);
    }

    private static String json(SlaPolicy policy, Happening... happenings) throws Exception {
        var calendar = Calendars.workdays("UTC", "09:00-17:00");
        var inForce = new PolicyInForce(1, MON_09, policy, calendar, Crossing.KEEP_OLD);
        var timeline = Timeline.of(TicketType.INCIDENT, List.of(happenings));
        var clocks = SlaClocks.rounds(List.of(inForce), timeline, MON_11);
        return Json.mapper().writeValueAsString(SlaReport.of(clocks, MON_11, Map.of(1L, "ACME-2026/1"), Locale.UK));
    }
}
