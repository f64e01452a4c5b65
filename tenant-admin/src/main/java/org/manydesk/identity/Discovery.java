package org.manydesk.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.InvalidInput;

/**
 * Reads what issuers say of themselves (OpenID Connect Discovery 1.0, 4). What is wrong with it is told as a fault of
 * {@code /issuer}.
 */
@ApplicationScoped
class Discovery {
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    private final IssuerCalls calls;
    private final Clock clock;
    private final Recollection<Endpoints, InvalidInput> known = new Recollection<>(InvalidInput.class);

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Discovery() {
        this(null, null);
    }

    @Inject
    Discovery(IssuerCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * The same as {@link #read}, where it was read in the last five minutes without asking again; and where it could not be in the
     * last half a minute, with the same answer.
     */
    Endpoints known(String issuer) {
        return known.get(issuer, clock.instant(), this::readNow);
    }

    /** @throws InvalidInput if it cannot be reached, is somebody else, or cannot do what we need */
    Endpoints read(String issuer) {
        known.forget(issuer);
        return known(issuer);
    }

    private Endpoints readNow(String issuer) {
        var said = said(issuer);
        if (!issuer.equals(said.getIssuer().getValue()))
            throw refused("This issuer calls itself " + said.getIssuer() + ". Write it exactly like that.");
        var algorithms = said.getIDTokenJWSAlgs();
        if (algorithms != null && Collections.disjoint(algorithms, IdTokens.ALGORITHMS))
            throw refused("This issuer signs in none of the ways that are safe here: "
                    + String.join(
                            ", ",
                            IdTokens.ALGORITHMS.stream()
                                    .map(JWSAlgorithm::getName)
                                    .sorted()
                                    .toList())
                    + ".");
        return new Endpoints(
                given(said.getAuthorizationEndpointURI(), "authorization_endpoint"),
                given(said.getTokenEndpointURI(), "token_endpoint"),
                given(said.getJWKSetURI(), "jwks_uri"),
                said.supportsAuthorizationResponseIssuerParam(),
                takesBasic(said.getTokenEndpointAuthMethods()));
    }

    private OIDCProviderMetadata said(String issuer) {
        try {
            return OIDCProviderMetadata.parse(calls.read(new URI(address(issuer))));
        } catch (URISyntaxException malformed) {
            throw refused("This is no address. Give one such as https://login.example.org.");
        } catch (ParseException unreadable) {
            throw refused("What stands at " + address(issuer) + " is no configuration of OpenID Connect.");
        } catch (IOException unreachable) {
            throw refused("Nothing could be read at " + address(issuer) + ". " + unreachable.getMessage());
        }
    }

    private static String address(String issuer) {
        if (Stream.of("?", "#").anyMatch(issuer::contains))
            throw refused("An issuer has no question mark and no # in it.");
        return (issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + WELL_KNOWN;
    }

    private static URI given(@Nullable URI address, String name) {
        if (address == null) throw refused("The issuer's configuration has no " + name + ".");
        if (!"https".equalsIgnoreCase(address.getScheme()))
            throw refused("The issuer's " + name + " is not an https address.");
        return address;
    }

    private static boolean takesBasic(@Nullable List<ClientAuthenticationMethod> methods) {
        return methods == null || methods.isEmpty() || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }

    private static InvalidInput refused(String why) {
        return new InvalidInput("/issuer", why);
    }
}
