package org.manydesk.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChallengeTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void it_is_taken_once() {
        var challenge = new Challenge(NOON);
        assertThat(challenge.take(NOON)).contains(challenge.value());
        assertThat(challenge.take(NOON)).isEmpty();
    }

    @Test
    void it_is_dead_after_five_minutes() {
        assertThat(new Challenge(NOON).take(NOON.plusSeconds(300))).isPresent();
        assertThat(new Challenge(NOON).take(NOON.plusSeconds(301))).isEmpty();
    }

    @Test
    void no_two_are_alike() {
        assertThat(new Challenge(NOON).value()).hasSize(32).isNotEqualTo(new Challenge(NOON).value());
    }
}
