package org.manydesk.identity;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.util.Optional;

/** Writes what a browser takes along to an identity provider: the code flow alone, with PKCE by SHA-256 (RFC 7636). */
final class Leaving {
    private static final Scope ASKED = new Scope("openid", "email", "profile");

    private Leaving() {}

    static URI to(Endpoints endpoints, CodeExchange.Party us, Attempt attempt, Optional<String> address) {
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, ASKED, new ClientID(us.clientId()), us.back())
                .endpointURI(endpoints.authorization())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256);
        address.ifPresent(request::loginHint);
        return request.build().toURI();
    }
}
