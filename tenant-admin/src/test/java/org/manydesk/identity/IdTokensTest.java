package org.manydesk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
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
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** ID tokens as they come, and as somebody would make them who has no right to. */
class IdTokensTest {
    private static final String ISSUER = "https://login.acme.example";
    private static final String US = "manydesk";
    private static final String NONCE = "of this sign-in";
    private static final long A_MINUTE = 60;

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
                .claim("nonce", NONCE)
                .claim("email", "Ann@Acme.example")
                .claim("email_verified", true)
                .claim("name", "Ann Example")
                .issueTime(in(0))
                .expirationTime(in(5 * A_MINUTE));
    }

    private static Date in(long seconds) {
        return Date.from(Instant.ofEpochMilli(new Date().getTime()).plusSeconds(seconds));
    }

    private static JWT signed(JWTClaimsSet claims, RSAKey by) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
        token.sign(new RSASSASigner(by));
        return token;
    }

    private static Vouched read(JWT token) throws BadJOSEException {
        return new IdTokens(ISSUER, US).read(token, keys, NONCE);
    }

    private static Vouched read(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        return read(signed(change.apply(sound()).build(), key));
    }

    private static void isRefused(UnaryOperator<JWTClaimsSet.Builder> change) {
        assertThatThrownBy(() -> read(change)).isInstanceOf(BadJOSEException.class);
    }

    @Test
    void a_sound_token_tells_subject_address_and_name() throws Exception {
        var who = read(claims -> claims);
        assertThat(who.subject()).isEqualTo("ann-1");
        assertThat(who.email()).contains("ann@acme.example");
        assertThat(who.domain()).contains("acme.example");
        assertThat(who.name()).contains("Ann Example");
        assertThat(who.session()).isEmpty();
        assertThat(read(claims -> claims.claim("sid", "session-7")).session()).contains("session-7");
        assertThat(read(claims -> claims.claim("sid", "x".repeat(256))).session())
                .isEmpty();
    }

    @Test
    void an_address_that_is_not_confirmed_is_none() throws Exception {
        assertThat(read(claims -> claims.claim("email_verified", false)).email())
                .isEmpty();
        assertThat(read(claims -> claims.claim("email_verified", null)).email()).isEmpty();
        assertThat(read(claims -> claims.claim("email_verified", "true")).email())
                .isEmpty();
        assertThat(read(claims -> claims.claim("email", "two@at@signs")).email())
                .isEmpty();
    }

    @Test
    void another_issuer_audience_party_or_nonce_is_refused() {
        isRefused(claims -> claims.issuer(ISSUER + "/"));
        isRefused(claims -> claims.audience("somebody-else"));
        isRefused(claims -> claims.audience(List.of(US, "somebody-else")).claim("azp", "somebody-else"));
        isRefused(claims -> claims.claim("azp", "somebody-else"));
        isRefused(claims -> claims.claim("nonce", "of another sign-in"));
        isRefused(claims -> claims.claim("nonce", null));
        isRefused(claims -> claims.subject(null));
        isRefused(claims -> claims.subject("x".repeat(256)));
    }

    @Test
    void a_minute_of_skew_is_borne_and_no_more() throws Exception {
        assertThat(read(claims -> claims.expirationTime(in(-A_MINUTE / 2))).subject())
                .isEqualTo("ann-1");
        isRefused(claims -> claims.expirationTime(in(-2 * A_MINUTE)));
        isRefused(claims -> claims.issueTime(in(2 * A_MINUTE)));
        isRefused(claims -> claims.expirationTime(null));
        isRefused(claims -> claims.issueTime(null));
    }

    @Test
    void nobody_signs_for_the_issuer_without_its_private_key() throws Exception {
        var stranger = new RSAKeyGenerator(2048).keyID("one").generate();
        assertThatThrownBy(() -> read(signed(sound().build(), stranger))).isInstanceOf(BadJOSEException.class);
        assertThatThrownBy(() -> read(new PlainJWT(sound().build()))).isInstanceOf(BadJOSEException.class);
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), sound().build());
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        assertThatThrownBy(() -> read(token)).isInstanceOf(BadJOSEException.class);
    }

    @Test
    void a_name_of_control_characters_or_of_great_length_is_cut() {
        var who = new Vouched("s", Optional.empty(), Optional.of("A\nB" + "x".repeat(300)), Optional.empty());
        assertThat(who.name())
                .hasValueSatisfying(name -> assertThat(name).startsWith("A B").hasSize(200));
    }
}
