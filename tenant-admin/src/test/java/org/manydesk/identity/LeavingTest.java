package org.manydesk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeavingTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final URI BACK = URI.create("https://desk.example/sign-in/return");
    private static final Endpoints ENDPOINTS = new Endpoints(
            URI.create("https://login.acme.example/authorize"),
            URI.create("https://login.acme.example/token"),
            URI.create("https://login.acme.example/keys"),
            true,
            true);
    private static final CodeExchange.Party US =
            new CodeExchange.Party("https://login.acme.example", "manydesk", "a secret", BACK);

    @Test
    void the_browser_takes_along_what_the_code_flow_needs_and_no_secret() throws Exception {
        var attempt = Attempt.at(7, 1, NOON);
        var left = Leaving.to(ENDPOINTS, US, attempt, Optional.of("ann@acme.example"));
        var read = AuthenticationRequest.parse(left);
        assertThat(read.getResponseType()).hasToString("code");
        assertThat(read.getRedirectionURI()).isEqualTo(BACK);
        assertThat(read.getScope().toStringList()).containsExactly("openid", "email", "profile");
        assertThat(read.getState()).hasToString(attempt.state());
        assertThat(read.getNonce()).hasToString(attempt.nonce());
        assertThat(read.getLoginHint()).isEqualTo("ann@acme.example");
        assertThat(read.getCodeChallengeMethod()).isEqualTo(CodeChallengeMethod.S256);
        assertThat(read.getCodeChallenge())
                .isEqualTo(CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(attempt.verifier())));
        assertThat(left.toString()).doesNotContain(attempt.verifier(), "secret");
    }

    @Test
    void no_two_attempts_share_anything_and_each_has_256_bits() {
        var one = Attempt.at(7, 1, NOON);
        var other = Attempt.at(7, 1, NOON);
        assertThat(one.state()).isNotEqualTo(other.state()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(one.nonce()).isNotEqualTo(other.nonce()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(one.verifier()).isNotEqualTo(other.verifier()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(one.isOf(one.state())).isTrue();
        assertThat(one.isOf(other.state())).isFalse();
    }

    @Test
    void an_attempt_is_over_after_ten_minutes() {
        var attempt = Attempt.at(7, 1, NOON);
        assertThat(attempt.isOver(NOON.plus(Duration.ofMinutes(10)))).isFalse();
        assertThat(attempt.isOver(NOON.plus(Duration.ofMinutes(10)).plusMillis(1)))
                .isTrue();
        assertThat(attempt.isOver(NOON.minusMillis(1))).isTrue();
    }
}
