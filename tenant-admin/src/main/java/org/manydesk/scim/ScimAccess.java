package org.manydesk.scim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Role;
import org.manydesk.scope.Wall;
import org.manydesk.secret.Secret;
import org.manydesk.tenant.Tenants;

/** Administrators hand out the tokens with which the directory of a client keeps its people, and withdraw them. */
@ApplicationScoped
@Transactional
public class ScimAccess {
    /** How many a client may have at a time. */
    static final int MOST = 5;

    private static final int LONGEST_NAME = 100;
    private static final String OF_CLIENT = "SELECT t FROM ScimToken t WHERE t.tenantId = :client";

    private final Wall wall;
    private final Tenants tenants;
    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final Clock clock;

    /** One that was just made; its secret is never shown again. */
    public record Issued(Secret secret, ScimToken token) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ScimAccess() {
        this(null, null, null, null, null);
    }

    @Inject
    ScimAccess(Wall wall, Tenants tenants, CurrentCaller caller, AuditTrail audit, Clock clock) {
        this.wall = wall;
        this.tenants = tenants;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes one for a client, by its key. Takes a fresh proof, which no API token gives. */
    public Issued issue(String client, String name) {
        caller.mustBe(Role.ADMIN);
        var tenant = tenants.locked(client);
        caller.mustHaveProvenInPerson(clock.instant());
        var named = name.strip();
        if (named.isEmpty() || named.length() > LONGEST_NAME)
            throw new InvalidInput("/name", "Give it a name of 1 to " + LONGEST_NAME + " characters.");
        if (list(client).size() >= MOST)
            throw new Conflict("This client has %d tokens, and cannot have more. Withdraw one first.".formatted(MOST));
        var secret = Secret.random();
        var token = wall.add(
                new ScimToken(tenant.id(), named, secret, caller.person().email(), clock.instant()));
        audit.record(tenant.id(), "SCIM_TOKEN_ISSUED", named, Map.of());
        return new Issued(secret, token);
    }

    /** Those of a client, by its key, in the order of their making. */
    public List<ScimToken> list(String client) {
        return list(client, new PageRequest(ScimSchemas.MOST, null));
    }

    /** The same, one page. */
    public List<ScimToken> list(String client, PageRequest page) {
        caller.mustBe(Role.ADMIN);
        return wall.em()
                .createQuery(OF_CLIENT + " AND t.id > :after ORDER BY t.id", ScimToken.class)
                .setParameter("client", tenants.get(client).id().value())
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** One of a client's, or {@link Unknown}. */
    public ScimToken get(String client, String id) {
        return wall.em()
                .createQuery(OF_CLIENT + " AND t.id = :id", ScimToken.class)
                .setParameter("client", tenants.get(client).id().value())
                .setParameter("id", Ids.parse(id).orElse(0L))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("SCIM token", id));
    }

    /** Withdraws one: the next call with it is refused. */
    public void withdraw(String client, String id) {
        caller.mustBe(Role.ADMIN);
        var token = get(client, id);
        wall.em().remove(token);
        audit.record(token.tenant(), "SCIM_TOKEN_WITHDRAWN", token.name(), Map.of());
    }
}
