package org.manydesk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Logout tokens as they come, and as somebody would make them who has no right to. */
class LogoutTokensTest {
    private static final String ISSUER = "https://login.acme.example";
    private static final String US = "manydesk";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static RSAKey key;
    private static JWKSet keys;

    @BeforeAll
    static void a_key_of_the_issuer() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        keys = new JWKSet(key.toPublicJWK());
    }

    private static JWTClaimsSet.Builder sound() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(US)
                .subject("ann-1")
                .claim("sid", "session-7")
                .jwtID("word-1")
                .claim("events", Map.of(EVENT, Map.of()))
                .issueTime(Date.from(NOON))
                .expirationTime(
                        Date.from(NOON.plus(Duration.ofDays(36_500)))); // the library looks at the true time, too
    }

    private static JWT signed(JWTClaimsSet claims, RSAKey by, JOSEObjectType type) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("one")
                        .type(type)
                        .build(),
                claims);
        token.sign(new RSASSASigner(by));
        return token;
    }

    private static SignedOut read(JWT token) throws BadJOSEException {
        return new LogoutTokens(ISSUER, US).read(token, keys, NOON);
    }

    private static SignedOut read(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        return read(signed(change.apply(sound()).build(), key, new JOSEObjectType("logout+jwt")));
    }

    private static void isRefused(UnaryOperator<JWTClaimsSet.Builder> change) {
        assertThatThrownBy(() -> read(change)).isInstanceOf(BadJOSEException.class);
    }

    @Test
    void a_sound_token_names_a_subject_a_session_or_both() throws Exception {
        var both = read(claims -> claims);
        assertThat(both.id()).isEqualTo("word-1");
        assertThat(both.subject()).contains("ann-1");
        assertThat(both.session()).contains("session-7");
        assertThat(read(claims -> claims.claim("sid", null)).session()).isEmpty();
        assertThat(read(claims -> claims.subject(null)).subject()).isEmpty();
        isRefused(claims -> claims.subject(null).claim("sid", null));
    }

    @Test
    void issuers_that_name_no_type_or_a_plain_one_are_understood() throws Exception {
        assertThat(read(signed(sound().build(), key, JOSEObjectType.JWT)).id()).isEqualTo("word-1");
    }

    @Test
    void another_issuer_audience_or_event_is_refused() {
        isRefused(claims -> claims.issuer(ISSUER + "/"));
        isRefused(claims -> claims.audience("somebody-else"));
        isRefused(claims -> claims.claim("events", null));
        isRefused(claims -> claims.claim("events", Map.of("http://schemas.openid.net/event/other", Map.of())));
        isRefused(claims -> claims.jwtID(null));
        isRefused(claims -> claims.jwtID("x".repeat(256)));
        isRefused(claims -> claims.claim("sid", "x".repeat(256)));
    }

    @Test
    void an_id_token_is_no_logout_token() {
        isRefused(claims -> claims.claim("nonce", "of a sign-in"));
    }

    @Test
    void one_that_was_not_made_just_now_is_refused() throws Exception {
        assertThat(read(claims -> claims.issueTime(Date.from(NOON.minusSeconds(119))))
                        .id())
                .isEqualTo("word-1");
        isRefused(claims -> claims.issueTime(Date.from(NOON.minusSeconds(121))));
        isRefused(claims -> claims.issueTime(Date.from(NOON.plusSeconds(121))));
        isRefused(claims -> claims.issueTime(null));
        isRefused(claims -> claims.expirationTime(Date.from(NOON.minusSeconds(1))));
        isRefused(claims -> claims.expirationTime(null));
    }

    @Test
    void nobody_signs_for_the_issuer_without_its_private_key() throws Exception {
        var stranger = new RSAKeyGenerator(2048).keyID("one").generate();
        assertThatThrownBy(() -> read(signed(sound().build(), stranger, JOSEObjectType.JWT)))
                .isInstanceOf(BadJOSEException.class);
        assertThatThrownBy(() -> read(new PlainJWT(sound().build()))).isInstanceOf(BadJOSEException.class);
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), sound().build());
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        assertThatThrownBy(() -> read(token)).isInstanceOf(BadJOSEException.class);
    }
}
