package org.manydesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manydesk.sla.OfficeClocks.MON_09;
import static org.manydesk.sla.OfficeClocks.MON_10;
import static org.manydesk.sla.OfficeClocks.MON_11;
import static org.manydesk.sla.OfficeClocks.MON_12;
import static org.manydesk.sla.OfficeClocks.MON_13;
import static org.manydesk.timeline.Priority.P1;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of an old ticket's wait for an answer, one hour being promised, when messages are split off. */
class SplitClocksTest {
    private static final String MON_10_30 = "2026-11-23T10:30";

    /** Answered at 09:00; the customer asked at 10:00, which is the third event, and at 10:30. */
    private static History askedTwice() {
        return History.opened(MON_09, P1).replied(MON_09).asked(MON_10).asked(MON_10_30);
    }

    @Test
    void a_wait_that_a_message_began_ends_with_it() {
        var split = History.opened(MON_09, P1).replied(MON_09).asked(MON_10).split("ACME-2 2", MON_10_30);
        assertThat(OfficeClocks.find(split, Metric.NEXT_RESPONSE, MON_13)).isEmpty();
    }

    @Test
    void what_else_was_asked_goes_on_waiting_since_it_was_asked() {
        var reading = OfficeClocks.read(askedTwice().split("ACME-2 2", MON_10_30), Metric.NEXT_RESPONSE, MON_11);
        assertThat(reading.elapsed()).isEqualTo(Duration.ofMinutes(30));
        assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void a_later_message_may_go_without_moving_the_wait() {
        var reading = OfficeClocks.read(askedTwice().split("ACME-2 3", MON_10_30), Metric.NEXT_RESPONSE, MON_11);
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void what_was_breached_before_the_split_stays_breached() {
        var reading = OfficeClocks.read(askedTwice().split("ACME-2 2 3", MON_12), Metric.NEXT_RESPONSE, MON_13);
        assertThat(reading.state()).isEqualTo(ClockState.BREACHED);
        assertThat(reading.stopped()).contains(History.instant(MON_12));
    }

    @Test
    void what_was_met_before_the_split_stays_met() {
        var answered = History.opened(MON_09, P1).replied(MON_09).asked(MON_10).replied(MON_10_30);
        assertThat(OfficeClocks.read(answered.split("ACME-2", MON_11), Metric.NEXT_RESPONSE, MON_13)
                        .state())
                .isEqualTo(ClockState.MET);
    }

    @Test
    void an_undone_split_was_never_there() {
        var undone = askedTwice().split("ACME-2 2 3", MON_10_30).unsplit("ACME-2", MON_11);
        assertThat(OfficeClocks.read(undone, Metric.NEXT_RESPONSE, MON_12).elapsed())
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void one_after_the_other_may_be_split_off() {
        var both = askedTwice().split("ACME-2 2", MON_10_30).split("ACME-3 3", MON_11);
        assertThat(OfficeClocks.find(both, Metric.NEXT_RESPONSE, MON_13)).isEmpty();
        var backwards = askedTwice().split("ACME-2 3", MON_10_30).split("ACME-3 2", MON_11);
        assertThat(OfficeClocks.find(backwards, Metric.NEXT_RESPONSE, MON_11)).isEmpty();
    }
}
