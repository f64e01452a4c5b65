package org.manydesk.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Ids;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantKey;
import org.manydesk.scope.Wall;

/** The hooks of clients within the caller's reach. */
@ApplicationScoped
@Transactional
public class Hooks {
    private final Wall wall;
    private final AuditTrail audit;
    private final Clock clock;

    /** A hook that was just made; its secret is never shown again. */
    public record Issued(Hook hook, HookSecret secret) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Hooks() {
        this(null, null, null);
    }

    @Inject
    Hooks(Wall wall, AuditTrail audit, Clock clock) {
        this.wall = wall;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a hook with a secret of its own. */
    public Issued issue(TenantId tenant, HookSubject subject, String name) {
        var secret = HookSecret.random();
        var hook = wall.add(new Hook(tenant, subject, name, secret, clock.instant()));
        audit.record(tenant, "HOOK_ISSUED", Long.toString(hook.key()), Map.of("name", name, "for", subject));
        return new Issued(hook, secret);
    }

    /** The hook of a subject, or {@link Unknown}. */
    public Hook get(TenantId tenant, HookSubject subject, String id) {
        return Ids.parse(id).stream()
                .mapToObj(known -> wall.em().find(Hook.class, new TenantKey(tenant, known)))
                .flatMap(found -> Optional.ofNullable(found).stream())
                .filter(found -> found.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new Unknown("hook", id));
    }

    /** One page of a subject's in the order of their making, with one row more than the limit where more follow. */
    public List<Hook> list(TenantId tenant, HookSubject subject, PageRequest page) {
        return wall.em()
                .createQuery(
                        "SELECT h FROM Hook h WHERE h.tenantId = :tenant AND h.purpose = :purpose"
                                + " AND h.subjectId = :subject AND h.id > :after ORDER BY h.id",
                        Hook.class)
                .setParameter("tenant", tenant.value())
                .setParameter("purpose", subject.purpose())
                .setParameter("subject", subject.id())
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** When each of these hooks took its last message; one that took none is absent. */
    public Map<Long, Instant> lastCalls(TenantId tenant, List<Hook> hooks) {
        if (hooks.isEmpty()) return Map.of();
        return wall.em()
                .createQuery(
                        "SELECT c.hookId, MAX(c.takenAt) FROM HookCall c WHERE c.tenantId = :tenant"
                                + " AND c.hookId IN :hooks GROUP BY c.hookId",
                        Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("hooks", hooks.stream().map(Hook::key).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1]));
    }

    /** Withdraws a hook: it takes no more calls, at once. */
    public void withdraw(Hook hook) {
        wall.em().remove(hook);
        audit.record(hook.tenant(), "HOOK_WITHDRAWN", Long.toString(hook.key()), Map.of("name", hook.name()));
    }
}
