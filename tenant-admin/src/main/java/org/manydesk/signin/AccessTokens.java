package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Wall;
import org.manydesk.secret.Secret;

/** The API tokens of the caller. */
@ApplicationScoped
@Transactional
public class AccessTokens {
    private final Wall wall;
    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final Clock clock;

    /** An API token that was just made; its secret is never shown again. */
    public record Issued(Secret secret, AccessToken token) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected AccessTokens() {
        this(null, null, null, null);
    }

    @Inject
    AccessTokens(Wall wall, CurrentCaller caller, AuditTrail audit, Clock clock) {
        this.wall = wall;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes an API token that acts as the caller, with the caller's reach and no more. Takes a fresh proof, which API tokens
     * cannot give: they make no others.
     */
    public Issued issue(String name, @Nullable Instant expiresAt) {
        caller.mustHaveProvenInPerson(clock.instant());
        var person = caller.person();
        var secret = Secret.random();
        var token = AccessToken.api(person, name, secret, clock.instant(), expiresAt);
        wall.add(token);
        audit.record("API_TOKEN_ISSUED", person.email(), Map.of("name", name));
        return new Issued(secret, token);
    }

    /** The caller's own API tokens, one page in the order of creation. */
    public List<AccessToken> list(PageRequest page) {
        return wall.em()
                .createQuery(
                        "SELECT t FROM AccessToken t WHERE t.userId = :user AND t.kind = :kind AND t.id > :after"
                                + " ORDER BY t.id",
                        AccessToken.class)
                .setParameter("user", caller.person().id().value())
                .setParameter("kind", AccessToken.Kind.API)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** The caller's own API token, or {@link Unknown}. */
    public AccessToken get(long id) {
        return wall.em()
                .createQuery("SELECT t FROM AccessToken t WHERE t.userId = :user AND t.id = :id", AccessToken.class)
                .setParameter("user", caller.person().id().value())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("API token", Long.toString(id)));
    }

    /** Withdraws one of the caller's own API tokens: it stops working at once. */
    public void withdraw(long id) {
        var token = get(id);
        wall.em().remove(token);
        audit.record("API_TOKEN_WITHDRAWN", caller.person().email(), Map.of("name", token.name()));
    }
}
