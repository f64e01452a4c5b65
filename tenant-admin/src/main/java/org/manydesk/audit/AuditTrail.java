package org.manydesk.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.OnlyLooking;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.Json;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Limit;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderKey;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/**
 * The audit entries of a provider. Written in the transaction of the deed: no deed without its entry. Recording sends
 * what the deed changed to the database, so that versions read afterwards are those that will be committed.
 */
@ApplicationScoped
@Transactional
public class AuditTrail {
    private final Wall wall;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Apart apart;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected AuditTrail() {
        this(null, null, null, null);
    }

    @Inject
    AuditTrail(Wall wall, CurrentCaller caller, Clock clock, Apart apart) {
        this.wall = wall;
        this.caller = caller;
        this.clock = clock;
        this.apart = apart;
    }

    /** Remembers what was done to a thing of a tenant; {@code details} holds before and after. */
    public void record(TenantId tenant, String action, String subject, Map<String, ?> details) {
        append(tenant.value(), action, subject, details);
    }

    /** Remembers what was done to a thing of a tenant, or of the provider where it is of no tenant. */
    public void record(Optional<TenantId> tenant, String action, String subject, Map<String, ?> details) {
        append(tenant.map(TenantId::value).orElse(AuditChain.OF_PROVIDER), action, subject, details);
    }

    /** Remembers what was done to a thing of the provider. */
    public void record(String action, String subject, Map<String, ?> details) {
        append(AuditChain.OF_PROVIDER, action, subject, details);
    }

    /**
     * The entries of a time span {@code [from, to)}, oldest first, at most one more than the page's limit. Who reads
     * a client's trail is remembered in the provider's own, page by page.
     *
     * @param tenant the key of a tenant within reach; null for all of the provider
     */
    public List<AuditEntry> list(@Nullable String tenant, Instant from, Instant to, PageRequest page) {
        recordReading(tenant, from, to);
        var ofTenant = tenant == null ? "" : " AND e.chainId = :chain";
        var query = wall.em()
                .createQuery(
                        "SELECT e FROM AuditEntry e WHERE e.at >= :from AND e.at < :to AND e.id > :after" + ofTenant
                                + " ORDER BY e.id",
                        AuditEntry.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1);
        if (tenant != null) query.setParameter("chain", chainOf(tenant));
        return query.getResultList();
    }

    /**
     * The entries of a time span {@code [from, to)}, newest first.
     *
     * @param tenant the key of a tenant within reach; null for all of the provider
     */
    public List<AuditEntry> latest(@Nullable String tenant, Instant from, Instant to, int offset, int limit) {
        if (offset == 0) recordReading(tenant, from, to);
        var ofTenant = tenant == null ? "" : " AND e.chainId = :chain";
        var query = wall.em()
                .createQuery(
                        "SELECT e FROM AuditEntry e WHERE e.at >= :from AND e.at < :to" + ofTenant
                                + " ORDER BY e.at DESC, e.id DESC",
                        AuditEntry.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setFirstResult(offset)
                .setMaxResults(limit);
        if (tenant != null) query.setParameter("chain", chainOf(tenant));
        return query.getResultList();
    }

    private void recordReading(@Nullable String tenant, Instant from, Instant to) {
        if (tenant != null) chainOf(tenant);
        record("AUDIT_READ", tenant == null ? "" : tenant, Map.of("from", from, "to", to));
    }

    long chainOf(String tenant) {
        return wall.em()
                .createQuery("SELECT t.id FROM Tenant t WHERE t.key = :key", Long.class)
                .setParameter("key", tenant)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("client", tenant));
    }

    private void append(long chainId, String action, String subject, Map<String, ?> details) {
        if (caller.get() instanceof Caller.Person person && person.seenThrough().isPresent())
            appendLooking(chainId, person, person.seenThrough().get(), action, subject, details);
        else append(chainId, new Deed(actor(), origin(), action, subject, json(details)));
    }

    /** What staff read as somebody else is noted under both names, beside a transaction that writes nothing else. */
    private void appendLooking(
            long chainId,
            Caller.Person person,
            Limit.SeenThrough by,
            String action,
            String subject,
            Map<String, ?> details) {
        if (!action.endsWith("_READ")) throw new OnlyLooking();
        var both = new TreeMap<String, Object>(details);
        both.put("seenAs", person.email());
        var deed = new Deed(by.email(), person.from(), action, subject, json(both));
        var work = new Caller.SystemWork(
                by.email(), person.provider(), person.home().stream().toList());
        caller.as(
                work,
                () -> apart.get(() -> {
                    append(chainId, deed);
                    return deed;
                }));
    }

    private void append(long chainId, Deed deed) {
        var chain = locked(chainId);
        wall.add(chain.append(clock.instant(), deed));
        wall.em().flush();
    }

    AuditChain locked(long chainId) {
        ProviderId provider = caller.get().provider();
        var em = wall.em();
        var chain = em.find(AuditChain.class, new ProviderKey(provider, chainId), LockModeType.PESSIMISTIC_WRITE);
        return chain != null ? chain : wall.add(new AuditChain(provider, chainId));
    }

    private String actor() {
        return caller.get() instanceof Caller.Person person
                ? person.email()
                : caller.get().name();
    }

    private String origin() {
        return caller.get() instanceof Caller.Person person ? person.from() : "";
    }

    private static String json(Map<String, ?> details) {
        try {
            return Json.mapper().writeValueAsString(new TreeMap<>(details));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
