package org.manydesk.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.manydesk.scope.TenantId;

class RefusalsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final TenantId LOUD = new TenantId(1);
    private static final TenantId QUIET = new TenantId(2);

    private final Refusals refusals = new Refusals();

    private static Refusals.Refusal of(TenantId client, Instant from) {
        return new Refusals.Refusal(client, "Go on later.", from, from.plusSeconds(60));
    }

    @Test
    void who_was_refused_is_refused_until_the_minute_is_over_and_told_what_is_left_of_it() {
        refusals.remember("a", of(LOUD, NOON));
        assertThat(refusals.find("a", NOON.plusSeconds(50))).hasValueSatisfying(over -> {
            assertThat(over.status()).isEqualTo(429);
            assertThat(over.detail()).isEqualTo("Go on later.");
            assertThat(over.retryAfter()).contains(Duration.ofSeconds(10));
        });
        assertThat(refusals.find("a", NOON.plusMillis(59_500)).orElseThrow().retryAfter())
                .contains(Duration.ofSeconds(1));
        assertThat(refusals.find("a", NOON.plusSeconds(60))).isEmpty();
        assertThat(refusals.size()).isZero();
    }

    @Test
    void nobody_else_is() {
        refusals.remember("a", of(LOUD, NOON));
        assertThat(refusals.find("b", NOON)).isEmpty();
    }

    @Test
    void what_is_agreed_anew_counts_at_once_and_for_that_client_alone() {
        refusals.remember("a", of(LOUD, NOON));
        refusals.remember("b", of(QUIET, NOON));
        refusals.forget(LOUD);
        assertThat(refusals.find("a", NOON)).isEmpty();
        assertThat(refusals.find("b", NOON)).isPresent();
    }

    @Test
    void no_more_are_remembered_than_fit_and_those_that_are_over_go_first() {
        for (int secret = 0; secret < Refusals.REMEMBERED + 5; secret++)
            refusals.remember(Integer.toString(secret), of(LOUD, NOON));
        assertThat(refusals.size()).isEqualTo(Refusals.REMEMBERED);
        assertThat(refusals.find("0", NOON)).isEmpty();
        refusals.remember("later", of(LOUD, NOON.plusSeconds(60)));
        assertThat(refusals.size()).isEqualTo(1);
    }

    @Test
    void a_clock_that_is_set_back_refuses_nobody() {
        refusals.remember("a", of(LOUD, NOON));
        assertThat(refusals.find("a", NOON.minusSeconds(3600))).isEmpty();
    }
}
