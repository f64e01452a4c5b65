package org.manydesk.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * A document as CSV (RFC 4180, UTF-8, CRLF): one row per line, then one per VAT group, then the totals. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front; numbers are ours and stay numbers.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV injection</a>
 */
public final class InvoiceCsv {

    /** What starts a formula somewhere: also the full-width signs, a tab and a line end. */
    private static final String FORMULA_STARTS = "=+-@|%\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final List<String> COLUMNS = List.of(
            "kind",
            "invoice",
            "issued",
            "from",
            "to",
            "contract",
            "line",
            "name",
            "note",
            "quantity",
            "vatRate",
            "net",
            "vat",
            "gross",
            "currency");

    private InvoiceCsv() {}

    public static String write(InvoiceDocument document) {
        var out = new StringBuilder();
        try (var csv = new CSVPrinter(out, format())) {
            for (var line : document.lines()) csv.printRecord(row(document, line(line)));
            for (var group : document.totals().groups()) csv.printRecord(row(document, vat(group)));
            csv.printRecord(row(document, total(document.totals())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static CSVFormat format() {
        return CSVFormat.RFC4180
                .builder()
                .setHeader(COLUMNS.toArray(String[]::new))
                .setQuoteMode(QuoteMode.MINIMAL)
                .get();
    }

    private static List<String> row(InvoiceDocument document, Map<String, String> own) {
        var heading = document.heading();
        var common = Map.of(
                "invoice", text(heading.number().orElse("")),
                "issued", heading.issued().toString(),
                "from", heading.period().first().toString(),
                "to", heading.period().last().toString(),
                "contract", text(heading.reference()),
                "currency", document.currency().getCurrencyCode());
        return COLUMNS.stream()
                .map(column -> own.getOrDefault(column, common.getOrDefault(column, "")))
                .toList();
    }

    private static Map<String, String> line(DocumentLine line) {
        return Map.of(
                "kind", "LINE",
                "line", Integer.toString(line.number()),
                "name", text(line.item().name()),
                "note", text(line.item().note()),
                "quantity", line.quantity().toString(),
                "vatRate", line.vat().rate().toString(),
                "net", line.net().amount().toPlainString());
    }

    private static Map<String, String> vat(Totals.Group group) {
        return Map.of(
                "kind", "VAT",
                "vatRate", group.vat().rate().toString(),
                "net", group.base().amount().toPlainString(),
                "vat", group.tax().amount().toPlainString());
    }

    private static Map<String, String> total(Totals totals) {
        return Map.of(
                "kind", "TOTAL",
                "net", totals.net().amount().toPlainString(),
                "vat", totals.vat().amount().toPlainString(),
                "gross", totals.gross().amount().toPlainString());
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
