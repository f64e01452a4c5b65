package org.manydesk.identity;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/**
 * What a browser's session remembers while its person is with the identity provider. The browser learns the state and the nonce,
 * and of the verifier its SHA-256 alone.
 *
 * @param door which identity provider
 * @param version of what was agreed on with it
 */
public record Attempt(long door, int version, String state, String nonce, String verifier, Instant begun)
        implements Serializable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** A new one, with 256 random bits each. */
    static Attempt at(long door, int version, Instant now) {
        return new Attempt(
                door, version, new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), now);
    }

    boolean isOver(Instant now) {
        return now.isBefore(begun) || now.isAfter(begun.plus(PATIENCE));
    }

    /** Whether it is the one that this state was given to. */
    boolean isOf(String given) {
        return MessageDigest.isEqual(state.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Attempt[" + door + ", " + begun + "]";
    }
}
