package org.manydesk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.manydesk.internet.Internet;
import org.manydesk.problem.InvalidInput;

/** An issuer that cannot be reached is not asked with every sign-in. */
class ReachingIssuersTest {
    private static final String HOUSE = "https://login.acme.example";
    private static final URI KEYS = URI.create(HOUSE + "/keys");

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final IssuerCalls calls = new IssuerCalls(new Internet(
            name -> {
                asked.incrementAndGet();
                throw new UnknownHostException(name);
            },
            address -> true,
            (SSLSocketFactory) SSLSocketFactory.getDefault()));
    private final Discovery discovery = new Discovery(calls, clock);
    private final IssuerKeys keys = new IssuerKeys(calls, clock);

    @Test
    void its_configuration_is_asked_for_twice_a_minute_however_often_people_try() {
        for (int second = 0; second < 60; second++) {
            assertThatThrownBy(() -> discovery.known(HOUSE))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("Nothing could be read");
            now.updateAndGet(before -> before.plusSeconds(1));
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void its_keys_are_asked_for_twice_a_minute_whatever_tokens_come() {
        var token = new PlainJWT(new JWTClaimsSet.Builder().build());
        for (int second = 0; second < 60; second++) {
            assertThatThrownBy(() -> keys.of(token, KEYS)).isInstanceOf(IOException.class);
            now.updateAndGet(before -> before.plusSeconds(1));
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void an_administrator_who_tries_it_asks_anew() {
        for (int time = 0; time < 3; time++)
            assertThatThrownBy(() -> discovery.read(HOUSE)).isInstanceOf(InvalidInput.class);
        assertThat(asked).hasValue(3);
    }
}
