package org.manydesk.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row as it lies in a backup: each value as text, in the order of the table's columns, bytes in base64. In a part it
 * is a JSON array on a line of its own.
 */
public record Row(List<@Nullable String> values) {

    public Row {
        values = Collections.unmodifiableList(values);
    }

    public static Row of(Table table, ResultSet rows) throws SQLException {
        var values = new ArrayList<@Nullable String>(table.columns().size());
        var index = 0;
        for (var column : table.columns()) {
            index++;
            values.add(column.kind() == Column.Kind.BINARY ? base64(rows.getBytes(index)) : rows.getString(index));
        }
        return new Row(values);
    }

    /** Reads the rest of an array whose beginning was read. */
    public static Row of(JsonParser json) throws IOException {
        var values = new ArrayList<@Nullable String>();
        for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == null || token.isStructStart()) throw new IOException("a row is no list of values");
            values.add(token == JsonToken.VALUE_NULL ? null : json.getText());
        }
        return new Row(values);
    }

    public void write(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (var value : values) {
            if (value == null) json.writeNull();
            else json.writeString(value);
        }
        json.writeEndArray();
        json.writeRaw('\n');
    }

    /** Sets the given columns as the next parameters of a statement, from the first on. */
    public void bind(PreparedStatement statement, Table table, List<Column> columns) throws SQLException {
        var index = 0;
        for (var column : columns) {
            index++;
            var value = values.get(table.columns().indexOf(column));
            if (value == null) statement.setNull(index, Types.VARCHAR);
            else if (column.kind() == Column.Kind.BINARY)
                statement.setBytes(index, Base64.getDecoder().decode(value));
            else statement.setString(index, value);
        }
    }

    /** The value of a column, which is empty where there is none. */
    public String text(Table table, String column) {
        var value = values.get(table.position(column));
        return value == null ? "" : value;
    }

    /** About how much it holds. */
    public long characters() {
        return values.stream()
                .mapToLong(value -> value == null ? 0 : value.length())
                .sum();
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
}
