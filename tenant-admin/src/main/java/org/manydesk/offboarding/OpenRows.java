package org.manydesk.offboarding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.manydesk.schema.Column;
import org.manydesk.schema.Row;
import org.manydesk.schema.Rows;
import org.manydesk.schema.Table;

/** Rows for people to take along: one JSON object a line, without secrets, so that nobody signs in anywhere with them. */
public final class OpenRows {
    private static final Pattern SECRET = Pattern.compile(".*(secret|password|token).*|.*_hash");

    private OpenRows() {}

    /** Writes those rows that meet a condition of the database and one of ours. */
    public static void write(
            Connection connection, Table table, String condition, Predicate<Row> wanted, OutputStream file)
            throws IOException {
        var json = new JsonFactory().createGenerator(file);
        json.setRootValueSeparator(null);
        try {
            Rows.each(connection, table, condition, row -> {
                if (wanted.test(row)) write(json, table, row);
            });
        } catch (SQLException failure) {
            throw new IllegalStateException("The database failed", failure);
        }
        json.flush();
    }

    private static void write(JsonGenerator json, Table table, Row row) throws IOException {
        json.writeStartObject();
        for (var column : table.columns()) member(json, column, row.text(table, column.name()));
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void member(JsonGenerator json, Column column, String value) throws IOException {
        if (!SECRET.matcher(column.name()).matches() && !value.isEmpty()) json.writeStringField(column.name(), value);
    }
}
