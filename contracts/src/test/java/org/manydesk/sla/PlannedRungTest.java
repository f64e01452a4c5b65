package org.manydesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manydesk.sla.History.PARIS;
import static org.manydesk.sla.History.instant;
import static org.manydesk.timeline.Priority.P1;
import static org.manydesk.timeline.Priority.P3;
import static org.manydesk.timeline.TicketStatus.OPEN;
import static org.manydesk.timeline.TicketStatus.PENDING_CUSTOMER;
import static org.manydesk.timeline.TicketStatus.RESOLVED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.Calendars;
import org.manydesk.timeline.Priority;

/** Rungs at 50, 75, 90 and 100 % of a P1 in 4 hours and a P3 in 8, on workdays from nine to five in Paris. */
class PlannedRungTest {
    private static final BusinessCalendar OFFICE = Calendars.workdays(PARIS, "09:00-17:00");
    private static final String FRI_15 = "2026-11-20T15:00";
    private static final String MON_09 = "2026-11-23T09:00";
    private static final String MON_10 = "2026-11-23T10:00";
    private static final String MON_11 = "2026-11-23T11:00";
    private static final String MON_12 = "2026-11-23T12:00";
    private static final String MON_13 = "2026-11-23T13:00";
    private static final String MON_14 = "2026-11-23T14:00";
    private static final SlaPolicy POLICY =
            SlaPolicy.of(List.of(target(P1, 4), target(P3, 8)), List.of(50, 75, 90, 100));

    @Test
    void rungs_are_reached_in_business_time_over_a_weekend() {
        assertThat(at(History.opened(FRI_15, P1), FRI_15))
                .containsExactly(
                        "50% 2026-11-20T16:00:00Z",
                        "75% 2026-11-23T09:00:00Z", "90% 2026-11-23T09:36:00Z", "100% 2026-11-23T10:00:00Z");
    }

    @Test
    void the_last_rung_is_when_the_clock_is_due_also_when_that_is_a_closing() {
        var history = History.opened(MON_09, P3);
        var planned = plan(POLICY, history, MON_10);
        var due = SlaClocks.of(always(POLICY), history.timeline(), instant(MON_10))
                .getFirst()
                .at(instant(MON_10));
        assertThat(planned.getLast().at())
                .isEqualTo(due.deadline().orElseThrow().due());
        assertThat(due.deadline().orElseThrow().breachesAfter())
                .isAfter(planned.getLast().at());
    }

    @Test
    void so_long_before_due_is_counted_as_the_target_is() {
        var form = new SlaForm(
                null, null, List.of(), null, null, null, List.of(rung("PT3H before due"), rung("PT5H before due")));
        var ladder =
                form.read("", new org.manydesk.problem.Faults()).orElseThrow().ladder();
        var policy = new SlaPolicy(
                List.of(target(P1, 4)), ladder, Reopening.CONTINUES, Crossing.FROM_CREATION, java.util.Map.of());
        assertThat(plan(policy, History.opened("2026-11-20T16:30", P1), FRI_15))
                .as("a target of four hours has no fifth hour before it is due")
                .extracting(PlannedRung::at)
                .containsExactly(instant("2026-11-23T09:30"));
    }

    @Test
    void a_clock_that_stands_or_ended_has_no_rungs() {
        assertThat(at(History.opened(MON_09, P1).became(PENDING_CUSTOMER, MON_10), MON_11))
                .isEmpty();
        assertThat(at(History.opened(MON_09, P1).became(RESOLVED, MON_10), MON_11))
                .isEmpty();
        assertThat(at(History.opened(MON_09, P1).merged(MON_10), MON_11)).isEmpty();
        assertThat(at(History.opened(MON_09, P1).marked(MON_10), MON_11)).isEmpty();
    }

    @Test
    void what_another_priority_finds_used_up_is_reached_when_it_begins() {
        assertThat(at(History.opened(MON_09, P3).priority(P1, MON_12), MON_13))
                .containsExactly(
                        "50% 2026-11-23T11:00:00Z",
                        "75% 2026-11-23T11:00:00Z", "90% 2026-11-23T11:36:00Z", "100% 2026-11-23T12:00:00Z");
    }

    @Test
    void what_was_reached_before_another_priority_stays_reached() {
        assertThat(at(History.opened(MON_09, P3).priority(P1, MON_14), MON_14))
                .startsWith("50% 2026-11-23T12:00:00Z", "50% 2026-11-23T13:00:00Z");
    }

    @Test
    void after_a_breached_wait_for_an_answer_the_next_wait_warns_too() {
        var policy = SlaPolicy.of(
                List.of(SlaTarget.of(
                        Metric.NEXT_RESPONSE,
                        P1,
                        new Allowance.Time(Duration.ofHours(1)),
                        TimeBasis.BUSINESS,
                        Optional.empty(),
                        Set.of())),
                List.of(50));
        var history = History.opened(MON_09, P1)
                .replied(MON_09)
                .asked(MON_10)
                .replied(MON_13)
                .asked(MON_14);
        assertThat(plan(policy, history, MON_14))
                .extracting(PlannedRung::at)
                .containsExactly(instant("2026-11-23T14:30"));
    }

    @Property(tries = 200)
    void rungs_ascend_and_the_last_is_due(
            @ForAll @IntRange(min = 0, max = 20_000) int openedAfter, @ForAll @IntRange(min = 1, max = 60) int hours) {
        var opened = instant(MON_09).plus(Duration.ofMinutes(openedAfter));
        var policy = SlaPolicy.of(List.of(target(P1, hours)), List.of(1, 50, 75, 90, 100));
        var history = new History().openedAt(opened, P1);
        var planned = PlannedRung.all(always(policy), history.timeline(), opened);
        assertThat(planned).hasSize(5).extracting(PlannedRung::at).isSorted();
        assertThat(planned.getLast().at()).isEqualTo(planned.getLast().leg().due());
    }

    @Property(tries = 200)
    void a_pause_puts_off_what_is_ahead_by_its_business_time_and_nothing_else(
            @ForAll @IntRange(min = 1, max = 230) int minutesBefore,
            @ForAll @IntRange(min = 1, max = 4_000) int minutesPaused) {
        var opened = instant(MON_09);
        var from = opened.plus(Duration.ofMinutes(minutesBefore));
        var to = from.plus(Duration.ofMinutes(minutesPaused));
        var plain = PlannedRung.all(
                always(POLICY), new History().openedAt(opened, P1).timeline(), opened);
        var paused = PlannedRung.all(
                always(POLICY),
                new History()
                        .openedAt(opened, P1)
                        .becameAt(PENDING_CUSTOMER, from)
                        .becameAt(OPEN, to)
                        .timeline(),
                to);
        for (var i = 0; i < plain.size(); i++) {
            var before = plain.get(i).at();
            var after = paused.get(i).at();
            if (!before.isAfter(from)) assertThat(after).isEqualTo(before);
            else assertThat(OFFICE.between(before, after)).isEqualTo(OFFICE.between(from, to));
        }
    }

    private static RungForm rung(String at) {
        return new RungForm("RESOLUTION", at, List.of(new StepForm(null, true, null, null)));
    }

    private static List<String> at(History history, String now) {
        return plan(POLICY, history, now).stream()
                .map(planned -> planned.rung().at() + " " + planned.at())
                .toList();
    }

    private static List<PlannedRung> plan(SlaPolicy policy, History history, String now) {
        return PlannedRung.all(always(policy), history.timeline(), instant(now));
    }

    private static List<PolicyInForce> always(SlaPolicy policy) {
        return List.of(new PolicyInForce(1, Instant.EPOCH, policy, OFFICE, Crossing.KEEP_OLD));
    }

    private static SlaTarget target(Priority priority, int hours) {
        return SlaTarget.of(
                Metric.RESOLUTION,
                priority,
                new Allowance.Time(Duration.ofHours(hours)),
                TimeBasis.BUSINESS,
                Optional.empty(),
                Set.of(PENDING_CUSTOMER));
    }
}
