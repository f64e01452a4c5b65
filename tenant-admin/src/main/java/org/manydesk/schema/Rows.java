package org.manydesk.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows between a table and a part of a backup: one JSON array a line, in the order of the primary key. */
public final class Rows {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .rootValueSeparator("")
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private Rows() {}

    /**
     * Writes the rows of a table that meet a condition, and returns how many these were.
     *
     * @param connection in the transaction whose snapshot is asked for; rows are read from it one by one
     */
    public static long write(Connection connection, Table table, String condition, OutputStream part)
            throws IOException, SQLException {
        return write(part, taker -> each(connection, table, condition, taker));
    }

    /** Writes rows as they come, and returns how many these were. */
    public static long write(OutputStream part, Source source) throws IOException, SQLException {
        var count = new long[1];
        try (var json = JSON.createGenerator(part)) {
            source.each(row -> {
                row.write(json);
                count[0]++;
            });
        }
        return count[0];
    }

    /** Where rows come from. */
    @FunctionalInterface
    public interface Source {
        void each(RowTaker taker) throws IOException, SQLException;
    }

    /** Reads the rows of a table that meet a condition one by one. */
    public static void each(Connection connection, Table table, String condition, RowTaker taker)
            throws IOException, SQLException {
        try (var statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(Integer.MIN_VALUE); // row by row, not all of them at once
            try (var rows = statement.executeQuery(table.select(condition))) {
                while (rows.next()) taker.take(Row.of(table, rows));
            }
        }
    }

    public static void read(InputStream part, RowTaker taker) throws IOException, SQLException {
        try (var json = JSON.createParser(part)) {
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token != JsonToken.START_ARRAY) throw new IOException("a line is no row");
                taker.take(Row.of(json));
            }
        }
    }
}
