package org.manydesk.ledger;

import static org.manydesk.print.Csv.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manydesk.document.AccountedVat;
import org.manydesk.invoicing.DocumentLink;
import org.manydesk.print.Csv;
import org.manydesk.rating.Exemption;

/** Entries as CSV, one row per posting; docs/accounting.md says what each column holds. */
final class JournalCsv {
    private static final List<String> COLUMNS = List.of(
            "date",
            "kind",
            "document",
            "client",
            "clientName",
            "account",
            "debit",
            "credit",
            "currency",
            "vatCategory",
            "vatRate",
            "text",
            "exemption",
            "accountedVat",
            "accountsCurrency",
            "rate",
            "hash",
            "previousHash",
            "contentHash");

    private JournalCsv() {}

    static String write(List<Entry> entries) {
        var rows = new ArrayList<Map<String, String>>();
        for (var entry : entries) {
            var rowsOfEntry = entry.postings().isEmpty()
                    ? List.of(row(entry))
                    : entry.postings().stream()
                            .map(posting -> row(entry, posting))
                            .toList();
            entry.accountedVat().ifPresent(vat -> state(vat, rowsOfEntry.getFirst()));
            entry.link().ifPresent(link -> state(link, rowsOfEntry.getFirst()));
            rows.addAll(rowsOfEntry);
        }
        return Csv.write(COLUMNS, rows);
    }

    /** On the first row of its document. */
    private static void state(AccountedVat vat, Map<String, String> row) {
        row.put("accountedVat", vat.amount().amount().toPlainString());
        row.put("accountsCurrency", vat.amount().currency().getCurrencyCode());
        row.put("rate", vat.rate().equation());
    }

    private static void state(DocumentLink link, Map<String, String> row) {
        row.put("hash", link.hash());
        row.put("previousHash", link.previous());
        row.put("contentHash", link.content());
    }

    /** A document of 0.00 posts nothing, and is in the chain. */
    private static Map<String, String> row(Entry entry) {
        var row = new HashMap<String, String>();
        row.put("date", entry.on().toString());
        row.put("kind", entry.kind().name());
        row.put("document", text(entry.voucher()));
        row.put("client", text(entry.party().key()));
        row.put("clientName", text(entry.party().name()));
        row.put("text", text(entry.text()));
        return row;
    }

    private static Map<String, String> row(Entry entry, Posting posting) {
        var row = row(entry);
        row.put("account", posting.account());
        row.put(
                posting.isCredit() ? "credit" : "debit",
                posting.amount().amount().toPlainString());
        row.put("currency", posting.debit().currency().getCurrencyCode());
        posting.taxed().ifPresent(vat -> {
            row.put("vatCategory", vat.category().code());
            row.put("vatRate", vat.rate().toString());
            row.put("exemption", text(vat.exemption().map(Exemption::reason).orElse("")));
        });
        return row;
    }
}
