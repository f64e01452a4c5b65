package org.manydesk.margin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.rest.Json;

/** All cost rates, as they travel. */
public record CostRatesJson(List<Rate> rates) {

    /**
     * What an hour costs from a day on.
     *
     * @param role of staff; absent where it is a person's
     * @param person by e-mail; absent where it is a role's
     * @param from the first day
     * @param hourly a decimal, with no more decimals than the currency has
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rate(@Nullable String role, @Nullable String person, String from, String hourly, String currency) {}

    static CostRatesJson of(JsonNode written) {
        return Json.mapper().convertValue(written, CostRatesJson.class);
    }
}
