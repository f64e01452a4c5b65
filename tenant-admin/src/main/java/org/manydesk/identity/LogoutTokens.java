package org.manydesk.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Checks logout tokens: the signature as that of ID tokens, issuer, audience, the event, that there is no nonce, that it is not over,
 * and that it was made within the last two minutes.
 *
 * @see <a href="https://openid.net/specs/openid-connect-backchannel-1_0.html#Validation">OpenID Connect Back-Channel Logout 1.0,
 *     2.6</a>
 */
final class LogoutTokens {
    /** For so long after its making one is taken, and a clock may be so much wrong. */
    static final Duration FRESH = Duration.ofMinutes(2);

    private final String issuer;
    private final String clientId;

    LogoutTokens(String issuer, String clientId) {
        this.issuer = issuer;
        this.clientId = clientId;
    }

    /**
     * Who signed out.
     *
     * @throws BadJOSEException if it is none of that issuer for us, or not now
     */
    SignedOut read(JWT token, JWKSet keys, Instant now) throws BadJOSEException {
        var selector =
                new JWSVerificationKeySelector<SecurityContext>(IdTokens.ALGORITHMS, new ImmutableJWKSet<>(keys));
        var validator = new LogoutTokenValidator(new Issuer(issuer), new ClientID(clientId), selector, null);
        try {
            var claims = validator.validate(token);
            mustBeOf(now, claims);
            return new SignedOut(
                    claims.getJWTID().getValue(), named(claims.getSubject()), named(claims.getSessionID()));
        } catch (JOSEException | IllegalArgumentException unreadable) {
            throw new BadJOSEException("Not a sound logout token: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Optional<String> named(@org.jspecify.annotations.Nullable Identifier name) {
        return Optional.ofNullable(name).map(Identifier::getValue);
    }

    private static void mustBeOf(Instant now, LogoutTokenClaimsSet claims) throws BadJOSEException {
        var made = claims.getIssueTime().toInstant();
        if (made.isAfter(now.plus(FRESH)) || made.isBefore(now.minus(FRESH)))
            throw new BadJOSEException("Made at " + made + ", which is not now.");
        var over = claims.getExpirationTime().toInstant();
        if (now.isAfter(over)) throw new BadJOSEException("It is over since " + over + ".");
    }
}
