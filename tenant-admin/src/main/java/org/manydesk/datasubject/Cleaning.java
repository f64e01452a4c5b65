package org.manydesk.datasubject;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manydesk.datasubject.Erased.Reason;
import org.manydesk.datasubject.Erased.Told;
import org.manydesk.problem.Conflict;
import org.manydesk.schema.Column;
import org.manydesk.schema.Query;
import org.manydesk.schema.Row;
import org.manydesk.schema.Rows;
import org.manydesk.schema.Table;

/**
 * Takes a person's address and names out of the rows of a client. Where the address stands alone an alias takes its place,
 * so that what one person said stays together; within texts a mark does.
 */
final class Cleaning {
    /** What stands for a name, and for an address within a text. */
    static final String MARK = "[erased]";

    /** How a trigger refuses, by the standard's word for an unhandled exception of a user (ISO/IEC 9075). */
    private static final String REFUSED_BY_TRIGGER = "45000";

    static final Set<String> AGREED =
            Set.of("tenant", "contract_version", "operational_agreement", "hook", "webhook_key");
    static final Set<String> SEALED = Set.of("audit_chain", "audit_entry");

    private final Connection connection;
    private final Traces traces;
    private final String alias;
    private final Pattern mention;
    private final List<Pattern> fullNames;

    Cleaning(Connection connection, Traces traces, String alias) {
        this.connection = connection;
        this.traces = traces;
        this.alias = alias;
        this.mention = traces.person().mention();
        this.fullNames = traces.fullNames();
    }

    /** A row, and what its texts become. */
    private record Change(Row row, Map<String, String> texts) {}

    List<Told> everything() throws SQLException {
        var told = new ArrayList<Told>();
        for (var table : traces.schema().tables()) {
            if (traces.condition(table).isEmpty()) continue;
            told(table).ifPresent(told::add);
        }
        return told;
    }

    private Optional<Told> told(Table table) throws SQLException {
        var kept = SEALED.contains(table.name())
                ? Optional.of(Reason.SEALED)
                : AGREED.contains(table.name()) ? Optional.of(Reason.AGREED) : Optional.<Reason>empty();
        var changes = changes(table);
        if (changes.isEmpty()) return Optional.empty();
        if (kept.isPresent()) return Optional.of(new Told(table.name(), 0, changes.size(), kept.get()));
        var longest = longest(table);
        long cleaned = 0;
        for (var change : changes) if (isMade(table, change, longest)) cleaned++;
        var left = changes.size() - cleaned;
        return Optional.of(new Told(table.name(), cleaned, left, left == 0 ? null : Reason.FINAL));
    }

    private List<Change> changes(Table table) throws SQLException {
        var changes = new ArrayList<Change>();
        var isAbout = traces.isAbout(table);
        try {
            Rows.each(connection, table, traces.wideCondition(table).orElseThrow(), row -> {
                var texts = isAbout.test(row) ? cleaned(table, row) : Map.<String, String>of();
                if (!texts.isEmpty()) changes.add(new Change(row, texts));
            });
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return changes;
    }

    private Map<String, String> cleaned(Table table, Row row) {
        var texts = new LinkedHashMap<String, String>();
        var names = Traces.addresses(table).stream().map(Traces::nameBeside).toList();
        for (var column : table.columns()) {
            if (column.kind() != Column.Kind.TEXT || names.contains(column.name())) continue;
            var before = row.text(table, column.name());
            var after = cleaned(before);
            if (!after.equals(before)) texts.put(column.name(), after);
        }
        for (var address : Traces.addresses(table)) {
            var name = Traces.nameBeside(address);
            if (alias.equals(texts.get(address)) && table.has(name)) texts.put(name, MARK);
        }
        return texts;
    }

    private String cleaned(String text) {
        if (text.equalsIgnoreCase(traces.person().email())) return alias;
        var cleaned = mention.matcher(text).replaceAll(Matcher.quoteReplacement(MARK));
        for (var name : fullNames) cleaned = name.matcher(cleaned).replaceAll(Matcher.quoteReplacement(MARK));
        return cleaned;
    }

    /**
     * Whether the database allowed it. A text that no longer fits loses its end.
     *
     * @throws Conflict if somebody changed a row meanwhile: what they wrote is not overwritten
     */
    private boolean isMade(Table table, Change change, Map<String, Integer> longest) throws SQLException {
        var values = new ArrayList<Object>();
        change.texts()
                .forEach((column, text) -> values.add(cut(text, longest.getOrDefault(column, Integer.MAX_VALUE))));
        for (var key : table.key()) values.add(change.row().text(table, key.name()));
        for (var column : change.texts().keySet()) values.add(change.row().text(table, column));
        try {
            if (Query.change(connection, update(table, change.texts().keySet()), values.toArray()) == 1) return true;
            throw new Conflict("Somebody is changing what is kept of this person just now. Try again.");
        } catch (SQLException refusal) {
            if (!REFUSED_BY_TRIGGER.equals(refusal.getSQLState())) throw refusal;
            return false;
        }
    }

    private static String update(Table table, Set<String> columns) {
        var version = table.has("version") ? "version = version + 1, " : "";
        var texts = columns.stream().map(column -> "`" + column + "` = ?").collect(joining(", "));
        var asRead = columns.stream()
                .map(column -> " AND CAST(`" + column + "` AS BINARY) = CAST(? AS BINARY)")
                .collect(joining());
        return "UPDATE `%s` SET %s%s WHERE %s%s".formatted(table.name(), version, texts, table.whereKey(), asRead);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** How many characters each column of text takes. */
    private Map<String, Integer> longest(Table table) throws SQLException {
        var longest = new HashMap<String, Integer>();
        for (var row : Query.rows(
                connection,
                "SELECT column_name, LEAST(character_maximum_length, %d) FROM information_schema.columns WHERE table_schema ="
                                .formatted(Integer.MAX_VALUE)
                        + " DATABASE() AND table_name = ? AND character_maximum_length IS NOT NULL",
                table.name())) longest.put(row.getFirst(), Integer.valueOf(row.get(1)));
        return longest;
    }
}
