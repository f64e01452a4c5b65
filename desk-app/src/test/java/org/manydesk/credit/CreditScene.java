package org.manydesk.credit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.rest.Json;
import org.manydesk.scope.Role;

/**
 * Autumn 2026 in London: of two P1 tickets a month one is answered after hours, which is half of what was promised. Each of
 * the two is charged 12.00.
 */
public final class CreditScene {
    private final Desk.Person admin;
    private Desk desk;

    private CreditScene(Desk desk) {
        this.desk = desk;
        this.admin = desk.person(Role.ADMIN, null);
    }

    public static CreditScene begun() {
        MovableClock.standAt(Instant.parse("2026-09-01T08:00:00Z"));
        return new CreditScene(Desk.fresh());
    }

    public Desk desk() {
        return desk;
    }

    void client(String key, String schedule) {
        client(key, schedule, card -> {});
    }

    /** @param prices changes the usual price list */
    public void client(String key, String schedule, Consumer<ObjectNode> prices) {
        desk.tenant(key);
        var terms = Contracts.usual(key.toUpperCase(Locale.ROOT) + "-C1", "2026-01-01");
        prices.accept((ObjectNode) terms.path("rateCard"));
        try {
            terms.set("serviceCredits", Json.mapper().readTree(schedule));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        desk.contract(key, terms);
    }

    /** Two P1 tickets on the second working Monday or so; answers the ref of the one that is answered late, or in time. */
    public String month(String tenant, String month, boolean failing) {
        at(month + "-09T10:00:00Z");
        var prompt = opened(tenant);
        var other = opened(tenant);
        reply(prompt);
        if (failing) at(month + "-09T12:00:00Z");
        reply(other);
        for (var ref : List.of(prompt, other))
            admin().put("tickets/" + ref + "/status", Map.of("status", "RESOLVED"))
                    .expect(200);
        return other;
    }

    private String opened(String tenant) {
        var ticket = Map.of(
                "type", "INCIDENT",
                "subject", "It does not work",
                "description", "At all.",
                "requester", Map.of("email", "ann@" + tenant + ".example", "name", "Ann"),
                "priority", "P1");
        return admin().post("tenants/" + tenant + "/tickets", ticket)
                .expect(201)
                .text("ref");
    }

    private void reply(String ref) {
        admin().post("tickets/" + ref + "/messages", Map.of("kind", "REPLY", "body", "On it."))
                .expect(201);
    }

    public void closed(String tenant, String month) {
        at(YearMonth.parse(month).plusMonths(1) + "-02T09:00:00Z");
        admin().post(closings(tenant), Map.of("period", month)).expect(201);
    }

    public JsonNode credits(String tenant) {
        return admin().get(contract(tenant) + "/service-credits")
                .expect(200)
                .json()
                .path("items");
    }

    public Answer decide(String tenant, JsonNode credit, String decision) {
        return put(admin(), tenant, credit, decision);
    }

    Answer put(Client who, String tenant, JsonNode credit, String decision) {
        var path = contract(tenant) + "/service-credits/" + credit.path("id").asText() + "/decision";
        return who.put(path, Map.of("decision", decision, "note", "As agreed."));
    }

    JsonNode run(String tenant, String month) {
        var run = admin().post(runs(tenant), Map.of("period", month)).expect(201);
        return admin().get("invoices/" + run.text("invoice")).expect(200).json();
    }

    /** Drafts and approves the invoice of a month; answers with its path. */
    public String approved(String tenant, String month) {
        var invoice = "invoices/" + run(tenant, month).path("id").asText();
        admin().put(invoice + "/approval").expect(200);
        return invoice;
    }

    String runs(String tenant) {
        return contract(tenant) + "/invoice-runs";
    }

    String closings(String tenant) {
        return contract(tenant) + "/compliance/closings";
    }

    String contract(String tenant) {
        return "tenants/" + tenant + "/contracts/" + tenant.toUpperCase(Locale.ROOT) + "-C1";
    }

    /** Sessions end after twelve hours, so that everyone signs in anew. */
    public Client admin() {
        return admin.signIn();
    }

    public void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
        desk = new Desk(desk.id(), desk.mark(), Client.signIn("admin-" + desk.mark() + "@msp.example", Desk.PASSWORD));
    }
}
