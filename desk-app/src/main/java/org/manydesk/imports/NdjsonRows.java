package org.manydesk.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.manydesk.problem.InvalidInput;
import org.manydesk.rest.Json;
import org.manydesk.rest.JsonFaults;

/** One JSON object a line; empty lines do not count. */
final class NdjsonRows implements RowSource {
    private static final int LONGEST = 5_000_000;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final LongLines lines;
    private final RowReading reading;
    private long number;

    NdjsonRows(Reader text, RowReading reading) {
        this.lines = new LongLines(text, LONGEST);
        this.reading = reading;
    }

    @Override
    public Optional<ReadRow> next() throws IOException {
        while (lines.advance()) {
            number++;
            if (lines.isTooLong()) return Optional.of(new ReadRow.Bad(number, "The line has more than 5 MB."));
            var line = lines.line();
            if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) line = line.substring(1);
            if (!line.isBlank()) return Optional.of(row(line));
        }
        return Optional.empty();
    }

    private ReadRow row(String line) {
        return reading.row(number, () -> form(line).ticket());
    }

    private RowForm form(String line) {
        try {
            var form = Json.mapper().readValue(line, RowForm.class);
            if (form == null) throw new InvalidInput("", "The line is not a JSON object.");
            return reading.valid(form);
        } catch (JsonProcessingException fault) {
            throw JsonFaults.of(fault);
        }
    }
}
