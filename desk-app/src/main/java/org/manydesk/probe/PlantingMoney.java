package org.manydesk.probe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.manydesk.scope.Role;

/** Plants what a client pays: a contract, its month, credits and invoices with all that belongs to them. */
final class PlantingMoney {
    private static final String MONTH = "2026-09";

    private PlantingMoney() {}

    /** What follows from a contract that is in force, and a ticket. */
    static void money(Ground ground, String key, String canary, Map<String, String> ids) {
        rate(ground.admin(), ids);
        exclusion(ground.admin(), key, canary, ids);
        credit(ground.admin(), key, ids);
        invoice(ground, key, canary, ids);
        ids.put("run", run(ground, key));
        document(ground.admin(), key, canary, ids);
    }

    static void contract(Ground ground, String key, String canary, Map<String, String> ids) {
        var contract = UsualTerms.of(canary + "-C", "2026-01-01");
        var credits = contract.putObject("serviceCredits");
        var rule = credits.putArray("rules").addObject();
        rule.put("name", canary + " late").put("metric", "RESOLUTION").put("model", "BANDS");
        rule.putArray("bands").addObject().put("below", "100").put("percent", "10");
        contract.withArray("/rateCard/lines").forEach(line -> ((ObjectNode) line).put("name", canary + " tickets"));
        warnAtOnce((ObjectNode) contract.path("sla"), canary);
        var contracts = "tenants/" + key + "/contracts";
        ground.admin().post(contracts, contract).expect(201);
        ids.put("number", contract.path("number").asText());
        ground.admin().put(contracts + "/" + ids.get("number") + "/activation").expect(200);
        ids.put("v", "1");
    }

    /** Somebody is told of a ticket of priority P3 within a second of the reply to it. */
    private static void warnAtOnce(ObjectNode sla, String canary) {
        sla.withArray("targets")
                .addObject()
                .put("metric", "KEEP_IN_TOUCH")
                .put("priority", "P3")
                .put("within", "PT16H")
                .put("time", "ELAPSED");
        var rung = sla.putArray("escalation")
                .addObject()
                .put("metric", "KEEP_IN_TOUCH")
                .put("at", "PT15H59M59S before due");
        var steps = rung.putArray("steps");
        steps.addObject().putArray("notify").add("LEADS");
        steps.addObject().put("webhook", "https://hooks.invalid/" + canary);
    }

    /** Of the provider, not of a client. */
    private static void rate(Visitor admin, Map<String, String> ids) {
        admin.put("exchange-rates/books", Map.of("currency", "EUR")).expect(200);
        var rate = Map.of(
                "currency",
                "USD",
                "day",
                "2026-01-02",
                "value",
                "1.1",
                "quoted",
                "FOREIGN_PER_UNIT",
                "source",
                "A bank");
        ids.put("rate", admin.post("exchange-rates", rate).expect(201).text("id"));
    }

    private static void exclusion(Visitor admin, String key, String canary, Map<String, String> ids) {
        var asked = Map.of("ticket", ids.get("ref"), "metric", "RESOLUTION", "reason", canary + " was away");
        var exclusions = "tenants/" + key + "/contracts/" + ids.get("number") + "/compliance/exclusions";
        ids.put("exclusion", admin.post(exclusions, asked).expect(201).text("id"));
    }

    /** The first ticket of the history was resolved weeks late. */
    private static void credit(Visitor admin, String key, Map<String, String> ids) {
        var contract = "tenants/" + key + "/contracts/" + ids.get("number");
        admin.post(contract + "/compliance/closings", Map.of("period", MONTH)).expect(201);
        var credit = admin.get(contract + "/service-credits").expect(200).json().at("/items/0/id");
        ids.put("credit", credit.asText());
    }

    private static void invoice(Ground ground, String key, String canary, Map<String, String> ids) {
        var admin = ground.admin();
        var contract = "tenants/" + key + "/contracts/" + ids.get("number");
        var id = admin.post(contract + "/invoice-runs", Map.of("period", MONTH))
                .expect(201)
                .text("invoice");
        ids.putAll(Map.of("invoice", id, "line", "1"));
        admin.put("invoices/" + id + "/approval").expect(200);
        admin.put("invoices/" + id + "/issue").expect(200);
        var manager = Planting.someone(ground, Role.CLIENT_MANAGER, key);
        var question = manager.post("invoices/" + id + "/lines/1/queries", Map.of("reason", canary + " why"));
        ids.put("query", question.expect(201).text("id"));
        ids.put("payment", Planting.made(admin, "invoices/" + id + "/payments", payment(canary)));
        ids.put("reminder", ground.remind(id));
        var credit = Map.of("lines", List.of(Map.of("line", 1, "amount", "1.00")), "reason", canary + " sorry");
        ids.put(
                "creditNote",
                admin.post("invoices/" + id + "/credit-notes", credit)
                        .expect(201)
                        .text("id"));
    }

    /** A run of this client's contract and no other. */
    private static String run(Ground ground, String key) {
        var clerk = Planting.staff(ground, Role.BILLING, key);
        var run =
                clerk.post("invoice-runs", Map.of("period", MONTH)).expect(202).text("id");
        Patience.untilDone(clerk, "invoice-runs/" + run);
        return run;
    }

    private static void document(Visitor admin, String key, String canary, Map<String, String> ids) {
        var documents = "tenants/" + key + "/contracts/" + ids.get("number") + "/documents";
        var file = admin.with("Content-Type", "text/plain")
                .post(documents + "?name=" + canary + "-annex.txt", canary.getBytes(StandardCharsets.UTF_8));
        ids.put("document", file.expect(201).text("id"));
    }

    private static Map<String, String> payment(String canary) {
        return Map.of("amount", "1.00", "receivedOn", "2026-10-01", "reference", canary + " statement");
    }
}
