package org.manydesk.bench;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A client with a contract: two clocks for each priority, and a price in two tiers. All that an e-invoice needs is known. */
record Client(String key) {
    private static final String CONTRACT =
            """
            {"number":"%s","model":"HELP_DESK","from":"%s-01","until":null,"currency":"EUR",
             "calendar":{"zone":"Europe/London","hours":{"mon":[["08:00","18:00"]],"tue":[["08:00","18:00"]],
               "wed":[["08:00","18:00"]],"thu":[["08:00","18:00"]],"fri":[["08:00","18:00"]]},"holidays":["12-25"]},
             "sla":{"targets":[%s],"pauseWhile":["PENDING_CUSTOMER"],"warnAt":[75]},
             "rateCard":{"rounding":"HALF_UP","vatRate":"20","lines":[{"name":"Tickets","charge":"PER_TICKET",
               "model":"GRADUATED","tiers":[{"upTo":100,"unitPrice":"12.00"},{"upTo":null,"unitPrice":"9.50"}]}]},
             "chargeable":{"countedAt":"RESOLVED","notCounted":["MERGED","SPAM","DUPLICATE"]}}""";

    /** Under whose name invoices go out; once for all clients. */
    static void introduceSeller(Product product) throws IOException, InterruptedException {
        product.put(
                "/provider",
                """
                {"name":"Bench Desk","legalName":"Bench Desk SAS","address":"1 rue de la Paix\\n75002 Paris","country":"FR",
                 "vatId":"FR40303265045","email":"billing@bench.example","bankAccount":"FR7630006000011234567890189"}""",
                200);
    }

    String contract() {
        return key.toUpperCase(Locale.ROOT) + "-1";
    }

    void open(Product product) throws IOException, InterruptedException {
        open(product, YearMonth.of(2024, 1));
    }

    void open(Product product, YearMonth from) throws IOException, InterruptedException {
        product.post(
                "/tenants",
                """
                {"key":"%s","name":"Client %s","locale":"en-GB","zone":"Europe/London","mailDomains":["%s.example"],
                 "billing":{"legalName":"Client %s SARL","address":"2 rue du Port\\n13002 Marseille","country":"FR",
                   "vatId":"FR83404833048"}}"""
                        .formatted(key, key, key, key),
                201);
        var contracts = "/tenants/" + key + "/contracts";
        product.post(contracts, CONTRACT.formatted(contract(), from, targets()), 201);
        product.put(contracts + "/" + contract() + "/activation", "{}", 200, 204);
    }

    private static String targets() {
        var targets = new ArrayList<String>();
        for (var priority : List.of("P1", "P2", "P3", "P4")) {
            targets.add(target("FIRST_RESPONSE", priority, "PT4H"));
            targets.add(target("RESOLUTION", priority, "PT40H"));
        }
        return String.join(",", targets);
    }

    private static String target(String metric, String priority, String within) {
        return "{\"metric\":\"%s\",\"priority\":\"%s\",\"within\":\"%s\",\"time\":\"BUSINESS\",\"goal\":\"95\"}"
                .formatted(metric, priority, within);
    }
}
