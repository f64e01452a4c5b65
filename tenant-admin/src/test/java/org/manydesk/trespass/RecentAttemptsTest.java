package org.manydesk.trespass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentAttemptsTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final long ONE = 1;
    private static final long OTHER = 2;

    private final RecentAttempts recent = new RecentAttempts();

    @Test
    void the_same_attempt_is_new_again_after_an_hour() {
        assertThat(recent.isNew(ONE, 7, NOON)).isTrue();
        assertThat(recent.isNew(ONE, 7, NOON.plusSeconds(3_599))).isFalse();
        assertThat(recent.isNew(ONE, 7, NOON.plusSeconds(3_600))).isTrue();
    }

    @Test
    void another_caller_and_another_thing_are_new() {
        assertThat(recent.isNew(ONE, 7, NOON)).isTrue();
        assertThat(recent.isNew(OTHER, 7, NOON)).isTrue();
        assertThat(recent.isNew(ONE, 8, NOON)).isTrue();
    }
}
