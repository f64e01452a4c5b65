package org.manydesk.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.Map;

/** Closes months as the billing clerk does: run, approve, issue. */
final class MonthEnd {
    private final Rest clerk;

    MonthEnd(Rest clerk) {
        this.clerk = clerk;
    }

    /** Returns the issued invoice. */
    JsonNode close(Client client, YearMonth month) {
        var runs = "tenants/%s/contracts/%s/invoice-runs".formatted(client.key(), client.contractNumber());
        var invoice = "invoices/"
                + clerk.post(runs, Map.of("period", month.toString()))
                        .path("invoice")
                        .asText();
        clerk.put(invoice + "/approval", Map.of());
        clerk.put(invoice + "/issue", Map.of());
        return clerk.get(invoice);
    }
}
