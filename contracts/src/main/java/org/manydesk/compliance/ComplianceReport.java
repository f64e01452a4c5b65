package org.manydesk.compliance;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * Whether a contract was kept in a month; in the shape in which it travels.
 *
 * @param from first instant of the period
 * @param to first instant after it
 * @param zone the contract's, whose days bound the period
 */
public record ComplianceReport(
        String contract,
        YearMonth period,
        Instant from,
        Instant to,
        String zone,
        String definition,
        List<ComplianceLine> metrics) {
    static final String DEFINITION = "Percentage = met / (met + breached). A clock is judged once: met in the period in"
            + " which it ended with no more than its target elapsed, breached in the period in which more than its target"
            + " had elapsed, ended or not. Running clocks were started before the end of the period and not judged by"
            + " then; they are not in the percentage. Clocks of merged, spam and duplicate tickets are excluded from all"
            + " three. Each ticket weighs the same. The goal is compared with exact counts, not with the rounded"
            + " percentage.";
}
