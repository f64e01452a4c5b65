package org.manydesk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.proof.AuditLink;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.ProviderKey;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/**
 * Agrees on how long audit entries are kept, and removes those that are older: always the beginning of a chain, so that
 * what is left still holds. The removal is an entry too; it names the hash of the last entry that went.
 */
@ApplicationScoped
@Transactional
public class AuditKeeping {
    private static final int AT_ONCE = 10_000;

    private final Wall wall;
    private final CurrentCaller caller;
    private final AuditTrail trail;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected AuditKeeping() {
        this(null, null, null, null);
    }

    @Inject
    AuditKeeping(Wall wall, CurrentCaller caller, AuditTrail trail, Clock clock) {
        this.wall = wall;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is kept of a chain.
     *
     * @param rule empty if all of it is, for ever
     * @param removed how many entries, from the first on, were removed so far
     */
    public record Kept(Optional<AuditRetention> rule, long removed) {}

    /**
     * @param client the key of the client that the entries concern; empty for the provider's own
     * @throws Unknown if the client is none, or out of reach
     */
    public Kept of(Optional<String> client) {
        var chain = chainOf(client);
        return new Kept(rule(chain), chain(chain).map(AuditChain::removed).orElse(0L));
    }

    /**
     * Keeps the entries of a chain for some months from now on; older ones are removed within a day. Takes a fresh proof of
     * who asks.
     *
     * @param months of the calendar, {@value AuditRetention#FEWEST} to {@value AuditRetention#MOST}
     */
    public Kept keepFor(Optional<String> client, int months) {
        var chain = chainOf(client);
        caller.mustHaveProven(clock.instant());
        var before = rule(chain);
        var was = before.map(AuditRetention::months);
        before.ifPresentOrElse(
                rule -> rule.keepFor(months),
                () -> wall.add(new AuditRetention(caller.get().provider(), chain, months)));
        changed(client, chain, was, Optional.of(months));
        return of(client);
    }

    /** Keeps the entries of a chain for ever; what was removed does not come back. */
    public Kept keepForEver(Optional<String> client) {
        var chain = chainOf(client);
        rule(chain).ifPresent(rule -> {
            wall.em().remove(rule);
            changed(client, chain, Optional.of(rule.months()), Optional.empty());
        });
        return of(client);
    }

    private void changed(Optional<String> client, long chain, Optional<Integer> before, Optional<Integer> after) {
        var details = new LinkedHashMap<String, Object>();
        details.put("before", months(before));
        details.put("after", months(after));
        record(chain, "AUDIT_RETENTION_CHANGED", client.orElse(""), details);
    }

    private static Map<String, ?> months(Optional<Integer> kept) {
        return kept.map(months -> Map.of("months", months)).orElse(Map.of());
    }

    /** The chains of the caller's provider that are not kept for ever. */
    public List<Long> limited() {
        return wall.em()
                .createQuery("SELECT r.id FROM AuditRetention r ORDER BY r.id", Long.class)
                .getResultList();
    }

    /**
     * Removes entries of a chain that are older than its rule says, some thousands at once.
     *
     * @return whether there may be more to remove
     */
    public boolean removeOld(long chainId) {
        var rule = rule(chainId);
        if (rule.isEmpty()) return false;
        var chain = trail.locked(chainId);
        var old = oldUntil(chain, rule.get().begin(clock.instant()));
        var last = Math.min(old, chain.removed() + AT_ONCE);
        if (last == chain.removed()) return false;
        remove(chain, last);
        return last < old;
    }

    /** The position up to which all entries are older than an instant: a chain is only ever shortened at its beginning. */
    private long oldUntil(AuditChain chain, Instant begin) {
        var firstKept = wall.em()
                .createQuery(
                        "SELECT MIN(e.position) FROM AuditEntry e WHERE e.chainId = :chain AND e.at >= :begin",
                        Long.class)
                .setParameter("chain", chain.key())
                .setParameter("begin", begin)
                .getSingleResult();
        return firstKept == null ? chain.length() : firstKept - 1;
    }

    private void remove(AuditChain chain, long last) {
        var hash = wall.em()
                .createQuery(
                        "SELECT e.hash FROM AuditEntry e WHERE e.chainId = :chain AND e.position = :last", String.class)
                .setParameter("chain", chain.key())
                .setParameter("last", last)
                .getSingleResult();
        wall.em()
                .createQuery("DELETE FROM AuditEntry e WHERE e.chainId = :chain AND e.position <= :last")
                .setParameter("chain", chain.key())
                .setParameter("last", last)
                .executeUpdate();
        chain.beginAfter(last, hash);
        record(chain.key(), AuditLink.ENTRIES_REMOVED, "", Map.of("upTo", last, "hash", hash));
    }

    private void record(long chain, String action, String subject, Map<String, ?> details) {
        if (chain == AuditChain.OF_PROVIDER) trail.record(action, subject, details);
        else trail.record(new TenantId(chain), action, subject, details);
    }

    private long chainOf(Optional<String> client) {
        return client.map(trail::chainOf).orElse(AuditChain.OF_PROVIDER);
    }

    private Optional<AuditRetention> rule(long chain) {
        return Optional.ofNullable(wall.em()
                .find(AuditRetention.class, new ProviderKey(caller.get().provider(), chain)));
    }

    private Optional<AuditChain> chain(long chain) {
        return Optional.ofNullable(
                wall.em().find(AuditChain.class, new ProviderKey(caller.get().provider(), chain)));
    }
}
