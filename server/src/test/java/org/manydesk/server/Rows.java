package org.manydesk.server;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.manydesk.server.database.DatabaseAddress;

/** Looks into the database, beside the wall. */
final class Rows {
    private Rows() {}

    /** The first column of each row. */
    static List<String> texts(DatabaseAddress database, String sql) throws SQLException {
        try (var connection = database.connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        }
    }
}
