package org.manydesk.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;

/**
 * The public keys of issuers. They are asked for again where a token is signed with one that was not among them, for issuers change
 * their keys; not more often than {@link Recollection} allows, whatever tokens name.
 */
@ApplicationScoped
class IssuerKeys {
    private final IssuerCalls calls;
    private final Clock clock;
    private final Recollection<JWKSet, IOException> known = new Recollection<>(IOException.class);

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected IssuerKeys() {
        this(null, null);
    }

    @Inject
    IssuerKeys(IssuerCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** Those that this token may be signed with. */
    JWKSet of(JWT token, URI keys) throws IOException {
        var address = keys.toString();
        var before = known.get(address, clock.instant(), this::read);
        return isAmong(before, token) ? before : known.newer(address, clock.instant(), this::read);
    }

    private static boolean isAmong(JWKSet keys, JWT token) {
        var id = token.getHeader().toJSONObject().get("kid");
        return id == null || keys.getKeyByKeyId(id.toString()) != null;
    }

    private JWKSet read(String address) throws IOException {
        try {
            return JWKSet.parse(calls.read(URI.create(address)));
        } catch (ParseException unreadable) {
            throw new IOException("What stands at " + address + " are no keys.", unreadable);
        }
    }
}
