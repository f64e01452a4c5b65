package org.manydesk.server.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manydesk.schema.Row;
import org.manydesk.schema.Rows;
import org.manydesk.schema.Table;
import org.manydesk.server.problem.StartupProblem;

/** Rows of the tables that keep what is final: those that are as the backup has them stay, the others are taken out. */
final class FinalRows {
    private static final String REFUSED_BY_TRIGGER = "45000";
    private static final int LISTED = 20;
    private static final List<String> NAMES = List.of("invoice_number", "credit_number", "ref", "period", "step", "id");

    private final Archive archive;
    private final Connection connection;
    private final Map<String, Set<List<String>>> there = new HashMap<>();
    private final List<String> later = new ArrayList<>();

    FinalRows(Archive archive, Connection connection) {
        this.archive = archive;
        this.connection = connection;
    }

    /** Takes out of a table what is not as in the backup. What the database refuses to give up came later and is final. */
    void compare(Table table, Share share) throws IOException, SQLException {
        var rule = share.of(table).orElseThrow();
        var saved = new HashMap<List<String>, Integer>();
        archive.rows(archive.manifest().table(table.name()), row -> {
            if (rule.picks(table, row)) saved.put(key(table, row), row.values().hashCode());
        });
        var same = there.computeIfAbsent(table.name(), name -> new HashSet<>());
        var others = new ArrayList<Row>();
        Rows.each(connection, table, rule.condition(), row -> {
            if (Integer.valueOf(row.values().hashCode()).equals(saved.get(key(table, row)))) same.add(key(table, row));
            else others.add(row);
        });
        for (var row : others) takeOut(table, row);
    }

    private void takeOut(Table table, Row row) throws SQLException {
        var sql = "DELETE FROM `%s` WHERE %s".formatted(table.name(), table.whereKey());
        try (var statement = connection.prepareStatement(sql)) {
            row.bind(statement, table, table.key());
            statement.executeUpdate();
        } catch (SQLException refusal) {
            if (!REFUSED_BY_TRIGGER.equals(refusal.getSQLState())) throw refusal;
            later.add(table.name().replace('_', ' ') + " " + name(table, row));
        }
    }

    /** Says what came later and is final, and that nothing is restored therefore. */
    void refuse() throws SQLException {
        if (later.isEmpty()) return;
        connection.rollback();
        var more = later.size() > LISTED ? " and %d more".formatted(later.size() - LISTED) : "";
        throw new StartupProblem(
                "Since the backup, these became final and are never taken back: %s%s. Nothing was changed. Restore a later backup; or restore this one into an empty folder and take from there what is needed."
                        .formatted(
                                String.join(", ", later.stream().limit(LISTED).toList()), more));
    }

    /** Whether the row stayed where it is. */
    boolean isThere(Table table, Row row) {
        return there.getOrDefault(table.name(), Set.of()).contains(key(table, row));
    }

    private static List<String> key(Table table, Row row) {
        return table.key().stream()
                .map(column -> row.text(table, column.name()))
                .toList();
    }

    private static String name(Table table, Row row) {
        return NAMES.stream()
                .filter(table::has)
                .map(column -> row.text(table, column))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
