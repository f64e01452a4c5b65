package org.manydesk.invoicing;

import java.util.List;
import java.util.Map;
import org.manydesk.print.Csv;

/** The tickets of a month as CSV: each counted or not, with the reason. */
final class UsageCsv {
    private static final List<String> COLUMNS =
            List.of("ticket", "subject", "at", "counted", "reason", "why", "splitFrom", "invoice");

    private UsageCsv() {}

    static String write(List<UsageOverview.Item> tickets) {
        return Csv.write(COLUMNS, tickets.stream().map(UsageCsv::row).toList());
    }

    private static Map<String, String> row(UsageOverview.Item item) {
        return Map.of(
                "ticket", Csv.text(item.ref()),
                "subject", Csv.text(item.subject()),
                "at", item.at().toString(),
                "counted", Boolean.toString(item.isCounted()),
                "reason", item.reason().name(),
                "why", Csv.text(item.why()),
                "splitFrom", Csv.text(item.splitFrom().orElse("")),
                "invoice", item.invoice().map(InvoiceId::toString).orElse(""));
    }
}
