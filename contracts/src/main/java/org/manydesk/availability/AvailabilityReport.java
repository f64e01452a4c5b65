package org.manydesk.availability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.Interval;
import org.manydesk.sla.TimeBasis;

/**
 * How available a service was in a month; in the shape in which it travels.
 *
 * @param from first instant of the month
 * @param to first instant after it
 * @param until what is read ends here
 * @param zone the contract's, whose days bound the month
 * @param target percent
 * @param soFar whether the month goes on
 * @param agreed agreed service time that is over, and what all of the month has
 * @param down downtime, weighed by its degree
 * @param availability percent of the agreed service time so far, rounded down; null without any
 * @param kept whether the target was reached or, so far, can be; compared exactly; null without agreed service time
 * @param budget downtime that the target allows in the whole month
 * @param left what is left of it; negative once overspent
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AvailabilityReport(
        String service,
        String name,
        YearMonth period,
        Instant from,
        Instant to,
        Instant until,
        String zone,
        String contract,
        String target,
        TimeBasis time,
        boolean soFar,
        Duration agreed,
        Duration agreedInAll,
        Duration down,
        @Nullable String availability,
        @Nullable Boolean kept,
        Duration budget,
        Duration left,
        String definition,
        List<Stretch> intervals) {
    static final String DEFINITION =
            "Availability = (agreed - down) / agreed. Agreed service time is the time of the month"
                    + " that the contract measures, less maintenance that the client agreed to before it began. Down is the agreed"
                    + " service time of outages, weighed by their degree; where several strike one part, the worst one counts."
                    + " A planned outage outside agreed maintenance is downtime like any other. The percentage is rounded down;"
                    + " the target is compared with exact seconds. The budget is the downtime that the target allows in the whole"
                    + " month.";

    /**
     * A stretch of the month in which nothing changed.
     *
     * @param degree how far the service was out of order, 0 to 100 percent
     * @param counted whether it is agreed service time
     * @param outages the ids of those that went on
     */
    public record Stretch(Instant from, Instant to, int degree, boolean counted, String why, List<String> outages) {
        static Stretch of(Slice slice) {
            return new Stretch(
                    slice.during().from(),
                    slice.during().to(),
                    slice.degree(),
                    slice.counted(),
                    slice.why(),
                    slice.outages().stream().map(id -> Long.toString(id)).toList());
        }
    }

    /** The real time of the month. */
    Interval month() {
        return new Interval(from, to);
    }

    static AvailabilityReport of(
            Offering service, Terms terms, YearMonth month, ZoneId zone, AvailabilityReading read) {
        return new AvailabilityReport(
                service.serviceKey(),
                service.name(),
                month,
                read.time().period().from(),
                read.time().period().to(),
                read.until(),
                zone.getId(),
                terms.contract(),
                terms.target().toString(),
                terms.time(),
                read.isSoFar(),
                read.agreed(),
                read.time().agreed(),
                read.down(),
                read.percentage().map(java.math.BigDecimal::toPlainString).orElse(null),
                read.isKept().orElse(null),
                read.allowed(),
                read.left(),
                DEFINITION,
                read.slices().stream().map(Stretch::of).toList());
    }
}
