package org.manydesk.server.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.tsid.TsidCreator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.manydesk.audit.proof.AuditLink;
import org.manydesk.schema.Query;

/** Notes in the audit trail that something was restored: the chain goes on after what it held. */
record AuditNote(Connection connection, Clock clock) {
    /** The chain of what concerns no client. */
    private static final long OF_PROVIDER = 0;

    private static final String ACTOR = "restore";

    /** In the chain of every provider. */
    void ofEverything(Manifest manifest) throws SQLException {
        for (var provider : Query.texts(connection, "SELECT id FROM provider")) {
            append(Long.parseLong(provider), OF_PROVIDER, "INSTALLATION_RESTORED", "installation", manifest);
        }
    }

    void ofClient(Client client, Manifest manifest) throws SQLException {
        append(client.provider(), client.id(), "CLIENT_RESTORED", client.key(), manifest);
    }

    private void append(long provider, long chain, String action, String subject, Manifest manifest)
            throws SQLException {
        Query.change(
                connection,
                "INSERT IGNORE INTO audit_chain (provider_id, id, version, length, head) VALUES (?, ?, 1, 0, ?)",
                provider,
                chain,
                AuditLink.START);
        var end = Query.rows(
                        connection,
                        "SELECT length, head FROM audit_chain WHERE provider_id = ? AND id = ?",
                        provider,
                        chain)
                .getFirst();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var link = new AuditLink(
                Long.parseLong(end.getFirst()) + 1, at, ACTOR, "", action, subject, details(manifest), end.get(1));
        write(provider, chain, link);
    }

    private void write(long provider, long chain, AuditLink link) throws SQLException {
        Query.change(
                connection,
                "INSERT INTO audit_entry (provider_id, id, version, chain_id, position, at, actor, origin, action,"
                        + " subject, details, previous, hash) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                provider,
                TsidCreator.getTsid1024().toLong(),
                chain,
                link.position(),
                stored(link.at()),
                link.actor(),
                link.origin(),
                link.action(),
                link.subject(),
                link.details(),
                link.previous(),
                link.hash());
        Query.change(
                connection,
                "UPDATE audit_chain SET length = ?, head = ?, version = version + 1 WHERE provider_id = ? AND id = ?",
                link.position(),
                link.hash(),
                provider,
                chain);
    }

    private static String stored(Instant at) {
        return at.toString().replace('T', ' ').replace("Z", "");
    }

    private static String details(Manifest manifest) {
        var details = new TreeMap<String, String>();
        details.put("backupOf", manifest.madeAt());
        details.put("madeBy", manifest.product());
        try {
            return new ObjectMapper().writeValueAsString(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
