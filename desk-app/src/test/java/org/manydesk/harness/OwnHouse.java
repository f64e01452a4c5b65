package org.manydesk.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.Ssl;
import no.nav.security.mock.oauth2.http.SslKeystore;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.manydesk.harness.clock.TestInternet;

/**
 * The identity providers of clients: a server of OpenID Connect that runs in the tests, with an issuer for each name that it is
 * asked for. Whom it lets in next, a test says.
 */
public final class OwnHouse implements AutoCloseable {
    /** What we are called there. */
    public static final String CLIENT_ID = "manydesk";

    private static final long AN_HOUR = 3600;

    private final MockOAuth2Server server;
    private final OAuth2TokenProvider tokens;

    private OwnHouse(MockOAuth2Server server, OAuth2TokenProvider tokens) {
        this.server = server;
        this.tokens = tokens;
    }

    /** @param folder where it may keep its key */
    public static OwnHouse start(Path folder) {
        var store = new SslKeystore(
                HouseKey.PASSWORD, HouseKey.in(folder).toFile(), SslKeystore.KeyStoreType.PKCS12, HouseKey.PASSWORD);
        var tokens = new OAuth2TokenProvider();
        var server = new MockOAuth2Server(
                new OAuth2Config(false, null, null, false, tokens, Set.of(), new MockWebServerWrapper(new Ssl(store))));
        try {
            server.start(InetAddress.getByName(TestInternet.ADDRESS), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new OwnHouse(server, tokens);
    }

    /** The issuer of a name. */
    public String issuer(String name) {
        return server.issuerUrl(name).toString();
    }

    /** What an administrator agrees on with the issuer of a name, to be changed. */
    public Map<String, Object> agreement(String name, boolean admitting) {
        return new java.util.HashMap<>(Map.of(
                "issuer",
                issuer(name),
                "clientId",
                CLIENT_ID,
                "clientSecret",
                "the secret of " + name,
                "required",
                false,
                "admitting",
                admitting));
    }

    /** Who signs in next with the issuer of a name. */
    public void next(String name, String subject, Map<String, ?> claims) {
        next(name, subject, claims, AN_HOUR);
    }

    /** The same with a token that lasts that long, in seconds. */
    public void next(String name, String subject, Map<String, ?> claims, long seconds) {
        server.enqueueCallback(
                new DefaultOAuth2TokenCallback(name, subject, "JWT", List.of(CLIENT_ID), claims, seconds));
    }

    /** Some claims, as the issuer of a name signs them. */
    public String signed(String name, Map<String, Object> claims) {
        var all = new java.util.HashMap<>(claims);
        all.putIfAbsent("iss", issuer(name));
        return tokens.jwt(all, Duration.ofSeconds(AN_HOUR), name).serialize();
    }

    /** What the issuer says of somebody whose address it confirmed. */
    public static Map<String, Object> confirmed(String email) {
        return Map.of("email", email, "email_verified", true, "name", "Called by the house");
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
