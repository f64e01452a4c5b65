package org.manydesk.identity;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;

/** Redeems the code that a browser brought, from server to server, and checks the ID token that comes for it. */
@ApplicationScoped
class CodeExchange {
    private static final System.Logger LOG = System.getLogger(CodeExchange.class.getName());

    private final IssuerCalls calls;
    private final IssuerKeys issuerKeys;

    /**
     * What the issuer knows us by.
     *
     * @param back the address that the browser was sent back to
     */
    record Party(String issuer, String clientId, String secret, URI back) {
        @Override
        public String toString() {
            return "Party[" + issuer + ", " + clientId + "]";
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CodeExchange() {
        this(null, null);
    }

    @Inject
    CodeExchange(IssuerCalls calls, IssuerKeys issuerKeys) {
        this.calls = calls;
        this.issuerKeys = issuerKeys;
    }

    /** Who it is that the code stands for, or {@link NotVouched}. Nothing of the token leaves here. */
    Vouched redeem(AuthorizationCode code, Attempt attempt, Party party, Endpoints endpoints) {
        try {
            var token = token(code, attempt, party, endpoints);
            var keys = issuerKeys.of(token, endpoints.keys());
            return new IdTokens(party.issuer(), party.clientId()).read(token, keys, attempt.nonce());
        } catch (BadJOSEException unsound) {
            throw refused(Refusal.UNSOUND, party, unsound);
        } catch (IOException | ParseException unreached) {
            throw refused(Refusal.UNREACHED, party, unreached);
        }
    }

    private JWT token(AuthorizationCode code, Attempt attempt, Party party, Endpoints endpoints)
            throws IOException, ParseException {
        var grant = new AuthorizationCodeGrant(code, party.back(), new CodeVerifier(attempt.verifier()));
        var request = new TokenRequest(endpoints.token(), authentication(party, endpoints), grant);
        var answer = OIDCTokenResponseParser.parse(request.toHTTPRequest().send(calls));
        if (!answer.indicatesSuccess())
            throw new ParseException(
                    "The code was refused: " + answer.toErrorResponse().getErrorObject());
        var token =
                ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens().getIDToken();
        if (token == null) throw new ParseException("There was no ID token.");
        return token;
    }

    private static ClientAuthentication authentication(Party party, Endpoints endpoints) {
        var id = new ClientID(party.clientId());
        var secret = new Secret(party.secret());
        return endpoints.takesBasic() ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
    }

    private static NotVouched refused(Refusal why, Party party, Exception cause) {
        LOG.log(System.Logger.Level.INFO, "A sign-in with {0} ended: {1}", party.issuer(), cause.getMessage());
        return new NotVouched(why);
    }
}
