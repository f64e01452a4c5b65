package org.manydesk.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Whether a contract was kept in a month; in the shape in which it travels.
 *
 * @param from first instant of the period
 * @param to first instant after it
 * @param zone the contract's, whose days bound the period
 * @param contractVersion the version that the goals are of, by its number
 * @param closed who made the figures final, and when; left out while they may still change
 * @param metrics for each promise, by metric and priority
 * @param totals for each metric
 * @param exclusions what was asked to be left out of these figures, with what was decided
 */
public record ComplianceReport(
        String contract,
        YearMonth period,
        Instant from,
        Instant to,
        String zone,
        int contractVersion,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Closed> closed,
        String definition,
        List<ComplianceLine> metrics,
        List<ComplianceTotal> totals,
        List<ExclusionSheet> exclusions) {
    static final String DEFINITION = "Percentage = met / (met + breached). A clock is judged once: met in the period in"
            + " which it ended with no more than its target elapsed, breached in the period in which more than its target"
            + " had elapsed, ended or not; overdue are those of the breached that have not ended. Running clocks were"
            + " started before the end of the period and not judged by then; they are not in the percentage. Clocks of"
            + " merged, spam and duplicate tickets, and those that were agreed to be left out, are excluded from all"
            + " three. Each ticket weighs the same. The goal is compared with exact counts, not with the rounded"
            + " percentage. Once a month is closed its figures stay, and a clock that was judged in it is not judged"
            + " again.";

    public ComplianceReport {
        metrics = List.copyOf(metrics);
        totals = List.copyOf(totals);
        exclusions = List.copyOf(exclusions);
    }

    /**
     * Who made the figures final.
     *
     * @param by e-mail
     */
    public record Closed(Instant at, String by) {
        static Closed of(ClosedMonth month) {
            return new Closed(month.closedAt(), month.closedBy());
        }
    }
}
