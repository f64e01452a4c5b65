package org.manydesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manydesk.sla.History.instant;
import static org.manydesk.sla.OfficeClocks.MON_09;
import static org.manydesk.sla.OfficeClocks.MON_10;
import static org.manydesk.sla.OfficeClocks.MON_12;
import static org.manydesk.sla.OfficeClocks.MON_13;
import static org.manydesk.sla.OfficeClocks.MON_14;
import static org.manydesk.sla.OfficeClocks.MON_17;
import static org.manydesk.sla.OfficeClocks.OFFICE;
import static org.manydesk.sla.OfficeClocks.TUE_09;
import static org.manydesk.sla.OfficeClocks.TUE_10;
import static org.manydesk.sla.OfficeClocks.find;
import static org.manydesk.sla.OfficeClocks.read;
import static org.manydesk.timeline.Priority.P1;
import static org.manydesk.timeline.Priority.P3;
import static org.manydesk.timeline.TicketStatus.CLOSED;
import static org.manydesk.timeline.TicketStatus.RESOLVED;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manydesk.timeline.Priority;

class SlaClockTest {
    // SLA-1 ends

    @Test
    void a_first_reply_in_time_meets_the_first_response() {
        var history = History.opened(MON_09, P1).replied("2026-11-23T09:40");
        var reading = read(history, Metric.FIRST_RESPONSE, MON_12);
        assertThat(reading.state()).isEqualTo(ClockState.MET);
        assertThat(reading.elapsed()).isEqualTo(Duration.ofMinutes(40));
        assertThat(reading.remaining()).isEqualTo(Duration.ofMinutes(20));
        assertThat(reading.stopped()).contains(instant("2026-11-23T09:40"));
        assertThat(reading.judged()).contains(instant("2026-11-23T09:40"));
    }

    @Test
    void a_later_reply_changes_nothing() {
        var history = History.opened(MON_09, P1).replied("2026-11-23T09:40").replied(MON_14);
        assertThat(read(history, Metric.FIRST_RESPONSE, MON_17).elapsed()).isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void a_reply_before_the_opening_took_no_time() {
        var history = History.opened(MON_12, P1).replied(MON_10);
        assertThat(read(history, Metric.FIRST_RESPONSE, MON_13).elapsed()).isZero();
    }

    @Test
    void a_resolution_ends_the_first_response_too() {
        var history = History.opened(MON_09, P1).became(RESOLVED, "2026-11-23T09:30");
        assertThat(read(history, Metric.FIRST_RESPONSE, MON_12).state()).isEqualTo(ClockState.MET);
        assertThat(read(history, Metric.RESOLUTION, MON_12).elapsed()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void closing_without_resolving_ends_the_resolution() {
        var history = History.opened(MON_09, P1).became(CLOSED, MON_10);
        assertThat(read(history, Metric.RESOLUTION, TUE_09)).isInstanceOf(SlaReading.Met.class);
    }

    @Test
    void closing_after_resolving_leaves_the_end_at_the_resolution() {
        var history = History.opened(MON_09, P1).became(RESOLVED, MON_10).became(CLOSED, TUE_10);
        assertThat(read(history, Metric.RESOLUTION, TUE_10).stopped()).contains(instant(MON_10));
    }

    @Test
    void a_next_response_waits_from_the_first_unanswered_message() {
        var history = History.opened(MON_09, P1)
                .replied("2026-11-23T09:10")
                .asked(MON_10)
                .asked("2026-11-23T10:20");
        var reading = read(history, Metric.NEXT_RESPONSE, "2026-11-23T10:30");
        assertThat(reading).isInstanceOf(SlaReading.Running.class);
        assertThat(reading.elapsed()).isEqualTo(Duration.ofMinutes(30));
        assertThat(read(history.replied("2026-11-23T10:45"), Metric.NEXT_RESPONSE, MON_12)
                        .state())
                .isEqualTo(ClockState.MET);
    }

    @Test
    void one_late_next_response_breaches_whatever_came_after() {
        var history = History.opened(MON_09, P1).replied("2026-11-23T09:10");
        history.asked(MON_10).replied(MON_12).asked(MON_13).replied("2026-11-23T13:10");
        assertThat(read(history, Metric.NEXT_RESPONSE, MON_14)).isInstanceOf(SlaReading.Breached.class);
    }

    @Test
    void before_a_first_response_there_is_no_next_one() {
        var history = History.opened(MON_09, P1).asked(MON_10);
        assertThat(find(history, Metric.NEXT_RESPONSE, MON_12)).isEmpty();
    }

    // SLA-2 verdicts

    @Test
    void a_tie_is_met() {
        var history = History.opened(MON_09, P1).replied(MON_10);
        assertThat(read(history, Metric.FIRST_RESPONSE, MON_12).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void a_second_more_is_breached() {
        var history = History.opened(MON_09, P1).replied("2026-11-23T10:00:01");
        var reading = read(history, Metric.FIRST_RESPONSE, MON_12);
        assertThat(reading.state()).isEqualTo(ClockState.BREACHED);
        assertThat(reading.remaining()).isZero();
        assertThat(reading.judged()).contains(instant(MON_10));
    }

    @Test
    void an_open_clock_is_breached_as_soon_as_its_target_is_exceeded() {
        var history = History.opened(MON_09, P1);
        assertThat(read(history, Metric.FIRST_RESPONSE, MON_10).state()).isEqualTo(ClockState.RUNNING);
        assertThat(read(history, Metric.FIRST_RESPONSE, "2026-11-23T10:00:01").state())
                .isEqualTo(ClockState.BREACHED);
        assertThat(read(history, Metric.FIRST_RESPONSE, "2026-11-23T10:00:01").stopped())
                .isEmpty();
    }

    @Test
    void an_answer_in_the_closed_night_after_a_tie_at_closing_is_met() {
        var history = History.opened("2026-11-23T16:00", P1).replied("2026-11-23T23:00");
        var reading = read(history, Metric.FIRST_RESPONSE, TUE_09);
        assertThat(reading.state()).isEqualTo(ClockState.MET);
        assertThat(reading.deadline()).contains(new Deadline(instant(MON_17), instant(TUE_09)));
    }

    @Test
    void a_running_clock_tells_when_it_is_due_and_when_it_breaches() {
        var reading = read(History.opened("2026-11-23T13:00", P1), Metric.RESOLUTION, MON_14);
        assertThat(reading.deadline()).contains(new Deadline(instant(MON_17), instant(TUE_09)));
        assertThat(reading.remaining()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void in_elapsed_time_the_night_counts() {
        var policy = SlaPolicy.of(
                List.of(SlaTarget.of(
                        Metric.RESOLUTION,
                        P1,
                        new Allowance.Time(Duration.ofHours(24)),
                        TimeBasis.ELAPSED,
                        Optional.empty(),
                        Set.of())),
                List.of());
        var clock = Policies.clocks(policy, OFFICE, History.opened(MON_09, P1), instant(MON_17))
                .getFirst();
        assertThat(clock.at(instant(MON_17)).deadline()).contains(new Deadline(instant(TUE_09), instant(TUE_09)));
        assertThat(clock.explanation(instant(MON_17)).counted()).isEqualTo(Duration.ofHours(8));
    }

    // SLA-4 priority

    @Test
    void a_new_priority_is_judged_from_the_opening() {
        var history = History.opened(MON_09, P3).priority(P1, MON_12);
        assertThat(read(history, Metric.RESOLUTION, MON_12)
                        .deadline()
                        .orElseThrow()
                        .due())
                .isEqualTo(instant(MON_13));
    }

    @Test
    void a_new_priority_after_the_end_leaves_the_verdict_alone() {
        var history = History.opened(MON_09, P3).replied(MON_12).priority(P1, MON_13);
        assertThat(read(history, Metric.FIRST_RESPONSE, MON_14).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void a_priority_without_target_has_no_clock() {
        assertThat(find(History.opened(MON_09, Priority.P2), Metric.RESOLUTION, MON_12))
                .isEmpty();
    }

    // the rest

    @Test
    void merging_and_marking_change_no_reading() {
        var plain = History.opened(MON_09, P1);
        var merged = History.opened(MON_09, P1).merged(MON_10).marked(MON_10);
        assertThat(read(merged, Metric.RESOLUTION, MON_12)).isEqualTo(read(plain, Metric.RESOLUTION, MON_12));
    }

    @Test
    void what_is_yet_to_come_is_not_known() {
        var history = History.opened(MON_09, P1).became(RESOLVED, MON_12);
        assertThat(read(history, Metric.RESOLUTION, MON_10).state()).isEqualTo(ClockState.RUNNING);
    }
}
