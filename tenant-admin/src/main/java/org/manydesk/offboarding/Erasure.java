package org.manydesk.offboarding;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.manydesk.schema.Column;
import org.manydesk.schema.Query;
import org.manydesk.schema.Row;
import org.manydesk.schema.Rows;
import org.manydesk.schema.Schema;
import org.manydesk.schema.Table;

/**
 * Erases the rows of a client, table by table, each before those that it refers to. Every statement stands for itself: what
 * is interrupted is begun again and finds less.
 */
final class Erasure {
    /** How a trigger refuses, by the standard's word for an unhandled exception of a user (ISO/IEC 9075). */
    private static final String REFUSED_BY_TRIGGER = "45000";

    /** How the database refuses to leave a reference to nothing. */
    private static final String REFERRED_TO = "23000";

    private static final int AT_ONCE = 10_000;

    private final Connection connection;
    private final Connection reading;
    private final Schema schema;
    private final Belongings belongings;
    private final Set<String> guarded;
    private final Map<String, Proof.Reason> reasons = new HashMap<>();

    /**
     * @param connection commits each statement by itself
     * @param reading another one, on which rows are read while others are erased
     */
    Erasure(Connection connection, Connection reading, Belongings belongings) throws SQLException {
        this.connection = connection;
        this.reading = reading;
        this.schema = belongings.schema();
        this.belongings = belongings;
        this.guarded = Schema.guarded(connection);
    }

    /** Erases what can be erased, and tells for each table that may keep rows why it does. */
    Map<String, Proof.Reason> everything() throws SQLException {
        for (var table : schema.childrenFirst()) {
            var condition = belongings.traces(table);
            if (condition.isPresent()) erase(table, condition.get());
        }
        return reasons;
    }

    private void erase(Table table, String condition) throws SQLException {
        if (guarded.contains(table.name())) {
            reasons.put(table.name(), Proof.Reason.FINAL);
            eraseUnlessRefused(table, condition);
            return;
        }
        reasons.put(table.name(), Proof.Reason.REFERRED_TO);
        if (othersMayReferTo(table)) {
            eraseUnlessRefused(table, condition);
            return;
        }
        letGoOfEachOther(table, condition);
        var referredTo = Belongings.referredTo(table, schema.foreignKeys());
        var erasable = referredTo.isEmpty() ? condition : condition + " AND NOT (" + referredTo + ")";
        while (delete(table, erasable) == AT_ONCE) {
            // the next ones
        }
    }

    /** Whether rows of other clients in the same table may refer to those of this one, e.g. to a contract that pays. */
    private boolean othersMayReferTo(Table table) {
        return schema.foreignKeys().stream()
                .anyMatch(key -> key.child().equals(table.name())
                        && key.parent().equals(table.name())
                        && key.leadsAcross(schema));
    }

    private int delete(Table table, String condition) throws SQLException {
        return Query.change(
                connection, "DELETE FROM `%s` WHERE %s LIMIT %d".formatted(table.name(), condition, AT_ONCE));
    }

    /** Rows of a table that refer to others of the same table could not go in any order. */
    private void letGoOfEachOther(Table table, String condition) throws SQLException {
        for (var key : schema.foreignKeys()) {
            if (!key.child().equals(table.name()) || !key.parent().equals(table.name())) continue;
            for (var column : key.columns()) {
                if (isKey(table, column)) continue;
                Query.change(
                        connection,
                        "UPDATE `%s` SET `%s` = NULL WHERE %s AND `%s` IS NOT NULL"
                                .formatted(table.name(), column, condition, column));
            }
        }
    }

    private static boolean isKey(Table table, String column) {
        return table.key().stream().map(Column::name).anyMatch(column::equals);
    }

    /** Row by row where the database keeps some of them: it alone knows which are final. */
    private void eraseUnlessRefused(Table table, String condition) throws SQLException {
        try {
            Rows.each(reading, table, condition, row -> eraseUnlessRefused(table, row));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void eraseUnlessRefused(Table table, Row row) throws SQLException {
        var sql = "DELETE FROM `%s` WHERE %s".formatted(table.name(), table.whereKey());
        try (var statement = connection.prepareStatement(sql)) {
            row.bind(statement, table, table.key());
            statement.executeUpdate();
        } catch (SQLException refusal) {
            if (!Set.of(REFUSED_BY_TRIGGER, REFERRED_TO).contains(refusal.getSQLState())) throw refusal;
        }
    }
}
