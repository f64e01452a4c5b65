package org.manydesk.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.manydesk.scope.TenantId;

class InboundMailTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final InboundMail held = InboundMail.held(
            new TenantId(7), ReceivedMail.read(new Letter().text().getBytes(UTF_8)), "The client is suspended.", NOON);

    @Test
    void what_cannot_be_taken_waits_twice_as_long_each_time_and_six_hours_at_most() {
        assertThat(held.nextTryAt()).isEmpty();
        held.isTriedAgain(NOON);
        assertThat(held.nextTryAt()).contains(NOON.plus(Duration.ofMinutes(1)));
        held.isTriedAgain(NOON);
        assertThat(held.nextTryAt()).contains(NOON.plus(Duration.ofMinutes(2)));
        for (int time = 0; time < 100; time++) held.isTriedAgain(NOON);
        assertThat(held.nextTryAt()).contains(NOON.plus(InboundMail.LONGEST_PAUSE));
    }

    @Test
    void whoever_sees_it_is_told_how_often_that_was() {
        held.isTriedAgain(NOON);
        held.isTriedAgain(NOON);
        assertThat(held.receipt().outcome()).isEqualTo(MailOutcome.TRIAGE);
        assertThat(held.receipt().reason().orElseThrow()).contains("tries so far: 2", "tried again");
    }
}
