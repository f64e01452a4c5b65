package org.manydesk.server.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the work on tickets cost: the rates, and time that was recorded on some of them. */
final class Work {
    private static final int EVERY = 4;
    private static final List<String> SPENT = List.of("PT12M", "PT25M", "PT18M", "PT40M", "PT9M");

    private final Rest admin;

    Work(Rest admin) {
        this.admin = admin;
    }

    void rates(YearMonth from) {
        var rates = new ArrayList<Map<String, String>>();
        Map.of("AGENT", "34.00", "LEAD", "43.00", "ADMIN", "46.00").forEach((role, hourly) -> List.of("EUR", "USD")
                .forEach(currency -> rates.add(Map.of(
                        "role", role,
                        "from", from.atDay(1).toString(),
                        "hourly", hourly,
                        "currency", currency))));
        admin.put("cost-rates", Map.of("rates", rates));
    }

    void month(Client client, YearMonth month) {
        var usage = "tenants/%s/contracts/%s/usage?limit=60&period=%s"
                .formatted(client.key(), client.contractNumber(), month);
        var tickets = admin.get(usage).path("items");
        for (var i = 0; i < tickets.size(); i += EVERY)
            admin.post(
                    "tickets/" + tickets.get(i).path("ticket").asText() + "/time-entries",
                    Map.of(
                            "workedAt", tickets.get(i).path("at").asText(),
                            "duration", SPENT.get(i / EVERY % SPENT.size())));
    }
}
