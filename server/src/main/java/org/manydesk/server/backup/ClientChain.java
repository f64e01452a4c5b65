package org.manydesk.server.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.manydesk.audit.proof.AuditLink;
import org.manydesk.schema.Query;
import org.manydesk.schema.Row;
import org.manydesk.schema.Table;
import org.manydesk.server.problem.StartupProblem;

/**
 * The audit trail of a client that is restored. It never goes back: entries that were written after the backup stay; those
 * that are missing come from the backup, if they follow those that are there.
 */
record ClientChain(Archive archive, Connection connection, Client client, Progress progress) {

    void carryOn() throws IOException, SQLException {
        var here = end();
        var saved = new End[] {new End(0, AuditLink.START)};
        var agreed = new boolean[] {here.length() == 0};
        var entries = archive.manifest().table("audit_entry");
        archive.rows(entries, row -> {
            if (!isOurs(entries.table(), row)) return;
            var entry = entry(entries.table(), row);
            if (entry.length() == here.length()) agreed[0] = entry.head().equals(here.head());
            if (entry.length() > saved[0].length()) saved[0] = entry;
        });
        if (here.length() >= saved[0].length()) mustHold(saved[0]);
        else if (agreed[0]) takeOver(entries, here, saved[0]);
        else throw another();
    }

    /** Where a chain ends, or how far it went with one of its entries. */
    private record End(long length, String head) {}

    private End end() throws SQLException {
        var rows = Query.rows(
                connection,
                "SELECT length, head FROM audit_chain WHERE provider_id = ? AND id = ?",
                client.provider(),
                client.id());
        if (rows.isEmpty()) return new End(0, AuditLink.START);
        return new End(
                Long.parseLong(rows.getFirst().getFirst()), rows.getFirst().get(1));
    }

    /** What was removed since the backup, because it was older than it had to be kept, cannot be compared any more. */
    private void mustHold(End saved) throws SQLException {
        if (saved.length() <= removed()) return;
        var hashes = Query.texts(
                connection,
                "SELECT hash FROM audit_entry WHERE provider_id = ? AND chain_id = ? AND position = ?",
                client.provider(),
                client.id(),
                saved.length());
        if (!hashes.contains(saved.head())) throw another();
    }

    private long removed() throws SQLException {
        return Query.number(
                connection,
                "SELECT COALESCE(MAX(removed), 0) FROM audit_chain WHERE provider_id = ? AND id = ?",
                client.provider(),
                client.id());
    }

    private void takeOver(SavedTable entries, End here, End saved) throws IOException, SQLException {
        new Loading(archive, connection, progress)
                .insert(
                        entries,
                        row -> isOurs(entries.table(), row)
                                && entry(entries.table(), row).length() > here.length());
        if (here.length() == 0) begin();
        Query.change(
                connection,
                "UPDATE audit_chain SET length = ?, head = ?, version = version + 1 WHERE provider_id = ? AND id = ?",
                saved.length(),
                saved.head(),
                client.provider(),
                client.id());
    }

    /** As in the backup: there the chain may begin after entries that were removed. */
    private void begin() throws IOException, SQLException {
        Query.change(
                connection, "DELETE FROM audit_chain WHERE provider_id = ? AND id = ?", client.provider(), client.id());
        var chains = archive.manifest().table("audit_chain");
        new Loading(archive, connection, progress)
                .insert(chains, row -> row.text(chains.table(), "id").equals(Long.toString(client.id())));
    }

    private boolean isOurs(Table table, Row row) {
        return row.text(table, "chain_id").equals(Long.toString(client.id()));
    }

    private static End entry(Table table, Row row) {
        return new End(Long.parseLong(row.text(table, "position")), row.text(table, "hash"));
    }

    private StartupProblem another() {
        return new StartupProblem(
                "The audit trail of %s in the backup is another than the one of this installation; nothing was changed."
                        .formatted(client.key()));
    }
}
