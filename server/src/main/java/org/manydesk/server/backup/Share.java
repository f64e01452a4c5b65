package org.manydesk.server.backup;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.manydesk.schema.Query;
import org.manydesk.schema.Row;
import org.manydesk.schema.Schema;
import org.manydesk.schema.Table;

/** Which rows and files a backup is of: all of them, or those of one client. */
sealed interface Share {

    /** Which rows of a table; empty if none. */
    Optional<Rule> of(Table table);

    /** Whether a file with that path within the data folder belongs to it. */
    boolean holds(String path);

    /** Picks rows, in a database and in a part of a backup alike. */
    record Rule(String column, Set<String> values) {
        private static final Rule ALL = new Rule("", Set.of());

        String condition() {
            if (this == ALL) return "TRUE";
            if (values.isEmpty()) return "FALSE";
            return "`%s` IN (%s)".formatted(column, values.stream().sorted().collect(joining(", ")));
        }

        boolean picks(Table table, Row row) {
            return this == ALL || values.contains(row.text(table, column));
        }
    }

    /** Everything. */
    record Whole() implements Share {
        @Override
        public Optional<Rule> of(Table table) {
            return Optional.of(Rule.ALL);
        }

        @Override
        public boolean holds(String path) {
            return true;
        }
    }

    /**
     * What belongs to one client: its own row, every row with its tenant, its audit chain, and the tokens of its people.
     *
     * @param people the ids of those who work for the client
     */
    record OfClient(Client client, Set<String> people) implements Share {
        private static final LongFunction<Stream<String>> FOLDERS =
                id -> Stream.of("attachments/" + id + "/", "imports/" + id + "/", "mail/tenant-" + id + "/");

        static OfClient of(Connection connection, Client client) throws SQLException {
            return new OfClient(
                    client,
                    new TreeSet<>(
                            Query.texts(connection, "SELECT id FROM user_account WHERE tenant_id = ?", client.id())));
        }

        @Override
        public Optional<Rule> of(Table table) {
            if (table.has("tenant_id")) return Optional.of(rule("tenant_id"));
            return switch (table.name()) {
                case "tenant", "audit_chain", "audit_retention" -> Optional.of(rule("id"));
                case "audit_entry" -> Optional.of(rule("chain_id"));
                case "access_token", "second_factor", "recovery_code", "passkey" ->
                    Optional.of(new Rule("user_id", people));
                default -> Optional.empty();
            };
        }

        private Rule rule(String column) {
            return new Rule(column, Set.of(Long.toString(client.id())));
        }

        @Override
        public boolean holds(String path) {
            return FOLDERS.apply(client.id()).anyMatch(path::startsWith);
        }
    }

    /** The tables that it has rows of. */
    default List<Table> tables(Schema schema) {
        return schema.tables().stream().filter(table -> of(table).isPresent()).toList();
    }
}
