package org.manydesk.offboarding;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.manydesk.harness.DeskAddress;
import org.manydesk.schema.Column;
import org.manydesk.schema.Query;
import org.manydesk.schema.Schema;

/** Looks through every table for what is left of somebody. */
final class Remains {
    private Remains() {}

    static long idOf(String provider, String key) throws SQLException {
        try (var database = DeskAddress.database()) {
            return Query.number(
                    database, "SELECT id FROM tenant WHERE provider_id = ? AND tenant_key = ?", provider, key);
        }
    }

    /** The tables that hold rows with an id in any column of numbers, but for the proof that they left. */
    static TreeSet<String> with(long id) throws SQLException {
        var found = new TreeSet<String>();
        try (var database = DeskAddress.database()) {
            for (var table : Schema.of(database).tables()) {
                if (table.name().equals("off_boarding")) continue;
                var columns = table.columns().stream()
                        .filter(column -> column.kind() == Column.Kind.VALUE)
                        .map(column -> "`" + column.name() + "` = " + id)
                        .toList();
                if (!columns.isEmpty() && count(database, table.name(), String.join(" OR ", columns)) > 0)
                    found.add(table.name());
            }
        }
        return found;
    }

    /** How many rows of a client each table holds. */
    static List<String> of(long client) throws SQLException {
        var rows = new ArrayList<String>();
        try (var database = DeskAddress.database()) {
            for (var table : Schema.of(database).tables())
                if (table.has("tenant_id"))
                    rows.add(table.name() + " " + count(database, table.name(), "tenant_id = " + client));
        }
        return rows;
    }

    /** The tables that hold a word in any text, in capitals or not. */
    static TreeSet<String> saying(String mark) throws SQLException {
        var found = new TreeSet<String>();
        try (var database = DeskAddress.database()) {
            for (var table : Schema.of(database).tables()) {
                var columns = table.columns().stream()
                        .filter(column -> column.kind() == Column.Kind.TEXT)
                        .map(column -> "`" + column.name() + "`")
                        .collect(joining(", "));
                var says = "LOWER(CONCAT_WS(' ', " + columns + ")) LIKE LOWER('%" + mark + "%')";
                if (!columns.isEmpty() && count(database, table.name(), says) > 0) found.add(table.name());
            }
        }
        return found;
    }

    /** How often the index of full-text search of a table has a word, whether or not the row with it is still there. */
    static long indexed(String table, String word) throws SQLException {
        try (var database = DeskAddress.database()) {
            Query.change(database, "SET GLOBAL innodb_ft_aux_table = CONCAT(DATABASE(), '/" + table + "')");
            var sum = 0L;
            for (var part : List.of("innodb_ft_index_table", "innodb_ft_index_cache"))
                sum += Query.number(
                        database,
                        "SELECT COUNT(*) FROM information_schema." + part + " WHERE word = ?",
                        word.toLowerCase(Locale.ROOT));
            return sum;
        }
    }

    private static long count(Connection database, String table, String condition) throws SQLException {
        return Query.number(database, "SELECT COUNT(*) FROM `%s` WHERE %s".formatted(table, condition));
    }
}
