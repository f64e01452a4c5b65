package org.manydesk.offboarding;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.manydesk.offboarding.Searched.IndexedWords;
import org.manydesk.schema.Query;

/**
 * Rebuilds the indexes of full-text search. InnoDB only marks what was deleted: its words stay in the tables of the index until
 * they are optimised. Where the database user may, that is done a part at a time while everybody works, for a while; else a table
 * is written anew, which makes writers wait, and only where that is short.
 *
 * @param patience for how long one table is rebuilt in parts
 * @param mostBytes of rows and indexes of a table that is written anew
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/fulltext-fine-tuning.html">MySQL, 14.9.6</a>
 */
public record WordIndexes(Duration patience, long mostBytes) {
    /** As long as others may well write to all of them; and what is written anew in a few seconds. */
    static final WordIndexes USUAL = new WordIndexes(Duration.ofMinutes(5), 64L << 20);

    /** Whoever sets what holds for the whole server has this; it ends with the connection. */
    private static final String ALONE = "manydesk.words";

    private static final String MARKED = "SELECT doc_id FROM information_schema.innodb_ft_deleted"
            + " UNION SELECT doc_id FROM information_schema.innodb_ft_being_deleted";
    private static final int LOCK_PATIENCE_SECONDS = 20;

    /** How they are rebuilt. */
    private enum Way {
        IN_PARTS,
        ANEW,
        /** Somebody else sets now how the server does it. */
        NOT_NOW
    }

    /** What became of one. */
    private enum Outcome {
        REBUILT,
        LEFT,
        BEGUN
    }

    /** Those of some tables; what cannot be rebuilt now is told. */
    public IndexedWords rebuild(Connection connection, Set<String> tables) throws SQLException {
        var rebuilt = new ArrayList<String>();
        var left = new ArrayList<String>();
        var begun = new ArrayList<String>();
        var way = way(connection);
        try {
            for (var table : indexed(connection)) {
                if (!tables.contains(table)) continue;
                var outcome = rebuilt(connection, table, way);
                (outcome == Outcome.REBUILT ? rebuilt : left).add(table);
                if (outcome == Outcome.BEGUN) begun.add(table);
            }
        } finally {
            if (way == Way.IN_PARTS) endParts(connection);
        }
        return new IndexedWords(rebuilt, left, begun);
    }

    /**
     * Puts back what holds for the whole server, and what a node that broke off left so. Nothing is done while another one is at it,
     * or where the database user may not.
     */
    public static void putBack(Connection connection) throws SQLException {
        if (!isOn(connection) || !isAlone(connection, 0)) return;
        try {
            endParts(connection);
        } catch (SQLException mayNot) {
            Query.texts(connection, "SELECT RELEASE_LOCK('" + ALONE + "')");
        }
    }

    private static boolean isAlone(Connection connection, int patience) throws SQLException {
        return Query.texts(connection, "SELECT GET_LOCK('" + ALONE + "', " + patience + ")")
                .getFirst()
                .equals("1");
    }

    private static void endParts(Connection connection) throws SQLException {
        try {
            Query.change(connection, "SET GLOBAL innodb_optimize_fulltext_only = OFF");
            Query.change(connection, "SET GLOBAL innodb_ft_aux_table = DEFAULT");
        } finally {
            Query.texts(connection, "SELECT RELEASE_LOCK('" + ALONE + "')");
        }
    }

    private static List<String> indexed(Connection connection) throws SQLException {
        return Query.texts(
                connection,
                "SELECT DISTINCT table_name FROM information_schema.statistics WHERE table_schema = DATABASE()"
                        + " AND index_type = 'FULLTEXT' ORDER BY table_name");
    }

    /** In parts takes the privilege to set what holds for the whole server, and that nobody else does so now. */
    private static Way way(Connection connection) throws SQLException {
        if (!isAlone(connection, LOCK_PATIENCE_SECONDS)) return Way.NOT_NOW;
        try {
            Query.change(connection, "SET GLOBAL innodb_optimize_fulltext_only = ON");
            return Way.IN_PARTS;
        } catch (SQLException mayNot) {
            Query.texts(connection, "SELECT RELEASE_LOCK('" + ALONE + "')");
            return isOn(connection) ? Way.NOT_NOW : Way.ANEW;
        }
    }

    private static boolean isOn(Connection connection) throws SQLException {
        return Query.number(connection, "SELECT @@GLOBAL.innodb_optimize_fulltext_only") == 1;
    }

    private Outcome rebuilt(Connection connection, String table, Way way) throws SQLException {
        if (way == Way.NOT_NOW || (way == Way.ANEW && bytes(connection, table) > mostBytes)) return Outcome.LEFT;
        Query.change(connection, "SET SESSION lock_wait_timeout = " + LOCK_PATIENCE_SECONDS);
        try {
            if (way == Way.IN_PARTS) return rebuiltInParts(connection, table);
            return optimised(connection, table) ? Outcome.REBUILT : Outcome.LEFT;
        } catch (SQLException busy) {
            return Outcome.LEFT;
        } finally {
            Query.change(connection, "SET SESSION lock_wait_timeout = DEFAULT");
        }
    }

    /** About how much a table holds, as the database last counted. */
    private static long bytes(Connection connection, String table) throws SQLException {
        return Query.number(
                connection,
                "SELECT COALESCE(SUM(data_length + index_length), 0) FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_name = ?",
                table);
    }

    /** Each time goes on where the last one ended, until nothing is left that was deleted when it began. */
    private Outcome rebuiltInParts(Connection connection, String table) throws SQLException {
        Query.change(connection, "SET GLOBAL innodb_ft_aux_table = CONCAT(DATABASE(), '/" + table + "')");
        var wanted = new HashSet<>(Query.texts(connection, MARKED));
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            if (!optimised(connection, table)) return Outcome.LEFT;
            wanted.retainAll(new HashSet<>(Query.texts(connection, MARKED)));
            if (wanted.isEmpty()) return Outcome.REBUILT;
            if (System.nanoTime() > end) return Outcome.BEGUN;
        }
    }

    /** The answer is a list of remarks, of which an error is one. */
    private static boolean optimised(Connection connection, String table) throws SQLException {
        return Query.rows(connection, "OPTIMIZE TABLE `" + table + "`").stream()
                .noneMatch(remark -> remark.get(2).equalsIgnoreCase("error"));
    }
}
