package org.manydesk.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** What a contract promises for one priority. */
record Targets(Duration firstResponse, Duration resolution) {

    static Targets of(JsonNode contract, String priority) {
        return new Targets(find(contract, priority, "FIRST_RESPONSE"), find(contract, priority, "RESOLUTION"));
    }

    private static Duration find(JsonNode contract, String priority, String metric) {
        for (var target : contract.path("sla").path("targets")) {
            if (target.path("priority").asText().equals(priority)
                    && target.path("metric").asText().equals(metric)) {
                return Duration.parse(target.path("within").asText());
            }
        }
        throw new IllegalArgumentException("No target for " + priority);
    }
}
