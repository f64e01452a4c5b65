package org.manydesk.availability;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.tenant.ClientName;

/**
 * A service and one of its months, on its page.
 *
 * @param version as it was read; new terms are refused when somebody else was quicker
 * @param zone of its contract, in which months and times are told
 * @param running the month that goes on
 * @param terms what is agreed for the month that is shown
 * @param parts how each part is now, by its key
 * @param outages of the month, in the order of their beginning
 * @param windows of the month, and all that lie ahead
 * @param trend the year up to the running month, as far as something was agreed
 */
public record ServiceSheet(
        ClientName client,
        String key,
        String name,
        int version,
        ZoneId zone,
        YearMonth running,
        Terms terms,
        Standing now,
        Map<String, Standing> parts,
        AvailabilityReport report,
        List<OutageLine> outages,
        List<WindowLine> windows,
        List<TrendPoint> trend) {
    /** One month of the trend; without agreed service time it has no percentage. */
    public record TrendPoint(YearMonth month, Optional<String> availability, Optional<Boolean> kept) {
        static TrendPoint of(AvailabilityReport report) {
            return new TrendPoint(
                    report.period(), Optional.ofNullable(report.availability()), Optional.ofNullable(report.kept()));
        }
    }
}
