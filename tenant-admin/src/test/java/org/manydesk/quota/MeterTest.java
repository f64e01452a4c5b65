package org.manydesk.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.manydesk.scope.TenantId;

class MeterTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final TenantId LOUD = new TenantId(1);
    private static final TenantId QUIET = new TenantId(2);

    private final Meter meter = new Meter();

    @Test
    void one_that_asks_fifty_times_as_often_takes_nothing_from_another() {
        int taken = 0;
        for (int call = 0; call < 50 * 10; call++) {
            if (meter.add(LOUD, Measure.REQUESTS, 10, NOON).taken()) taken++;
            if (call % 50 == 0)
                assertThat(meter.add(QUIET, Measure.REQUESTS, 10, NOON).taken()).isTrue();
        }
        assertThat(taken).isEqualTo(10);
        assertThat(meter.used(LOUD, Measure.REQUESTS, NOON)).isEqualTo(10);
    }

    @Test
    void what_is_refused_says_how_long_the_minute_or_hour_still_is_and_then_it_begins_anew() {
        var later = NOON.plusSeconds(45);
        assertThat(meter.add(LOUD, Measure.REQUESTS, 0, later).untilNext()).isEqualTo(Duration.ofSeconds(15));
        assertThat(meter.add(LOUD, Measure.MAILS, 1, later).taken()).isTrue();
        assertThat(meter.add(LOUD, Measure.MAILS, 1, later).untilNext()).isEqualTo(Duration.ofSeconds(3555));
        assertThat(meter.add(LOUD, Measure.MAILS, 1, NOON.plusSeconds(3600)).taken())
                .isTrue();
    }
}
