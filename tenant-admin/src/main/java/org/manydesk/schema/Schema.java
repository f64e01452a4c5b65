package org.manydesk.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tables of a database as they are, but for Flyway's own; in the order of their names.
 *
 * @param foreignKeys of all tables
 */
public record Schema(List<Table> tables, List<ForeignKey> foreignKeys) {
    public static final String HISTORY = "flyway_schema_history";

    /** The table that marks a restore that was begun and not finished. */
    public static final String UNFINISHED_RESTORE = "unfinished_restore";

    public static Schema of(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        for (var name : names(connection)) tables.add(table(connection, name));
        return new Schema(tables, foreignKeys(connection));
    }

    /** Whether migrations ever ran here. */
    public static boolean isMigrated(Connection connection) throws SQLException {
        return has(connection, HISTORY);
    }

    public static boolean has(Connection connection, String table) throws SQLException {
        return Query.number(
                        connection,
                        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"
                                + " AND table_name = ?",
                        table)
                > 0;
    }

    public static List<String> names(Connection connection) throws SQLException {
        return Query.texts(
                connection,
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_type = 'BASE TABLE' AND table_name NOT IN (?, ?) ORDER BY table_name",
                HISTORY,
                UNFINISHED_RESTORE);
    }

    /** The tables of which the database refuses to give up rows, some or all, by a trigger. */
    public static Set<String> guarded(Connection connection) throws SQLException {
        return new TreeSet<>(Query.texts(
                connection,
                "SELECT event_object_table FROM information_schema.triggers WHERE trigger_schema = DATABASE()"
                        + " AND event_manipulation = 'DELETE' AND action_timing = 'BEFORE'"));
    }

    public Table table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no table " + name));
    }

    /** The tables so that each comes before those that it refers to. */
    public List<Table> childrenFirst() {
        var ordered = new LinkedHashSet<String>();
        for (var table : tables) addAfterChildren(table.name(), ordered, new HashSet<>());
        return ordered.stream().map(this::table).toList();
    }

    private void addAfterChildren(String name, Set<String> ordered, Set<String> path) {
        if (!path.add(name)) return;
        for (var key : foreignKeys) if (key.parent().equals(name)) addAfterChildren(key.child(), ordered, path);
        ordered.add(name);
    }

    private static Table table(Connection connection, String name) throws SQLException {
        var columns = new LinkedHashMap<String, Column>();
        for (var row : Query.rows(
                connection,
                "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " AND table_name = ? AND extra NOT LIKE '%GENERATED%' ORDER BY ordinal_position",
                name)) columns.put(row.getFirst(), new Column(row.getFirst(), Column.Kind.of(row.get(1))));
        var key = Query.texts(
                connection,
                "SELECT column_name FROM information_schema.key_column_usage WHERE table_schema = DATABASE()"
                        + " AND table_name = ? AND constraint_name = 'PRIMARY' ORDER BY ordinal_position",
                name);
        return new Table(
                name,
                List.copyOf(columns.values()),
                key.stream().map(columns::get).toList());
    }

    private static List<ForeignKey> foreignKeys(Connection connection) throws SQLException {
        Map<List<String>, ForeignKey> keys = new LinkedHashMap<>();
        for (var row : Query.rows(
                connection,
                "SELECT constraint_name, table_name, referenced_table_name, column_name, referenced_column_name"
                        + " FROM information_schema.key_column_usage WHERE table_schema = DATABASE()"
                        + " AND referenced_table_name IS NOT NULL"
                        + " ORDER BY table_name, constraint_name, ordinal_position")) {
            var key = keys.computeIfAbsent(
                    row.subList(0, 3),
                    name -> new ForeignKey(
                            name.getFirst(), name.get(1), new ArrayList<>(), name.get(2), new ArrayList<>()));
            key.columns().add(row.get(3));
            key.referenced().add(row.get(4));
        }
        return List.copyOf(keys.values());
    }
}
