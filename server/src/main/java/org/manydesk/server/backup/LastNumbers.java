package org.manydesk.server.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.manydesk.schema.Query;
import org.manydesk.schema.Schema;

/**
 * The last numbers that providers gave to invoices and credit notes. They never go back: a number that was given once is
 * not given again, whatever is restored.
 *
 * @param rows provider, kind, last number, its day, and how the series began: prefix and first number, empty where that is not
 *     known
 */
record LastNumbers(List<List<String>> rows) {
    private static final String SERIES = "invoice_number_series";

    /** Those of the database, and of a restore that was not finished. A series in which nothing was numbered yet gave none. */
    static LastNumbers of(Connection connection) throws SQLException {
        var rows = new ArrayList<List<String>>();
        for (var table : List.of(SERIES, Schema.UNFINISHED_RESTORE))
            if (Schema.has(connection, table)) rows.addAll(Query.rows(connection, asked(connection, table)));
        return new LastNumbers(rows);
    }

    /** A database of an earlier release does not know how a series began. */
    private static String asked(Connection connection, String table) throws SQLException {
        var asked = "SELECT provider_id, id, last_number, last_day, ";
        return knowsBegin(connection, table)
                ? asked + "prefix, first_number FROM " + table + " WHERE last_number >= first_number"
                : asked + "NULL, NULL FROM " + table;
    }

    /** The highest numbers among a client's own documents. */
    static LastNumbers of(Connection connection, Client client) throws SQLException {
        return new LastNumbers(Query.rows(
                connection,
                """
                SELECT provider_id, kind, MAX(number), MAX(issued_on), NULL, NULL FROM (
                  SELECT provider_id, 1 AS kind, CAST(SUBSTRING_INDEX(invoice_number, '-', -1) AS UNSIGNED) AS number,
                         issued_on
                    FROM invoice WHERE tenant_id = ? AND invoice_number IS NOT NULL
                  UNION ALL
                  SELECT provider_id, 2, CAST(SUBSTRING_INDEX(credit_number, '-', -1) AS UNSIGNED), issued_on
                    FROM credit_note WHERE tenant_id = ?) document
                GROUP BY provider_id, kind""",
                client.id(),
                client.id()));
    }

    /** Makes the series of providers go on after these, as they began. */
    void carryOn(Connection connection, Progress progress) throws SQLException {
        var knowsBegin = knowsBegin(connection, SERIES);
        for (var row : rows) {
            if (given(connection, row) >= Long.parseLong(row.get(2))) continue;
            carryOn(connection, row, knowsBegin);
            progress.say(
                    "The %s go on after number %s: the numbers up to there were given.",
                    row.get(1).equals("1") ? "invoices" : "credit notes", row.get(2));
        }
    }

    private static void carryOn(Connection connection, List<String> row, boolean knowsBegin) throws SQLException {
        var begin = knowsBegin && !row.get(5).isEmpty();
        var known = new ArrayList<Object>(List.of(row.get(2), row.get(3)));
        if (begin) known.addAll(List.of(row.get(4), row.get(5)));
        var made = new ArrayList<Object>(List.of(row.get(1)));
        made.addAll(known);
        made.add(row.getFirst());
        Query.change(
                connection,
                "INSERT IGNORE INTO " + SERIES + " (provider_id, id, version, last_number, last_day"
                        + (begin ? ", prefix, first_number" : "") + ") SELECT p.id, ?, 1, ?, ?"
                        + (begin ? ", NULLIF(?, ''), ?" : "") + " FROM provider p WHERE p.id = ?",
                made.toArray());
        known.addAll(List.of(row.getFirst(), row.get(1)));
        Query.change(
                connection,
                "UPDATE " + SERIES + " SET version = version + 1, last_number = ?, last_day = GREATEST(last_day, ?)"
                        + (begin ? ", prefix = NULLIF(?, ''), first_number = ?" : "")
                        + " WHERE provider_id = ? AND id = ?",
                known.toArray());
    }

    private static boolean knowsBegin(Connection connection, String table) throws SQLException {
        return table.equals(Schema.UNFINISHED_RESTORE)
                || Schema.of(connection).table(table).has("first_number");
    }

    private static long given(Connection connection, List<String> series) throws SQLException {
        return Query.number(
                connection,
                "SELECT COALESCE(MAX(last_number), 0) FROM " + SERIES + " WHERE provider_id = ? AND id = ?",
                series.getFirst(),
                series.get(1));
    }
}
