package org.manydesk.imports;

import java.io.Reader;

/** How a file of history is written. */
public enum ImportFormat {
    /** One JSON object a line. */
    NDJSON,
    /** Comma-separated values with a header (RFC 4180). */
    CSV;

    RowSource rows(Reader text, RowReading reading) {
        return switch (this) {
            case NDJSON -> new NdjsonRows(text, reading);
            case CSV -> CsvRows.of(text, reading);
        };
    }
}
