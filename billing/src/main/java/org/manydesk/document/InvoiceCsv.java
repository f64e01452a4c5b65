package org.manydesk.document;

import static org.manydesk.print.Csv.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manydesk.language.Words;
import org.manydesk.print.Csv;
import org.manydesk.rating.Exemption;

/**
 * A document as CSV: one row per line, then one per VAT group, then the totals, with the VAT in the currency of the accounts. The columns are named in the language of the
 * document and stand in the same order in all of them; figures and days are written for programs.
 */
public final class InvoiceCsv {

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
            "currency",
            "exemption",
            "accountedVat",
            "accountsCurrency",
            "rate",
            "unit");

    private InvoiceCsv() {}

    public static String write(InvoiceDocument document) {
        var rows = new ArrayList<Map<String, String>>();
        document.lines().forEach(line -> rows.add(row(document, line(line))));
        document.totals().groups().forEach(group -> rows.add(row(document, vat(group))));
        rows.add(row(document, total(document)));
        var words = Words.of(InvoiceCsv.class, document.locale());
        return Csv.write(COLUMNS, column -> words.get("csv." + column), rows);
    }

    private static Map<String, String> row(InvoiceDocument document, Map<String, String> own) {
        var heading = document.heading();
        var row = new HashMap<>(own);
        row.put("invoice", text(heading.number().orElse("")));
        row.put("issued", heading.issued().toString());
        row.put("from", heading.period().first().toString());
        row.put("to", heading.period().last().toString());
        row.put("contract", text(heading.reference()));
        row.put("currency", document.currency().getCurrencyCode());
        return row;
    }

    private static Map<String, String> line(DocumentLine line) {
        return Map.of(
                "kind", "LINE",
                "line", Integer.toString(line.number()),
                "name", text(line.item().name()),
                "note", text(line.item().note()),
                "quantity", line.quantity().toString(),
                "unit", line.unit().code(),
                "vatRate", line.vat().rate().toString(),
                "net", line.net().amount().toPlainString(),
                "exemption", exemption(line.vat()));
    }

    private static String exemption(Vat vat) {
        return text(vat.exemption().map(Exemption::reason).orElse(""));
    }

    private static Map<String, String> vat(Totals.Group group) {
        return Map.of(
                "kind", "VAT",
                "vatRate", group.vat().rate().toString(),
                "net", group.base().amount().toPlainString(),
                "vat", group.tax().amount().toPlainString(),
                "exemption", exemption(group.vat()));
    }

    private static Map<String, String> total(InvoiceDocument document) {
        var totals = document.totals();
        var total = new HashMap<>(Map.of(
                "kind", "TOTAL",
                "net", totals.net().amount().toPlainString(),
                "vat", totals.vat().amount().toPlainString(),
                "gross", totals.gross().amount().toPlainString()));
        document.accountedVat().ifPresent(vat -> {
            total.put("accountedVat", vat.amount().amount().toPlainString());
            total.put("accountsCurrency", vat.amount().currency().getCurrencyCode());
            total.put("rate", vat.rate().equation());
        });
        return total;
    }
}
