package org.manydesk.compliance;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.manydesk.print.PdfForm;
import org.manydesk.sla.Metric;

/** A month's figures on paper, in English: every text of {@code compliance.html}. */
final class CompliancePage {
    private static final PdfForm FORM = PdfForm.of(CompliancePage.class, "compliance.html");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.ENGLISH);

    private final ComplianceReport report;

    private CompliancePage(ComplianceReport report) {
        this.report = report;
    }

    /** @param client whose contract it is, as people know it */
    static byte[] draw(ComplianceReport report, String client) {
        return FORM.draw(new CompliancePage(report).texts(client));
    }

    /** A promise, or all of a metric. */
    private record Row(String name, List<String> cells, boolean isTotal) {}

    private record Asked(String ticket, String metric, String state, String reason, String decision) {}

    private Map<String, Object> texts(String client) {
        return Map.of(
                "client", client,
                "contract", report.contract(),
                "month", MONTH.format(report.period()),
                "zone", report.zone(),
                "version", report.contractVersion(),
                "standing", standing(),
                "rows", rows(),
                "definition", report.definition(),
                "asked", report.exclusions().stream().map(CompliancePage::asked).toList(),
                "hasAsked", !report.exclusions().isEmpty());
    }

    private String standing() {
        return report.closed()
                .map(closed -> "Closed on " + minute(closed.at()) + " by " + closed.by() + ". These figures are final.")
                .orElse("Not closed yet: these figures may still change.");
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(ZoneId.of(report.zone())));
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var total : report.totals()) {
            report.metrics().stream()
                    .filter(line -> line.metric() == total.metric())
                    .forEach(line -> rows.add(row(name(line.metric()) + ", " + line.priority(), line)));
            rows.add(row(name(total.metric()), total));
        }
        return rows;
    }

    private static Row row(String name, Kept kept) {
        var shares = Shares.of(kept);
        var counts = Stream.of(kept.met(), kept.breached(), kept.overdue(), kept.excluded(), kept.running())
                .map(Object::toString);
        var words = Stream.of(percent(shares.share()), percent(shares.promised()), shares.verdict());
        return new Row(name, Stream.concat(counts, words).toList(), kept instanceof ComplianceTotal);
    }

    private static String percent(String share) {
        return share.equals("n/a") ? share : share + " %";
    }

    private static Asked asked(ExclusionSheet request) {
        var decision =
                request.decidedBy().map(by -> request.note() + " (" + by + ")").orElse("");
        return new Asked(
                request.ticket(),
                name(request.metric()),
                request.state().name().toLowerCase(Locale.ROOT),
                request.reason() + " (" + request.askedBy() + ")",
                decision);
    }

    private static String name(Metric metric) {
        return switch (metric) {
            case FIRST_RESPONSE -> "First response";
            case NEXT_RESPONSE -> "Next response";
            case RESOLUTION -> "Resolution";
            case KEEP_IN_TOUCH -> "Keeping in touch";
        };
    }
}
