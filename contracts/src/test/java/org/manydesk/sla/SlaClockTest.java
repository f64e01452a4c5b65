package org.manydesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manydesk.sla.History.PARIS;
import static org.manydesk.sla.History.instant;
import static org.manydesk.timeline.Priority.P1;
import static org.manydesk.timeline.Priority.P3;
import static org.manydesk.timeline.TicketStatus.CLOSED;
import static org.manydesk.timeline.TicketStatus.OPEN;
import static org.manydesk.timeline.TicketStatus.PENDING_CUSTOMER;
import static org.manydesk.timeline.TicketStatus.PENDING_VENDOR;
import static org.manydesk.timeline.TicketStatus.RESOLVED;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.Calendars;
import org.manydesk.calendar.Stretch;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;

class SlaClockTest {
    private static final BusinessCalendar OFFICE = Calendars.workdays(PARIS, "09:00-17:00");
    private static final String MON_09 = "2026-11-23T09:00";
    private static final String MON_10 = "2026-11-23T10:00";
    private static final String MON_11 = "2026-11-23T11:00";
    private static final String MON_12 = "2026-11-23T12:00";
    private static final String MON_13 = "2026-11-23T13:00";
    private static final String MON_14 = "2026-11-23T14:00";
    private static final String MON_17 = "2026-11-23T17:00";
    private static final String TUE_09 = "2026-11-24T09:00";
    private static final String TUE_10 = "2026-11-24T10:00";

    private static final SlaPolicy POLICY = SlaPolicy.of(
            List.of(
                    target(Metric.FIRST_RESPONSE, P1, 1),
                    target(Metric.NEXT_RESPONSE, P1, 1),
                    target(Metric.RESOLUTION, P1, 4),
                    target(Metric.FIRST_RESPONSE, P3, 4),
                    target(Metric.RESOLUTION, P3, 8)),
            List.of(50, 75, 90));

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

    // SLA-3 pauses

    @Test
    void waiting_for_the_customer_does_not_count() {
        var history =
                History.opened(MON_09, P1).became(PENDING_CUSTOMER, MON_10).became(OPEN, MON_12);
        var reading = read(history, Metric.RESOLUTION, MON_13);
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(reading.deadline().orElseThrow().due()).isEqualTo(instant("2026-11-23T15:00"));
    }

    @Test
    void while_paused_nobody_knows_when_it_is_due() {
        var history = History.opened(MON_09, P1).became(PENDING_CUSTOMER, MON_10);
        var reading = read(history, Metric.RESOLUTION, TUE_10);
        assertThat(reading).isEqualTo(new SlaReading.Paused(Duration.ofHours(1), Duration.ofHours(3)));
        assertThat(reading.deadline()).isEmpty();
    }

    @Test
    void a_state_that_is_no_pause_counts() {
        var history = History.opened(MON_09, P1).became(PENDING_VENDOR, MON_10);
        assertThat(read(history, Metric.RESOLUTION, MON_12).elapsed()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void what_was_breached_before_a_pause_stays_breached() {
        var history = History.opened(MON_09, P1).became(PENDING_CUSTOMER, MON_14);
        var reading = read(history, Metric.RESOLUTION, TUE_10);
        assertThat(reading.state()).isEqualTo(ClockState.BREACHED);
        assertThat(reading.deadline().orElseThrow().due()).isEqualTo(instant(MON_13));
    }

    @Test
    void after_a_reopening_the_resolution_clock_goes_on_without_the_resolved_time() {
        var history = History.opened(MON_09, P1).became(RESOLVED, MON_10).became(OPEN, MON_12);
        var reading = read(history, Metric.RESOLUTION, MON_13);
        assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(reading.deadline().orElseThrow().due()).isEqualTo(instant("2026-11-23T15:00"));
        assertThat(read(history.became(RESOLVED, MON_14), Metric.RESOLUTION, TUE_10)
                        .elapsed())
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void a_first_response_that_was_never_given_goes_on_after_a_reopening() {
        var history =
                History.opened(MON_09, P1).became(RESOLVED, "2026-11-23T09:30").became(OPEN, MON_12);
        assertThat(read(history, Metric.FIRST_RESPONSE, "2026-11-23T11:59").state())
                .isEqualTo(ClockState.MET);
        assertThat(read(history, Metric.FIRST_RESPONSE, MON_12).state()).isEqualTo(ClockState.RUNNING);
        assertThat(read(history.replied("2026-11-23T12:20"), Metric.FIRST_RESPONSE, TUE_10)
                        .elapsed())
                .isEqualTo(Duration.ofMinutes(50));
    }

    @Test
    void a_reopening_leaves_the_verdict_of_a_first_response_that_was_given() {
        var history = History.opened(MON_09, P1).replied("2026-11-23T09:30").became(RESOLVED, MON_10);
        assertThat(read(history.became(OPEN, MON_12), Metric.FIRST_RESPONSE, TUE_10)
                        .elapsed())
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void a_reply_after_the_resolution_leaves_the_end_at_the_resolution() {
        var history =
                History.opened(MON_09, P1).became(RESOLVED, "2026-11-23T09:30").replied(MON_11);
        assertThat(read(history.became(OPEN, MON_12), Metric.FIRST_RESPONSE, TUE_10)
                        .stopped())
                .contains(instant("2026-11-23T09:30"));
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
    void events_of_one_instant_count_in_listed_order() {
        var history = History.opened(MON_09, P1).became(RESOLVED, MON_10).became(OPEN, MON_10);
        assertThat(read(history, Metric.RESOLUTION, MON_11).state()).isEqualTo(ClockState.RUNNING);
        assertThat(read(history, Metric.RESOLUTION, MON_11).elapsed()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void what_is_yet_to_come_is_not_known() {
        var history = History.opened(MON_09, P1).became(RESOLVED, MON_12);
        assertThat(read(history, Metric.RESOLUTION, MON_10).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void the_explanation_tells_pauses_in_plain_words() {
        var history = History.opened(MON_09, P1)
                .became(PENDING_CUSTOMER, MON_10)
                .became(RESOLVED, MON_12)
                .became(OPEN, MON_13);
        var clock = clocks(history, MON_14).getLast();
        assertThat(clock.explanation(instant(MON_14)).stretches())
                .extracting(Stretch::why)
                .containsExactly(
                        "open Mon 09:00-17:00",
                        "waiting for the customer (PENDING_CUSTOMER)",
                        "resolved, until it was reopened (RESOLVED)",
                        "open Mon 09:00-17:00");
        assertThat(clock.explanation(instant(MON_14)).counted())
                .isEqualTo(clock.at(instant(MON_14)).elapsed());
    }

    private static SlaReading read(History history, Metric metric, String now) {
        return find(history, metric, now).orElseThrow().at(instant(now));
    }

    private static Optional<SlaClock> find(History history, Metric metric, String now) {
        return clocks(history, now).stream()
                .filter(clock -> clock.metric() == metric)
                .findFirst();
    }

    private static List<SlaClock> clocks(History history, String now) {
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
