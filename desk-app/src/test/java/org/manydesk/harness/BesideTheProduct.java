package org.manydesk.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes to the database as somebody would who owns it and takes its triggers away; they are back afterwards. */
public final class BesideTheProduct {
    private BesideTheProduct() {}

    /** Changes or removes one row of a table. */
    public static void write(String table, String sql) throws SQLException {
        try (var database = DeskAddress.database();
                var statement = database.createStatement()) {
            var triggers = triggers(database, table);
            for (var name : triggers.keySet()) statement.execute("DROP TRIGGER `" + name + "`");
            try {
                if (statement.executeUpdate(sql) != 1) throw new IllegalArgumentException("Not one row: " + sql);
            } finally {
                for (var trigger : triggers.values()) statement.execute(trigger);
            }
        }
    }

    /** How each is made, in the order in which they act. */
    private static Map<String, String> triggers(Connection database, String table) throws SQLException {
        var triggers = new LinkedHashMap<String, String>();
        try (var query = database.prepareStatement("SELECT trigger_name FROM information_schema.triggers"
                + " WHERE trigger_schema = DATABASE() AND event_object_table = ? ORDER BY action_order")) {
            query.setString(1, table);
            var rows = query.executeQuery();
            while (rows.next()) triggers.put(rows.getString(1), "");
        }
        try (var statement = database.createStatement()) {
            for (var name : triggers.keySet()) triggers.put(name, made(statement, name));
        }
        return triggers;
    }

    private static String made(Statement statement, String name) throws SQLException {
        try (var rows = statement.executeQuery("SHOW CREATE TRIGGER `" + name + "`")) {
            rows.next();
            return rows.getString("SQL Original Statement");
        }
    }
}
