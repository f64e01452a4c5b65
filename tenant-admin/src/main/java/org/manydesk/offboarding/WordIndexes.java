package org.manydesk.offboarding;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.manydesk.offboarding.Searched.IndexedWords;
import org.manydesk.schema.Query;

/**
 * Rebuilds the indexes of full-text search. InnoDB only marks what was deleted: its words stay in the tables of the index until
 * they are optimised. Where the database user may, that is done a part at a time while everybody works; else a table is written
 * anew, which makes writers wait, and only where that is short.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/fulltext-fine-tuning.html">MySQL, 14.9.6</a>
 */
final class WordIndexes {
    /** Writing a table of more rows anew could take longer than writers should wait. */
    static final long MOST_ROWS = 200_000;

    private static final String STILL_THERE = "SELECT (SELECT COUNT(*) FROM information_schema.innodb_ft_deleted)"
            + " + (SELECT COUNT(*) FROM information_schema.innodb_ft_being_deleted)";
    private static final int PARTS = 5_000;
    private static final int PATIENCE_SECONDS = 20;

    private WordIndexes() {}

    /** Those of some tables; what cannot be rebuilt now is told. */
    static IndexedWords rebuild(Connection connection, Set<String> tables) throws SQLException {
        var rebuilt = new ArrayList<String>();
        var left = new ArrayList<String>();
        var gently = mayBeGentle(connection);
        try {
            for (var table : indexed(connection))
                if (tables.contains(table)) (isRebuilt(connection, table, gently) ? rebuilt : left).add(table);
        } finally {
            if (gently) Query.change(connection, "SET GLOBAL innodb_optimize_fulltext_only = OFF");
        }
        return new IndexedWords(rebuilt, left);
    }

    private static List<String> indexed(Connection connection) throws SQLException {
        return Query.texts(
                connection,
                "SELECT DISTINCT table_name FROM information_schema.statistics WHERE table_schema = DATABASE()"
                        + " AND index_type = 'FULLTEXT' ORDER BY table_name");
    }

    /** Takes the privilege to set what holds for the whole server. */
    private static boolean mayBeGentle(Connection connection) {
        try {
            Query.change(connection, "SET GLOBAL innodb_optimize_fulltext_only = ON");
            return true;
        } catch (SQLException mayNot) {
            return false;
        }
    }

    private static boolean isRebuilt(Connection connection, String table, boolean gently) throws SQLException {
        if (!gently && Query.number(connection, "SELECT COUNT(*) FROM `" + table + "`") > MOST_ROWS) return false;
        Query.change(connection, "SET SESSION lock_wait_timeout = " + PATIENCE_SECONDS);
        try {
            return gently ? isRebuiltInParts(connection, table) : optimised(connection, table);
        } catch (SQLException busy) {
            return false;
        } finally {
            Query.change(connection, "SET SESSION lock_wait_timeout = DEFAULT");
        }
    }

    /** Each time goes on where the last one ended, until nothing that was deleted is left in the index. */
    private static boolean isRebuiltInParts(Connection connection, String table) throws SQLException {
        Query.change(connection, "SET GLOBAL innodb_ft_aux_table = CONCAT(DATABASE(), '/" + table + "')");
        for (int part = 0; part < PARTS; part++) {
            if (!optimised(connection, table)) return false;
            if (Query.number(connection, STILL_THERE) == 0) return true;
        }
        return false;
    }

    /** The answer is a list of remarks, of which an error is one. */
    private static boolean optimised(Connection connection, String table) throws SQLException {
        return Query.rows(connection, "OPTIMIZE TABLE `" + table + "`").stream()
                .noneMatch(remark -> remark.get(2).equalsIgnoreCase("error"));
    }
}
