package org.manydesk.datasubject;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.manydesk.offboarding.Belongings;
import org.manydesk.schema.Column;
import org.manydesk.schema.ForeignKey;
import org.manydesk.schema.Query;
import org.manydesk.schema.Row;
import org.manydesk.schema.RowTaker;
import org.manydesk.schema.Rows;
import org.manydesk.schema.Schema;
import org.manydesk.schema.Table;

/**
 * Which rows of a client tell of a person: found by the columns of the tables, so that none can be forgotten.
 *
 * @param ids of the rows that are the person: their contact, their account
 * @param names by which the person is called
 * @param near the ids of rows that tell of the person, by table: e.g. their tickets, on which others may say their name
 */
record Traces(
        Schema schema,
        Belongings belongings,
        DataSubject person,
        Set<String> ids,
        Set<String> names,
        Map<String, Set<String>> near) {
    private static final String EMAIL = "email";
    private static final String ID = "id";

    static Traces of(Connection connection, DataSubject person) throws SQLException {
        var schema = Schema.of(connection);
        var belongings = new Belongings(schema, person.client());
        var traces = new Traces(schema, belongings, person, new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
        for (var table : schema.tables()) traces.learn(connection, table);
        for (var table : schema.tables()) traces.lookAround(connection, table);
        return traces;
    }

    /** Adds what a table tells of who the person is. */
    private void learn(Connection connection, Table table) throws SQLException {
        var own = belongings.condition(table);
        if (own.isEmpty()) return;
        for (var column : addresses(table)) {
            var is = " FROM `%s` WHERE %s AND CAST(LOWER(`%s`) AS BINARY) = CAST(%s AS BINARY)"
                    .formatted(table.name(), own.get(), column, literal(person.email()));
            if (column.equals(EMAIL) && table.has(ID))
                ids.addAll(Query.texts(connection, "SELECT CAST(id AS CHAR)" + is));
            var name = nameBeside(column);
            if (table.has(name)) names.addAll(Query.texts(connection, "SELECT DISTINCT `" + name + "`" + is));
        }
    }

    /** Adds the rows of a table that tell of the person, where others refer to such rows; terms are everybody's. */
    private void lookAround(Connection connection, Table table) throws SQLException {
        var isReferredTo = schema.foreignKeys().stream().anyMatch(key -> hangsOn(key, table.name()));
        if (condition(table).isEmpty() || !isReferredTo || Cleaning.AGREED.contains(table.name())) return;
        var found = new HashSet<String>();
        each(connection, table, row -> found.add(row.text(table, ID)));
        near.put(table.name(), found);
    }

    private static boolean hangsOn(ForeignKey key, String parent) {
        return key.parent().equals(parent) && key.referenced().contains(ID);
    }

    /** Takes the rows of a table that tell of the person. */
    void each(Connection connection, Table table, RowTaker taker) throws SQLException {
        var tellsOf = tellsOf(table);
        try {
            Rows.each(connection, table, condition(table).orElseThrow(), row -> {
                if (tellsOf.test(row)) taker.take(row);
            });
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The columns that hold nothing but an address. */
    static List<String> addresses(Table table) {
        return table.names().stream()
                .filter(name -> name.equals(EMAIL) || name.endsWith("_" + EMAIL))
                .toList();
    }

    /** Where the name of whose address stands in a column would stand. */
    static String nameBeside(String address) {
        return address.replace(EMAIL, "name");
    }

    /** What rows must meet to be looked at; empty if no row of the table can tell of the person. */
    Optional<String> condition(Table table) {
        return belongings.condition(table).map(own -> own + " AND (" + suspicion(table) + ")");
    }

    /** The same, and what hangs on rows that tell of the person. */
    Optional<String> wideCondition(Table table) {
        return belongings.condition(table).map(own -> own + " AND (" + either(suspicion(table), hanging(table)) + ")");
    }

    private String suspicion(Table table) {
        var at = person.email().indexOf('@');
        var local = literal(person.email().substring(0, at));
        var domain = literal(person.email().substring(at + 1));
        var named = texts(table)
                .map(column -> "LOCATE(%1$s, LOWER(`%3$s`)) > 0 AND LOCATE(%2$s, LOWER(`%3$s`)) > 0"
                        .formatted(local, domain, column))
                .collect(joining(" OR "));
        return either(named, referring(table));
    }

    private String referring(Table table) {
        return references(table).stream()
                .filter(column -> !ids.isEmpty())
                .map(column -> "`%s` IN (%s)".formatted(column, String.join(", ", ids)))
                .collect(joining(" OR "));
    }

    private String hanging(Table table) {
        return hooks(table)
                .map(key -> "`%s` IN (%s)".formatted(child(key), String.join(", ", nearIn(key.parent()))))
                .collect(joining(" OR "));
    }

    /** By what rows of a table hang on rows that tell of the person. */
    private Stream<ForeignKey> hooks(Table table) {
        return schema.foreignKeys().stream()
                .filter(key -> key.child().equals(table.name()) && hangsOn(key, key.parent()))
                .filter(key -> !nearIn(key.parent()).isEmpty());
    }

    private Set<String> nearIn(String table) {
        return near.getOrDefault(table, Set.of());
    }

    /** Which rows tell of the person, or hang on such ones: there, and nowhere else, their name means them. */
    Predicate<Row> isAbout(Table table) {
        var hooks = hooks(table).toList();
        return tellsOf(table)
                .or(row -> hooks.stream().anyMatch(key -> nearIn(key.parent()).contains(row.text(table, child(key)))));
    }

    private static String either(String... conditions) {
        var all = Stream.of(conditions).filter(one -> !one.isEmpty()).collect(joining(" OR "));
        return all.isEmpty() ? "FALSE" : all;
    }

    private static String child(ForeignKey key) {
        return key.columns().get(key.referenced().indexOf(ID));
    }

    /** Which of the rows that are looked at do tell of the person. */
    Predicate<Row> tellsOf(Table table) {
        var mention = person.mention();
        var references = references(table);
        return row -> references.stream().anyMatch(column -> ids.contains(row.text(table, column)))
                || texts(table).anyMatch(column -> mention.matcher(row.text(table, column))
                        .find());
    }

    private static Stream<String> texts(Table table) {
        return table.columns().stream()
                .filter(column -> column.kind() == Column.Kind.TEXT)
                .map(Column::name);
    }

    /** The columns that refer to contacts and accounts. */
    private Set<String> references(Table table) {
        var columns = new HashSet<String>();
        for (var key : schema.foreignKeys())
            if (key.child().equals(table.name())
                    && key.referenced().contains(ID)
                    && schema.table(key.parent()).has(EMAIL)) columns.add(child(key));
        return columns;
    }

    /** The names that are more than one word: within texts that are about the person they mean them. */
    List<Pattern> fullNames() {
        return names.stream()
                .filter(name -> name.strip().contains(" "))
                .map(name -> Pattern.compile(
                        "(?<!\\w)" + Pattern.quote(name.strip()) + "(?!\\w)",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS))
                .toList();
    }

    /** As digits, which cannot be anything but text to the database. */
    private static String literal(String text) {
        return "_utf8mb4 0x" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
