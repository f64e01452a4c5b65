package org.manydesk.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.money.Money;

/**
 * The running month so far, and what it will have come to; in the shape in which it travels.
 *
 * @param period the running month in the contract's zone
 * @param asOf until when it is measured
 * @param daysOver how many of its working days are over, by the contract's calendar, two decimals
 * @param days how many it has
 * @param basis the months that the rest is estimated by; none where it is estimated by this month itself, or not at all
 * @param measured the tickets that count so far, and what a run would charge for them
 * @param expected at its end; null where nothing can be said
 * @param lowest by the slowest of the paces that it could go by; null where there are less than two
 * @param highest by the fastest
 * @param told how it was found, in sentences
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Forecast(
        YearMonth period,
        Instant asOf,
        @Schema(type = "string") String daysOver,
        int days,
        List<YearMonth> basis,
        Level measured,
        @Nullable Level expected,
        @Nullable Level lowest,
        @Nullable Level highest,
        String told) {

    /**
     * Tickets and what they cost.
     *
     * @param net what a run would charge, with what came late for earlier months and less service credits that were
     *     approved; null where the contract charges nothing
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Level(int tickets, @Nullable Money net) {}
}
