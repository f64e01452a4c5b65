package org.manydesk.offboarding;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.manydesk.audit.AuditExport;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Unknown;
import org.manydesk.schema.Schema;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/**
 * Packs what is kept of a client: every row, every file, its audit trail, and what features add (invoices as documents).
 * Secrets stay, so that nobody signs in anywhere with what is in the pack, and so does what only staff see.
 */
@ApplicationScoped
@Transactional
public class HandOver {
    /** How the audit trail of a client calls it that its pack was taken. */
    static final String TAKEN = "HAND_OVER_TAKEN";

    private final Tenants tenants;
    private final AuditTrail audit;
    private final AuditExport trail;
    private final Instance<HandOverPart> parts;
    private final Clock clock;

    @Resource(lookup = "java:app/manydesk")
    private DataSource database;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected HandOver() {
        this(null, null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway") // the container sets the data source
    HandOver(Tenants tenants, AuditTrail audit, AuditExport trail, @Any Instance<HandOverPart> parts, Clock clock) {
        this.tenants = tenants;
        this.audit = audit;
        this.trail = trail;
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * Packs a client's things, and notes that with the seal of the pack in the client's audit trail. Takes a fresh proof of
     * who asks.
     *
     * @throws Unknown if the client is none, or out of reach
     */
    public Packed pack(String client) {
        var tenant = tenants.get(client);
        return Packed.of("hand-over-" + tenant.key() + ".zip", pack -> {
            var seal = write(pack, tenant);
            audit.record(tenant.id(), TAKEN, tenant.key(), Map.of("sha256OfManifest", seal));
        });
    }

    private String write(Pack pack, Tenant tenant) throws IOException {
        try (var chain =
                trail.export(Optional.of(tenant.key()), StaffOnly::tells).content()) {
            pack.add("audit.ndjson", chain::transferTo);
        }
        pack.add("README.txt", file -> file.write(explained(tenant).getBytes(StandardCharsets.UTF_8)));
        var ofStaff = rows(pack, tenant);
        var kept = ClientFiles.of(tenant.id());
        files(pack, "files/", kept.attachments(), ofStaff);
        files(pack, "imports/", kept.imports(), Set.of());
        files(pack, "mail/", kept.mail(), Set.of());
        for (var part : parts) part.addTo(pack, tenant);
        var about = new LinkedHashMap<String, Object>();
        about.put("client", tenant.key());
        about.put("name", tenant.name());
        about.put("packedAt", clock.instant().toString());
        return pack.seal(about);
    }

    private static String explained(Tenant tenant) {
        return """
                What Manydesk kept of %s
                ===
                data/TABLE.ndjson   every row, one JSON object a line; instants in UTC, bytes in base64, no secrets
                files/ID            what was attached: data/attachment.ndjson and data/contract_document.ndjson name them by id
                imports/ID          lists whose import is not finished, as they were sent: data/import_run.ndjson names them by id
                mail/HASH.eml       mail that became no ticket, as it came (RFC 5322)
                invoices/           issued invoices and credit notes: PDF, and UBL 2.1 (EN 16931)
                knowledge/          its own articles: Markdown
                not in it           what only staff see: notes and their files, recorded work, articles for staff
                audit.ndjson        the audit trail as a chain of hashes; "desk audit verify audit.ndjson" tries it. Entries
                                    about recorded work and articles for staff are there by their hash alone, marked "withheld"
                manifest.json       size and SHA-256 of each file; the SHA-256 of the manifest itself is in the audit trail
                """
                .formatted(tenant.name());
    }

    /** Answers which files are not the client's to see. */
    private Set<String> rows(Pack pack, Tenant tenant) throws IOException {
        try (var connection = database.getConnection()) {
            var belongings = new Belongings(Schema.of(connection), tenant.id());
            for (var name : belongings.counted(connection).keySet()) {
                var table = belongings.schema().table(name);
                var condition = belongings.condition(table).flatMap(own -> StaffOnly.seen(name, own));
                if (!name.startsWith("audit_") && condition.isPresent())
                    pack.add(
                            "data/" + name + ".ndjson",
                            file -> OpenRows.write(connection, table, condition.get(), row -> true, file));
            }
            return StaffOnly.files(connection, tenant.id());
        } catch (SQLException failure) {
            throw new IllegalStateException("The database failed", failure);
        }
    }

    private static void files(Pack pack, String within, Path folder, Set<String> but) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(HandOver::isKept)::iterator) {
                var name = String.valueOf(file.getFileName());
                if (!but.contains(name)) pack.add(within + name, out -> Files.copy(file, out));
            }
        }
    }

    private static boolean isKept(Path file) {
        return Files.isRegularFile(file) && !String.valueOf(file.getFileName()).startsWith("part");
    }
}
