package org.manydesk.offboarding;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.manydesk.schema.ForeignKey;
import org.manydesk.schema.Query;
import org.manydesk.schema.Schema;
import org.manydesk.schema.Table;
import org.manydesk.scope.TenantId;

/** Which rows of which tables are a client's: found by the columns of the tables, so that none can be forgotten. */
public record Belongings(Schema schema, TenantId client) {

    /** What a row of the table meets if it is the client's; empty if no row of that table can be. */
    public Optional<String> condition(Table table) {
        return own(table).or(() -> ofPeople(table));
    }

    /** The same with what only speaks of the client: it is no part of what the client takes along, but goes with it. */
    public Optional<String> traces(Table table) {
        return condition(table).or(() -> answered(table));
    }

    private Optional<String> own(Table table) {
        var column = table.has("tenant_id")
                ? "tenant_id"
                : switch (table.name()) {
                    case "tenant", "audit_chain", "audit_retention" -> "id";
                    case "audit_entry" -> "chain_id";
                    default -> "";
                };
        return column.isEmpty()
                ? Optional.empty()
                : Optional.of("`%s`.`%s` = %d".formatted(table.name(), column, client.value()));
    }

    /** Rows without a client that refer to one of a client: e.g. the tokens of its people. */
    private Optional<String> ofPeople(Table table) {
        var conditions = schema.foreignKeys().stream()
                .filter(key -> key.child().equals(table.name()))
                .flatMap(key -> own(schema.table(key.parent())).stream()
                        .map(own -> "EXISTS (SELECT 1 FROM `%s` WHERE %s AND %s)"
                                .formatted(key.parent(), joined(key), own)))
                .toList();
        return conditions.isEmpty() ? Optional.empty() : Optional.of("(" + String.join(" OR ", conditions) + ")");
    }

    /**
     * Answers that are kept for a day, to be given again: those that the client's people got, and those of its provider
     * that name its key, or a ticket of it.
     */
    private Optional<String> answered(Table table) {
        if (!table.name().equals("idempotent_answer")) return Optional.empty();
        return Optional.of(("EXISTS (SELECT 1 FROM user_account u JOIN tenant t ON t.provider_id = u.provider_id"
                        + " WHERE u.id = idempotent_answer.user_id AND t.id = %d AND (u.tenant_id = t.id"
                        + " OR idempotent_answer.body LIKE CONCAT('%%\"', t.tenant_key, '\"%%')"
                        + " OR idempotent_answer.body LIKE CONCAT('%%\"', UPPER(t.tenant_key), '-%%')))")
                .formatted(client.value()));
    }

    /** The rows of the table that rows of others refer to. */
    static String referredTo(Table table, List<ForeignKey> keys) {
        return keys.stream()
                .filter(key -> key.parent().equals(table.name()) && !key.child().equals(table.name()))
                .map(key -> "EXISTS (SELECT 1 FROM `%s` WHERE %s)".formatted(key.child(), joined(key)))
                .collect(joining(" OR "));
    }

    private static String joined(ForeignKey key) {
        return IntStream.range(0, key.columns().size())
                .mapToObj(i -> "`%s`.`%s` = `%s`.`%s`"
                        .formatted(
                                key.child(),
                                key.columns().get(i),
                                key.parent(),
                                key.referenced().get(i)))
                .collect(joining(" AND "));
    }

    /** How many rows and traces there are, by table; tables without any are left out. */
    Map<String, Long> counted(Connection connection) throws SQLException {
        var counts = new LinkedHashMap<String, Long>();
        for (var table : schema.tables()) {
            var condition = traces(table);
            if (condition.isEmpty()) continue;
            var rows = Query.number(
                    connection, "SELECT COUNT(*) FROM `%s` WHERE %s".formatted(table.name(), condition.get()));
            if (rows > 0) counts.put(table.name(), rows);
        }
        return counts;
    }
}
