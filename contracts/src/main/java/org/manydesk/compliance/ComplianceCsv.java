package org.manydesk.compliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manydesk.print.Csv;

/** A month's figures as CSV: one row per promise, one per metric, then one per request to leave a clock out. */
final class ComplianceCsv {
    private static final List<String> COLUMNS = List.of(
            "kind",
            "contract",
            "period",
            "zone",
            "closedAt",
            "metric",
            "priority",
            "met",
            "breached",
            "overdue",
            "excluded",
            "running",
            "percentage",
            "goal",
            "verdict",
            "ticket",
            "state",
            "reason",
            "askedBy",
            "decidedBy",
            "note");

    private ComplianceCsv() {}

    static String write(ComplianceReport report) {
        var rows = new ArrayList<Map<String, String>>();
        report.metrics().forEach(line -> rows.add(row(report, promise(line))));
        report.totals().forEach(total -> rows.add(row(report, total(total))));
        report.exclusions().forEach(request -> rows.add(row(report, exclusion(request))));
        return Csv.write(COLUMNS, rows);
    }

    private static Map<String, String> row(ComplianceReport report, Map<String, String> own) {
        var row = new HashMap<>(own);
        row.put("contract", Csv.text(report.contract()));
        row.put("period", report.period().toString());
        row.put("zone", report.zone());
        row.put(
                "closedAt",
                report.closed()
                        .map(ComplianceReport.Closed::at)
                        .map(Instant::toString)
                        .orElse(""));
        return row;
    }

    private static Map<String, String> promise(ComplianceLine line) {
        var row = kept("PROMISE", line);
        row.put("metric", line.metric().name());
        row.put("priority", line.priority().name());
        return row;
    }

    private static Map<String, String> total(ComplianceTotal total) {
        var row = kept("METRIC", total);
        row.put("metric", total.metric().name());
        return row;
    }

    private static Map<String, String> kept(String kind, Kept kept) {
        var shares = Shares.of(kept);
        return new HashMap<>(Map.of(
                "kind", kind,
                "met", Long.toString(kept.met()),
                "breached", Long.toString(kept.breached()),
                "overdue", Long.toString(kept.overdue()),
                "excluded", Long.toString(kept.excluded()),
                "running", Long.toString(kept.running()),
                "percentage", shares.share(),
                "goal", shares.promised(),
                "verdict", shares.verdict()));
    }

    private static Map<String, String> exclusion(ExclusionSheet request) {
        return Map.of(
                "kind", "EXCLUSION",
                "metric", request.metric().name(),
                "ticket", Csv.text(request.ticket()),
                "state", request.state().name(),
                "reason", Csv.text(request.reason()),
                "askedBy", Csv.text(request.askedBy()),
                "decidedBy", Csv.text(request.decidedBy().orElse("")),
                "note", Csv.text(request.note()));
    }
}
