package org.manydesk.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.util.Optional;
import java.util.Set;

/**
 * Checks ID tokens: the signature by one of the issuer's keys and an algorithm with a public key, issuer, audience, authorized
 * party, that it is neither over nor of the future (a clock may be a minute wrong), and the nonce.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation">OpenID Connect Core 1.0, 3.1.3.7</a>
 */
final class IdTokens {
    /** None of them takes a shared secret, and "none" is not among them. */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final int SECONDS_OF_SKEW = 60;

    private final String issuer;
    private final String clientId;

    IdTokens(String issuer, String clientId) {
        this.issuer = issuer;
        this.clientId = clientId;
    }

    /**
     * Who it is that the token tells of.
     *
     * @param keys those of the issuer, as they are now
     * @throws BadJOSEException if it is none of that issuer for us and this nonce, or not now
     */
    Vouched read(JWT token, JWKSet keys, String nonce) throws BadJOSEException {
        var selector = new JWSVerificationKeySelector<SecurityContext>(ALGORITHMS, new ImmutableJWKSet<>(keys));
        var validator = new IDTokenValidator(new Issuer(issuer), new ClientID(clientId), selector, null);
        validator.setMaxClockSkew(SECONDS_OF_SKEW);
        try {
            var claims = validator.validate(token, new Nonce(nonce));
            mustBeForUs(claims);
            return vouched(claims);
        } catch (JOSEException | IllegalArgumentException unreadable) {
            throw new BadJOSEException("Not a sound ID token: " + unreadable.getMessage(), unreadable);
        }
    }

    /** The library looks at the authorized party where there are several readers alone. */
    private void mustBeForUs(IDTokenClaimsSet claims) throws BadJOSEException {
        var party = claims.getAuthorizedParty();
        if (party != null && !party.getValue().equals(clientId))
            throw new BadJOSEException("Authorized was " + party + ", which is not us.");
    }

    /** An address that is not verified, is none. */
    private static Vouched vouched(IDTokenClaimsSet claims) {
        var verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        var email = Optional.ofNullable(claims.getStringClaim("email")).filter(given -> verified);
        return new Vouched(
                claims.getSubject().getValue(),
                email,
                Optional.ofNullable(claims.getStringClaim("name")),
                Optional.ofNullable(claims.getStringClaim("sid")));
    }
}
