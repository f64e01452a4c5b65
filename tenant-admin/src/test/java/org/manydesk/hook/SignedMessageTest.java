package org.manydesk.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedMessageTest {
    /** The example of the Standard Webhooks libraries. */
    private static final HookSecret SECRET = new HookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String SENT = "1614265330";
    private static final Instant THEN = Instant.ofEpochSecond(1_614_265_330);
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void the_published_example_is_signed() {
        assertThat(isSigned(ID, SENT, SIGNATURE, BODY, THEN)).isTrue();
        assertThat(SECRET.sign(ID, THEN, BODY.getBytes(UTF_8))).isEqualTo(SIGNATURE);
    }

    @Test
    void one_of_several_signatures_is_enough() {
        var others = "v1,AAAA v2,AAAA v1a," + SIGNATURE.substring(3) + " v1,not-base64 ";
        assertThat(isSigned(ID, SENT, others + SIGNATURE, BODY, THEN)).isTrue();
        assertThat(isSigned(ID, SENT, others, BODY, THEN)).isFalse();
    }

    @Test
    void five_minutes_are_tolerated_either_way_and_no_more() {
        assertThat(isSigned(ID, SENT, SIGNATURE, BODY, THEN.plusSeconds(300))).isTrue();
        assertThat(isSigned(ID, SENT, SIGNATURE, BODY, THEN.minusSeconds(300))).isTrue();
        assertThat(isSigned(ID, SENT, SIGNATURE, BODY, THEN.plusSeconds(301))).isFalse();
        assertThat(isSigned(ID, SENT, SIGNATURE, BODY, THEN.minusSeconds(301))).isFalse();
    }

    @Test
    void every_signed_part_counts() {
        assertThat(isSigned(ID + "x", SENT, SIGNATURE, BODY, THEN)).isFalse();
        assertThat(isSigned(ID, "1614265331", SIGNATURE, BODY, THEN)).isFalse();
        assertThat(isSigned(ID, SENT, SIGNATURE, BODY + " ", THEN)).isFalse();
        var other = new SignedMessage(ID, SENT, SIGNATURE, BODY.getBytes(UTF_8));
        assertThat(other.isSignedWith(HookSecret.random(), THEN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1", "v1,", ",", "v1,====", "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="})
    void what_is_no_signature_is_refused(String signature) {
        assertThat(isSigned(ID, SENT, signature, BODY, THEN)).isFalse();
    }

    @Test
    void absent_headers_are_refused_though_signed() {
        assertThat(isSigned(null, SENT, SIGNATURE, BODY, THEN)).isFalse();
        assertThat(isSigned(ID, null, SIGNATURE, BODY, THEN)).isFalse();
        assertThat(isSigned(ID, SENT, null, BODY, THEN)).isFalse();
        var nameless =
                java.util.Base64.getEncoder().encodeToString(SECRET.hmac(("." + SENT + "." + BODY).getBytes(UTF_8)));
        assertThat(isSigned("", SENT, "v1," + nameless, BODY, THEN)).isFalse();
    }

    @Test
    void a_secret_is_not_shown_by_accident() {
        assertThat(SECRET).hasToString("HookSecret[…]");
        assertThat(HookSecret.random()).isNotEqualTo(HookSecret.random());
    }

    private static boolean isSigned(
            @Nullable String id, @Nullable String sent, @Nullable String signature, String body, Instant now) {
        return new SignedMessage(id, sent, signature, body.getBytes(UTF_8)).isSignedWith(SECRET, now);
    }
}
