package org.manydesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manydesk.sla.History.instant;
import static org.manydesk.sla.OfficeClocks.MON_09;
import static org.manydesk.sla.OfficeClocks.MON_10;
import static org.manydesk.sla.OfficeClocks.MON_11;
import static org.manydesk.sla.OfficeClocks.MON_12;
import static org.manydesk.sla.OfficeClocks.MON_13;
import static org.manydesk.sla.OfficeClocks.MON_14;
import static org.manydesk.sla.OfficeClocks.TUE_10;
import static org.manydesk.sla.OfficeClocks.clocks;
import static org.manydesk.sla.OfficeClocks.read;
import static org.manydesk.timeline.Priority.P1;
import static org.manydesk.timeline.TicketStatus.OPEN;
import static org.manydesk.timeline.TicketStatus.PENDING_CUSTOMER;
import static org.manydesk.timeline.TicketStatus.PENDING_VENDOR;
import static org.manydesk.timeline.TicketStatus.RESOLVED;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** SLA-3: what does not count. */
class SlaPausesTest {
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
    void events_of_one_instant_count_in_listed_order() {
        var history = History.opened(MON_09, P1).became(RESOLVED, MON_10).became(OPEN, MON_10);
        assertThat(read(history, Metric.RESOLUTION, MON_11).state()).isEqualTo(ClockState.RUNNING);
        assertThat(read(history, Metric.RESOLUTION, MON_11).elapsed()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void the_explanation_tells_pauses_in_plain_words() {
        var history = History.opened(MON_09, P1)
                .became(PENDING_CUSTOMER, MON_10)
                .became(RESOLVED, MON_12)
                .became(OPEN, MON_13);
        var clock = clocks(history, MON_14).getLast();
        assertThat(clock.explanation(instant(MON_14)).stretches())
                .extracting(stretch -> stretch.why().in(Locale.UK))
                .containsExactly(
                        "open Mon 09:00-17:00",
                        "waiting for the customer",
                        "resolved, until it was reopened",
                        "open Mon 09:00-17:00");
        assertThat(clock.explanation(instant(MON_14)).counted())
                .isEqualTo(clock.at(instant(MON_14)).elapsed());
    }
}
