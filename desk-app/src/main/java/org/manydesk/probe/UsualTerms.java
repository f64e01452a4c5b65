package org.manydesk.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.manydesk.rest.Json;

/** A contract to plant: weekdays nine to five in London, targets for every priority, tickets priced in tiers. */
final class UsualTerms {
    private static final String CONTRACT =
            """
            {"model": "HELP_DESK", "until": null, "currency": "EUR",
             "calendar": {"zone": "Europe/London", "hours": {"mon": [["09:00", "17:00"]], "tue": [["09:00", "17:00"]],
                "wed": [["09:00", "17:00"]], "thu": [["09:00", "17:00"]], "fri": [["09:00", "17:00"]]},
                "holidays": ["12-25"]},
             "sla": {"targets": [
                {"metric": "FIRST_RESPONSE", "priority": "P1", "within": "PT30M", "time": "BUSINESS", "goal": "95"},
                {"metric": "FIRST_RESPONSE", "priority": "P2", "within": "PT1H", "time": "BUSINESS", "goal": "95"},
                {"metric": "FIRST_RESPONSE", "priority": "P3", "within": "PT4H", "time": "BUSINESS", "goal": "90"},
                {"metric": "FIRST_RESPONSE", "priority": "P4", "within": "PT8H", "time": "BUSINESS", "goal": "90"},
                {"metric": "RESOLUTION", "priority": "P1", "within": "PT4H", "time": "BUSINESS", "goal": "95"},
                {"metric": "RESOLUTION", "priority": "P2", "within": "PT8H", "time": "BUSINESS", "goal": "95"},
                {"metric": "RESOLUTION", "priority": "P3", "within": "PT16H", "time": "BUSINESS", "goal": "90"},
                {"metric": "RESOLUTION", "priority": "P4", "within": "PT40H", "time": "BUSINESS", "goal": "90"}],
                "pauseWhile": ["PENDING_CUSTOMER"], "warnAt": [50, 75, 90]},
             "rateCard": {"rounding": "HALF_UP", "vatRate": "20", "lines": [
                {"name": "Tickets", "charge": "PER_TICKET", "model": "GRADUATED", "tiers": [
                    {"upTo": 100, "unitPrice": "12.00"}, {"upTo": null, "unitPrice": "9.50"}]}]},
             "chargeable": {"countedAt": "RESOLVED", "notCounted": ["MERGED", "SPAM", "DUPLICATE"],
                "reopenFreeWithin": "P7D"}}
            """;

    private UsualTerms() {}

    /** A contract to post, which may be changed first. */
    static ObjectNode of(String number, String from) {
        try {
            return ((ObjectNode) Json.mapper().readTree(CONTRACT))
                    .put("number", number)
                    .put("from", from);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
