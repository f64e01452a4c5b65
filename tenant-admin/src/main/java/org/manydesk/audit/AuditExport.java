package org.manydesk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.manydesk.audit.proof.AuditLink;
import org.manydesk.audit.proof.ChainHead;
import org.manydesk.audit.proof.ChainWriter;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** Hands out whole chains of audit entries as files, as they stand in one instant. */
@ApplicationScoped
@Transactional
public class AuditExport {
    private static final int AT_ONCE = 1000;

    private final Wall wall;
    private final AuditTrail trail;
    private final Exporting exporting;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected AuditExport() {
        this(null, null, null, null);
    }

    @Inject
    AuditExport(Wall wall, AuditTrail trail, Exporting exporting, Clock clock) {
        this.wall = wall;
        this.trail = trail;
        this.exporting = exporting;
        this.clock = clock;
    }

    /**
     * Exports a chain, and notes that in the audit trail. Takes a fresh proof of who asks.
     *
     * @param client the key of the client that the entries concern; empty for the provider's own
     * @throws Unknown if the client is none, or out of reach
     */
    public ChainFile export(Optional<String> client) {
        return export(client, entry -> false);
    }

    /**
     * The same for somebody who is not to see all of it: of some entries only the hash is there, so that the chain still holds.
     *
     * @param withheld which entries these are
     */
    public ChainFile export(Optional<String> client, Predicate<AuditLink> withheld) {
        var now = clock.instant();
        var chainId = client.map(trail::chainOf).orElse(AuditChain.OF_PROVIDER);
        var head = head(chainId, client, now);
        if (client.isPresent()) exporting.note(new TenantId(chainId), "AUDIT_EXPORTED", client.get(), Map.of());
        else exporting.note("AUDIT_EXPORTED", "", Map.of());
        var file = written(chainId, head, withheld);
        var name = "audit-" + client.map(key -> key + "-").orElse("")
                + now.atZone(ZoneOffset.UTC).toLocalDate() + ".ndjson";
        return opened(name, file);
    }

    private ChainHead head(long chainId, Optional<String> client, Instant now) {
        var provider = wall.em()
                .createQuery("SELECT p.name FROM Provider p", String.class)
                .getSingleResult();
        var chain = wall.em()
                .createQuery("SELECT c FROM AuditChain c WHERE c.id = :id", AuditChain.class)
                .setParameter("id", chainId)
                .getResultStream()
                .findFirst();
        return chain.map(begun -> new ChainHead(
                        provider,
                        client.orElse(""),
                        now,
                        begun.length(),
                        begun.head(),
                        begun.removed(),
                        begun.removedHead()))
                .orElseGet(
                        () -> new ChainHead(provider, client.orElse(""), now, 0, AuditLink.START, 0, AuditLink.START));
    }

    private Path written(long chainId, ChainHead head, Predicate<AuditLink> withheld) {
        try {
            var file = Files.createTempFile("audit", ".ndjson");
            try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                var lines = new ChainWriter(writer, head);
                for (long after = head.removed(); after < head.entries(); after += AT_ONCE)
                    for (var entry : some(chainId, after, head.entries())) {
                        if (withheld.test(entry.link())) lines.withhold(entry.link(), entry.hash());
                        else lines.add(entry.link(), entry.hash());
                        wall.em().detach(entry);
                    }
            }
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private List<AuditEntry> some(long chainId, long after, long last) {
        return wall.em()
                .createQuery(
                        "SELECT e FROM AuditEntry e WHERE e.chainId = :chain AND e.position > :after"
                                + " AND e.position <= :upTo ORDER BY e.position",
                        AuditEntry.class)
                .setParameter("chain", chainId)
                .setParameter("after", after)
                .setParameter("upTo", Math.min(last, after + AT_ONCE))
                .getResultList();
    }

    private static ChainFile opened(String name, Path file) {
        try {
            var size = Files.size(file);
            return new ChainFile(name, size, Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
