package org.manydesk.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.manydesk.problem.InvalidInput;

/** Comma-separated values with a header, in any order of columns (RFC 4180). */
final class CsvRows implements RowSource {
    private static final List<String> REQUIRED = List.of("externalId", "type", "subject", "requesterEmail", "openedAt");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .get();

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final RowReading reading;
    private long lastLine;
    private boolean broken;

    private CsvRows(CSVParser parser, RowReading reading) {
        this.parser = parser;
        this.records = parser.iterator();
        this.reading = reading;
        this.lastLine = parser.getCurrentLineNumber();
    }

    /** @throws InvalidInput if the header lacks a column that every ticket needs */
    static CsvRows of(Reader text, RowReading reading) {
        try {
            var parser = CSVParser.parse(new WithoutMark(text), FORMAT);
            var missing = REQUIRED.stream()
                    .filter(column -> !parser.getHeaderMap().containsKey(column))
                    .toList();
            if (!missing.isEmpty())
                throw new InvalidInput("", "The header lacks the columns " + String.join(", ", missing) + ".");
            return new CsvRows(parser, reading);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new InvalidInput("", "The header cannot be read: " + unreadable.getMessage());
        }
    }

    @Override
    public Optional<ReadRow> next() {
        if (broken) return Optional.empty();
        long line = lastLine + 1;
        try {
            if (!records.hasNext()) return Optional.empty();
            var row = row(line, records.next());
            lastLine = parser.getCurrentLineNumber();
            return Optional.of(row);
        } catch (UncheckedIOException | IllegalStateException unreadable) {
            broken = true;
            return Optional.of(new ReadRow.Bad(line, "The file cannot be read on from here: quotes do not match."));
        }
    }

    private ReadRow row(long line, CSVRecord values) {
        if (!values.isConsistent())
            return new ReadRow.Bad(
                    line,
                    "The row has " + values.size() + " values; the header has "
                            + parser.getHeaderMap().size() + " columns.");
        return reading.row(line, () -> reading.valid(new CsvRow(values).form()).ticket());
    }
}
