package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manydesk.audit.Exporting;
import org.manydesk.print.Copy;
import org.manydesk.print.Csv;

/** The tickets of a month as CSV: each counted or not, with the reason. Who takes them out is remembered. */
@ApplicationScoped
@Transactional
public class UsageCsv {
    private static final List<String> COLUMNS = List.of(
            "ticket",
            "subject",
            "at",
            "counted",
            "reason",
            "why",
            "splitFrom",
            "invoice",
            "leftOut",
            "now",
            "occurrence");

    private final UsageOverview usage;
    private final Agreements agreements;
    private final Exporting exporting;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected UsageCsv() {
        this(null, null, null);
    }

    @Inject
    UsageCsv(UsageOverview usage, Agreements agreements, Exporting exporting) {
        this.usage = usage;
        this.agreements = agreements;
        this.exporting = exporting;
    }

    /**
     * All tickets of a month, a row each. Takes a fresh proof of who asks.
     *
     * @param tenant the client's key
     * @param number the contract's number
     */
    public Copy of(String tenant, String number, YearMonth month) {
        var client = agreements.contract(tenant, number).tenant();
        exporting.note(client, "USAGE_EXPORTED", number, Map.of("period", month));
        var rows = usage.of(tenant, number, month).stream().map(UsageCsv::row).toList();
        return new Copy(
                "usage-%s-%s.csv".formatted(tenant, month),
                "text/csv;charset=UTF-8",
                Csv.write(COLUMNS, rows).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> row(UsageItem item) {
        var row = new HashMap<>(decided(item));
        row.put("occurrence", Integer.toString(item.occurrence().number()));
        return row;
    }

    private static Map<String, String> decided(UsageItem item) {
        return Map.of(
                "ticket", Csv.text(item.ref()),
                "subject", Csv.text(item.subject()),
                "at", item.at().toString(),
                "counted", Boolean.toString(item.isCounted()),
                "reason", item.reason().name(),
                "why", Csv.text(item.why()),
                "splitFrom", Csv.text(item.splitFrom().orElse("")),
                "invoice", item.invoice().map(InvoiceId::toString).orElse(""),
                "leftOut", Csv.text(item.leftOut().map(UsageItem.Verdict::why).orElse("")),
                "now", Csv.text(item.now().map(UsageItem.Verdict::why).orElse("")));
    }
}
