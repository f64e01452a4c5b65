package org.manydesk.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.manydesk.calendar.Told;
import org.manydesk.ui.Days;

class ArithmeticTest {
    private static final Instant MON_12_45_08 = Instant.parse("2026-11-23T12:45:08.640Z");
    private static final Instant MON_17 = Instant.parse("2026-11-23T17:00:00Z");
    private static final Instant TUE_09 = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant TUE_10_30_07 = Instant.parse("2026-11-24T10:30:07.250Z");
    private static final Told MONDAY = new Told(MON_12_45_08, MON_17, true, "open Mon 09:00-17:00");
    private static final Told NIGHT = new Told(MON_17, TUE_09, false, "outside opening hours");
    private static final Told TUESDAY = new Told(TUE_09, TUE_10_30_07, true, "open Tue 09:00-17:00");
    private static final List<Told> ALL = List.of(MONDAY, NIGHT, TUESDAY);

    @Test
    void a_stretch_is_as_long_as_its_printed_instants_are_apart_to_the_second() {
        assertThat(Days.hours(Arithmetic.length(MONDAY))).isEqualTo("4 h 14 min 52 s");
        assertThat(Days.hours(Arithmetic.length(TUESDAY))).isEqualTo("1 h 30 min 7 s");
    }

    @Test
    void what_counts_adds_up_to_what_is_used_and_to_what_is_over() {
        var sum = new Arithmetic(Duration.ofHours(4), Instant.MIN, Duration.ZERO, ALL);
        assertThat(Days.hours(sum.elapsed())).isEqualTo("5 h 44 min 59 s");
        assertThat(Days.hours(sum.over())).isEqualTo("1 h 44 min 59 s");
        assertThat(sum.left()).isZero();
    }

    @Test
    void what_counted_before_a_share_was_carried_over_is_in_that_share() {
        var sum = new Arithmetic(Duration.ofHours(8), TUE_09, Duration.ofHours(2), ALL);
        assertThat(ALL.stream().filter(sum::isBefore)).containsExactly(MONDAY, NIGHT);
        assertThat(Days.hours(sum.elapsed())).isEqualTo("3 h 30 min 7 s");
        assertThat(Days.hours(sum.left())).isEqualTo("4 h 29 min 53 s");
    }
}
