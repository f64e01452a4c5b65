package org.manydesk.margin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.money.Money;

/**
 * What a contract leaves of a month; in the shape in which it travels. All net.
 *
 * @param revenue what invoices charge for the month, drafts included, less service credits and credit notes; null where it is
 *     not invoiced
 * @param measured recorded time and what it cost
 * @param allocated what is allocated to tickets that count and have no recorded time; null where there is nothing to go by
 * @param margin revenue less both; null where a part is not known
 * @param percent of the revenue, one decimal; null without margin or revenue
 * @param missing what is not known and why, in sentences
 * @param advice causes that repeat
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Margin(
        YearMonth period,
        Currency currency,
        @Nullable Money revenue,
        Part measured,
        @Nullable Part allocated,
        @Nullable Money margin,
        @Schema(type = "string", nullable = true) @Nullable String percent,
        List<String> missing,
        List<String> advice) {

    /**
     * Time and its cost.
     *
     * @param tickets on how many
     * @param cost null where no rate is known for some of the time
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Part(int tickets, Duration time, @Nullable Money cost) {}
}
