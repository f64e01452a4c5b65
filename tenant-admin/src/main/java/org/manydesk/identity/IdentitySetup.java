package org.manydesk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.address.PublicAddress;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.Stale;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Role;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Says with which identity provider a client's people sign in. For administrators; every change takes a fresh proof, in person. */
@ApplicationScoped
@Transactional
public class IdentitySetup {
    /** The page that identity providers send browsers back to. */
    public static final String RETURN = "sign-in/return";

    /** Where identity providers say that somebody signed out, before the provider's id. */
    private static final String LOGOUT = "oidc/logout/";

    private final Tenants tenants;
    private final Identities identities;
    private final Discovery discovery;
    private final AuditTrail audit;
    private final Asking asking;

    /**
     * How it stands with a client. The secret is not told again.
     *
     * @param back the address that the identity provider must let browsers go back to
     * @param logout the address at which the identity provider says that somebody signed out; empty where there is none yet
     * @param version 0 where there is none
     */
    public record State(Optional<Known> known, String back, Optional<String> logout, int version) {}

    /** What is agreed on. */
    public record Known(
            String issuer, String clientId, boolean required, boolean admitting, Instant changedAt, String changedBy) {
        static Known of(IdentityProvider provider) {
            return new Known(
                    provider.issuer(),
                    provider.clientId(),
                    provider.isRequired(),
                    provider.isAdmitting(),
                    provider.changedAt(),
                    provider.changedBy());
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected IdentitySetup() {
        this(null, null, null, null, null);
    }

    @Inject
    IdentitySetup(Tenants tenants, Identities identities, Discovery discovery, AuditTrail audit, Asking asking) {
        this.tenants = tenants;
        this.identities = identities;
        this.discovery = discovery;
        this.audit = audit;
        this.asking = asking;
    }

    static String returnAddress(PublicAddress address) {
        return address.of(RETURN);
    }

    /** How it stands with the client of this key. */
    public State of(String key) {
        return state(tenants.get(key));
    }

    private State state(Tenant client) {
        var known = identities.of(client.id());
        return new State(
                known.map(Known::of),
                asking.back(),
                known.map(provider -> asking.logout(provider.key())),
                known.map(IdentityProvider::version).orElse(0));
    }

    /** Reads what an issuer says of itself; {@link InvalidInput} says what is wrong. Nothing is kept. */
    public void tryIt(String key, String issuer) {
        tenants.get(key);
        asking.mustBeAdmin();
        discovery.read(issuer.strip());
    }

    /**
     * Agrees on an identity provider, or on another. Who is who is forgotten with another issuer.
     *
     * @param read the version that the change is of; {@link Stale} where there is another
     */
    public State agree(String key, int read, NewIdentityProvider wanted) {
        var client = tenants.locked(key);
        asking.mustBeProven();
        var known = identities.of(client.id());
        if (known.map(IdentityProvider::version).orElse(0) != read) throw new Stale();
        if (client.profile().mailDomains().isEmpty())
            throw new Conflict(
                    "Write down first from which mail domains this client's people write: by them they are sent"
                            + " to their own sign-in.");
        var secret = secret(known, wanted);
        discovery.read(wanted.issuer());
        var before = known.map(IdentitySetup::told).orElse(Map.of());
        known.ifPresentOrElse(
                present -> change(present, wanted, secret),
                () -> identities.add(new IdentityProvider(client.id(), wanted, secret, asking.name(), asking.now())));
        var told = new LinkedHashMap<String, Object>();
        told.put("before", before);
        told.put("after", identities.of(client.id()).map(IdentitySetup::told).orElse(Map.of()));
        told.put("newSecret", wanted.clientSecret() != null);
        audit.record(client.id(), "IDENTITY_PROVIDER_CHANGED", key, told);
        return state(client);
    }

    /** A secret that one issuer gave is not told to another. */
    private static String secret(Optional<IdentityProvider> known, NewIdentityProvider wanted) {
        if (wanted.clientSecret() != null) return wanted.clientSecret();
        return known.filter(present -> present.issuer().equals(wanted.issuer()))
                .map(IdentityProvider::clientSecret)
                .orElseThrow(() -> new InvalidInput("/clientSecret", "Give the secret that this issuer gave you."));
    }

    private void change(IdentityProvider present, NewIdentityProvider wanted, String secret) {
        if (!present.issuer().equals(wanted.issuer())) identities.forgetLinks(present);
        present.agree(wanted, secret, asking.name(), asking.now());
    }

    /** Forgets the identity provider of a client, and who is who with it. Passwords are taken again. */
    public void end(String key, int read) {
        var client = tenants.locked(key);
        asking.mustBeProven();
        var known = identities.of(client.id());
        if (known.map(IdentityProvider::version).orElse(0) != read) throw new Stale();
        known.ifPresent(present -> {
            var links = identities.forgetLinks(present);
            identities.remove(present);
            audit.record(
                    client.id(), "IDENTITY_PROVIDER_REMOVED", key, Map.of("before", told(present), "links", links));
        });
    }

    private static Map<String, @Nullable Object> told(IdentityProvider provider) {
        return Map.of(
                "issuer", provider.issuer(),
                "clientId", provider.clientId(),
                "required", provider.isRequired(),
                "admitting", provider.isAdmitting());
    }

    /** Who asks, when, and of which installation. */
    @ApplicationScoped
    static class Asking {
        private final CurrentCaller caller;
        private final PublicAddress address;
        private final Clock clock;

        @SuppressWarnings("NullAway") // for CDI's proxy
        protected Asking() {
            this(null, null, null);
        }

        @Inject
        Asking(CurrentCaller caller, PublicAddress address, Clock clock) {
            this.caller = caller;
            this.address = address;
            this.clock = clock;
        }

        void mustBeAdmin() {
            caller.mustBe(Role.ADMIN);
        }

        void mustBeProven() {
            mustBeAdmin();
            caller.mustHaveProvenInPerson(clock.instant());
        }

        String back() {
            return returnAddress(address);
        }

        String logout(long provider) {
            return address.of(LOGOUT + provider);
        }

        String name() {
            return caller.person().email();
        }

        Instant now() {
            return clock.instant();
        }
    }
}
