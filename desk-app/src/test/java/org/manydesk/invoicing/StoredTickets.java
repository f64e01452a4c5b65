package org.manydesk.invoicing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.scope.Ids;

/** Writes timelines of tickets beside the product, as an import of history would leave them. */
final class StoredTickets {

    private final Desk desk;
    private final String tenant;
    private int made;

    StoredTickets(Desk desk, String tenant) {
        this.desk = desk;
        this.tenant = tenant;
    }

    /** A ticket that was opened and, an hour later, resolved. */
    void resolved(String at) throws SQLException {
        stored(at, "");
    }

    /** The same, and then marked. */
    void marked(String at, String mark) throws SQLException {
        stored(at, mark);
    }

    /** The reference of the last that was stored. */
    String last() {
        return "T-" + made;
    }

    /** A resolved ticket that was of this kind from the beginning, and came in by this way. */
    void like(String at, String type, String priority, String category, String channel) throws SQLException {
        try (var database = DeskAddress.database();
                var update = database.prepareStatement("UPDATE ticket_timeline SET ticket_type = ?, channel = ?"
                        + " WHERE tenant_id = ? AND id = ?")) {
            var tenantId = tenantId(database);
            var id = stored(at, "", priority);
            event(database, tenantId, id, 9, Instant.parse(at).minusSeconds(3599), "CATEGORY", category);
            update.setString(1, type);
            update.setString(2, channel);
            update.setLong(3, tenantId);
            update.setLong(4, id);
            update.executeUpdate();
        }
    }

    private void stored(String at, String mark) throws SQLException {
        stored(at, mark, "P3");
    }

    private long stored(String at, String mark, String priority) throws SQLException {
        try (var database = DeskAddress.database()) {
            var tenantId = tenantId(database);
            var id = Ids.next();
            var resolved = Instant.parse(at);
            insertHead(database, tenantId, id, resolved, mark);
            event(database, tenantId, id, 0, resolved.minusSeconds(3600), "OPENED", priority);
            event(database, tenantId, id, 1, resolved, "STATUS", "RESOLVED");
            if (!mark.isEmpty()) event(database, tenantId, id, 2, resolved.plusSeconds(60), "MARKED", mark);
            return id;
        }
    }

    private long tenantId(Connection database) throws SQLException {
        try (var query = database.prepareStatement("SELECT id FROM tenant WHERE provider_id = ? AND tenant_key = ?")) {
            query.setLong(1, Long.parseLong(desk.id()));
            query.setString(2, tenant);
            var rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    private void insertHead(Connection database, long tenantId, long id, Instant resolved, String mark)
            throws SQLException {
        var sql = "INSERT INTO ticket_timeline (tenant_id, id, version, ref, subject, ticket_type, requester,"
                + " priority, status, opened_at, first_resolved_at, marked_as, event_count) VALUES (?, ?, 1, ?, 'A"
                + " printer', 'INCIDENT', 'a@b.example', 'P3', 'RESOLVED', ?, ?, NULLIF(?, ''), 2)";
        try (var insert = database.prepareStatement(sql)) {
            insert.setLong(1, tenantId);
            insert.setLong(2, id);
            insert.setString(3, "T-" + ++made);
            insert.setObject(4, LocalDateTime.ofInstant(resolved.minusSeconds(3600), ZoneOffset.UTC));
            insert.setObject(5, LocalDateTime.ofInstant(resolved, ZoneOffset.UTC));
            insert.setString(6, mark);
            insert.executeUpdate();
        }
    }

    private static void event(
            Connection database, long tenantId, long ticket, int seq, Instant at, String kind, String said)
            throws SQLException {
        var sql = "INSERT INTO timeline_event (tenant_id, id, version, ticket_id, seq, occurred_at, kind, said)"
                + " VALUES (?, ?, 1, ?, ?, ?, ?, ?)";
        try (var insert = database.prepareStatement(sql)) {
            insert.setLong(1, tenantId);
            insert.setLong(2, Ids.next());
            insert.setLong(3, ticket);
            insert.setInt(4, seq);
            insert.setObject(5, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            insert.setString(6, kind);
            insert.setString(7, said);
            insert.executeUpdate();
        }
    }
}
