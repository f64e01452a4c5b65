package org.manydesk.schema;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.List;

/**
 * A table of the schema.
 *
 * @param key the columns of its primary key, in their order
 */
public record Table(String name, List<Column> columns, List<Column> key) {

    public boolean has(String column) {
        return columns.stream().anyMatch(one -> one.name().equals(column));
    }

    /** Where a column stands in a row, from 0. */
    public int position(String column) {
        return names().indexOf(column);
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** Asks for rows in the order of their key. */
    public String select(String condition) {
        var selected = columns.stream().map(Column::selected).collect(joining(", "));
        var order = key.isEmpty()
                ? ""
                : " ORDER BY " + key.stream().map(Column::ordered).collect(joining(", "));
        return "SELECT %s FROM `%s` WHERE %s%s".formatted(selected, name, condition, order);
    }

    public String insert() {
        return "INSERT INTO `%s` (%s) VALUES (%s)"
                .formatted(
                        name,
                        names().stream().map(column -> "`" + column + "`").collect(joining(", ")),
                        String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    /** Finds the row with the key of the given one. */
    public String whereKey() {
        return key.stream().map(column -> "`" + column.name() + "` = ?").collect(joining(" AND "));
    }
}
