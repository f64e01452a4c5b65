package org.manydesk.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Tables as CSV (RFC 4180, CRLF). A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers
 * are ours and stay numbers.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV injection</a>
 */
public final class Csv {
    /** What starts a formula somewhere: also the full-width signs, a tab and a line end. */
    private static final String FORMULA_STARTS = "=+-@|%\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    /**
     * @param columns the header
     * @param rows by column; what is absent is empty
     */
    public static String write(List<String> columns, List<Map<String, String>> rows) {
        return write(columns, column -> column, rows);
    }

    /**
     * @param columns by which the rows are read
     * @param heading what people read over a column
     * @param rows by column; what is absent is empty
     */
    public static String write(List<String> columns, UnaryOperator<String> heading, List<Map<String, String>> rows) {
        var out = new StringBuilder();
        try (var csv = new CSVPrinter(out, format(columns.stream().map(heading).toList()))) {
            for (var row : rows)
                csv.printRecord(columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static CSVFormat format(List<String> headings) {
        return CSVFormat.RFC4180
                .builder()
                .setHeader(headings.toArray(String[]::new))
                .setQuoteMode(QuoteMode.MINIMAL)
                .get();
    }

    /** The text as a spreadsheet shows it and never runs it. */
    public static String text(String value) {
        var first = value.strip();
        var risky = !value.isEmpty()
                && (FORMULA_STARTS.indexOf(value.charAt(0)) >= 0
                        || !first.isEmpty() && FORMULA_STARTS.indexOf(first.charAt(0)) >= 0);
        return risky ? "'" + value : value;
    }
}
