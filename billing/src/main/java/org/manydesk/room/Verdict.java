package org.manydesk.room;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.compliance.ComplianceLine;
import org.manydesk.compliance.ComplianceReport;
import org.manydesk.compliance.ComplianceTotal;

/**
 * A month in one sentence.
 *
 * @param judged clocks that were met or breached
 * @param goals how many promises with a goal were judged
 * @param kept how many of those reached it
 */
public record Verdict(long met, long judged, long goals, long kept) {
    /** Over all promises of a month; each judged clock weighs the same. Goals are those of promises and of metrics. */
    public static Verdict of(ComplianceReport report) {
        var lines = report.metrics();
        var met = lines.stream().mapToLong(ComplianceLine::met).sum();
        var breached = lines.stream().mapToLong(ComplianceLine::breached).sum();
        var verdicts = Stream.concat(
                        lines.stream().map(ComplianceLine::kept),
                        report.totals().stream().map(ComplianceTotal::kept))
                .filter(Objects::nonNull)
                .toList();
        var kept = verdicts.stream().filter(Boolean.TRUE::equals).count();
        return new Verdict(met, met + breached, verdicts.size(), kept);
    }

    /** In percent with one decimal, cut off so that it never says more than is so; empty when nothing was judged. */
    public Optional<BigDecimal> percentage() {
        if (judged == 0) return Optional.empty();
        var hundredfold = BigDecimal.valueOf(met).multiply(BigDecimal.valueOf(100));
        return Optional.of(hundredfold.divide(BigDecimal.valueOf(judged), 1, RoundingMode.DOWN));
    }

    public boolean isKept() {
        return kept == goals;
    }
}
