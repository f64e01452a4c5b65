package org.manydesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceCsvTest {

    /** Collected formula injections, beside the working copy; not part of the product. */
    private static final Path INJECTIONS = Path.of("..", "..", "shared", "payloads", "csv-injection.txt");

    @Test
    void has_a_row_per_line_then_vat_then_the_total() throws IOException {
        var rows = parsed(InvoiceCsv.write(Documents.october()));
        assertThat(rows)
                .extracting(row -> row.get("kind"))
                .containsExactly("LINE", "LINE", "LINE", "LINE", "LINE", "VAT", "TOTAL");
        assertThat(rows.get(0).toMap())
                .containsEntry("name", "Tickets")
                .containsEntry("net", "1424.50")
                .containsEntry("quantity", "121");
        assertThat(rows.get(4).get("net")).isEqualTo("-215.50");
        assertThat(rows.get(6).toMap())
                .containsEntry("gross", "2141.40")
                .containsEntry("currency", "EUR")
                .containsEntry("invoice", "2026-000042");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =1",
                "\n=cmd|' /C calc'!A0",
                "＝1+1",
                "＠x",
                "|x",
                "%0A=1"
            })
    void what_looks_like_a_formula_is_kept_from_running(String text) throws IOException {
        assertThat(name(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tickets", "P1 - urgent", "a=b", "1,5 \"quoted\"", "two\nlines", "Größe 😀"})
    void other_text_comes_back_as_it_was(String text) throws IOException {
        assertThat(name(text)).isEqualTo(text);
    }

    @Test
    void no_known_injection_starts_a_cell() throws IOException {
        assumeTrue(Files.exists(INJECTIONS), "skipped: " + INJECTIONS + " is not there");
        try (Stream<String> lines = Files.lines(INJECTIONS)) {
            var payloads = lines.filter(line -> !line.isBlank()).toList();
            assertThat(payloads).isNotEmpty();
            for (var payload : payloads) assertThat(name(payload)).doesNotMatch("(?s)^\\s*[=+\\-@\\t\\r].*");
        }
    }

    private static String name(String text) throws IOException {
        return parsed(InvoiceCsv.write(Documents.invoice(List.of(Documents.line(1, text, "1", "10.00")))))
                .getFirst()
                .get("name");
    }

    private static List<CSVRecord> parsed(String csv) throws IOException {
        return CSVParser.parse(
                        csv,
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
    }
}
