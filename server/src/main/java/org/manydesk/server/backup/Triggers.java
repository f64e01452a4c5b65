package org.manydesk.server.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.manydesk.schema.Query;

/** The triggers that keep issued documents, away while everything is loaded into an empty database. */
record Triggers(List<String> definitions) {
    private static final String NAMES =
            "SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE()";

    static Triggers drop(Connection connection) throws SQLException {
        var definitions = new ArrayList<String>();
        for (var name : Query.texts(connection, NAMES + " ORDER BY action_order, trigger_name")) {
            definitions.add(Query.rows(connection, "SHOW CREATE TRIGGER `" + name + "`")
                    .getFirst()
                    .get(2));
            Query.change(connection, "DROP TRIGGER `" + name + "`");
        }
        return new Triggers(definitions);
    }

    void create(Connection connection) throws SQLException {
        for (var definition : definitions) {
            try (var statement = connection.createStatement()) {
                statement.execute(definition);
            }
        }
    }
}
