package org.manydesk.server.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manydesk.schema.Query;
import org.manydesk.schema.Rows;
import org.manydesk.schema.Schema;
import org.manydesk.schema.Table;

/**
 * Compares the files that rows name with those that were saved. A row with {@code size} and {@code sha256} tells of a file
 * in the folder {@code attachments} that is called after its tenant and its id; with {@code removed_at} it tells that there
 * is none any more.
 */
final class NamedFiles {
    private final Map<String, String> saved = new HashMap<>();

    void saved(Part file) {
        var path = file.name().split("/");
        if (path.length == 5 && path[1].equals("attachments")) saved.put(path[2] + "/" + path[4], file.sha256());
    }

    /**
     * The files that rows name and that were not saved, or not with the bytes that the row tells of.
     *
     * @param connection in the transaction that the rows were read in
     * @throws Removed if one of them was removed after the snapshot: then another snapshot will do
     */
    List<String> missing(Connection connection, Connection now, Share share, Schema schema)
            throws IOException, SQLException, Removed {
        var missing = new ArrayList<String>();
        for (var table : share.tables(schema)) {
            if (!table.has("sha256") || !table.has("size") || !table.has("tenant_id")) continue;
            var present = table.has("removed_at") ? " AND removed_at IS NULL" : "";
            Rows.each(connection, table, share.of(table).orElseThrow().condition() + present, row -> {
                var file = row.text(table, "tenant_id") + "/" + row.text(table, "id");
                if (!row.text(table, "sha256").equals(saved.get(file))) missing.add(table.name() + " " + file);
            });
            for (var file : missing) if (!isNamed(now, table, file, present)) throw new Removed();
        }
        return missing;
    }

    private static boolean isNamed(Connection now, Table table, String file, String present) throws SQLException {
        var key = file.substring(file.indexOf(' ') + 1).split("/");
        return !file.startsWith(table.name() + " ")
                || Query.number(
                                now,
                                "SELECT COUNT(*) FROM `%s` WHERE tenant_id = ? AND id = ?%s"
                                        .formatted(table.name(), present),
                                key[0],
                                key[1])
                        > 0;
    }

    /** A file was removed while the backup was made. */
    static final class Removed extends Exception {
        private static final long serialVersionUID = 1;
    }
}
