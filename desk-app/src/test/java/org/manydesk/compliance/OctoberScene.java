package org.manydesk.compliance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.scope.Role;

/** A provider whose clients have an October of two P1 tickets, and what is asked and told of it. */
final class OctoberScene {
    static final String MON_05_09 = "2026-10-05T08:00:00Z";
    static final String MON_05_11 = "2026-10-05T10:00:00Z";
    static final String OCTOBER = "2026-10";

    private final Desk.Person admin;
    private Desk desk;

    private OctoberScene(Desk desk) {
        this.desk = desk;
        this.admin = desk.person(Role.ADMIN, null);
    }

    static OctoberScene begun() {
        MovableClock.standAt(Instant.parse(MON_05_09));
        return new OctoberScene(Desk.fresh());
    }

    Desk.Person administrator() {
        return admin;
    }

    Desk desk() {
        return desk;
    }

    /** Two P1 tickets of an October Monday: one answered at once, one after two hours. */
    record October(String prompt, String late) {}

    October october(String tenant) {
        at(MON_05_09);
        desk.tenant(tenant);
        var terms = Contracts.usual(tenant.toUpperCase(java.util.Locale.ROOT) + "-C1", "2026-01-01");
        ((ObjectNode) terms.path("sla")).putObject("goals").put("FIRST_RESPONSE", "92.5");
        desk.contract(tenant, terms);
        var prompt = opened(tenant);
        var late = opened(tenant);
        reply(prompt);
        at(MON_05_11);
        reply(late);
        return new October(prompt, late);
    }

    void reply(String ref) {
        admin().post("tickets/" + ref + "/messages", Map.of("kind", "REPLY", "body", "On it."))
                .expect(201);
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

    Map<String, String> wish(String ref, String reason) {
        return Map.of("ticket", ref, "metric", "FIRST_RESPONSE", "reason", reason);
    }

    Answer decide(Client who, String tenant, Answer asked, String decision) {
        var path = exclusions(tenant) + "/" + asked.text("id") + "/decision";
        return who.put(path, Map.of("decision", decision, "note", "We looked"));
    }

    JsonNode report(String tenant) {
        return admin().get(figures(tenant)).expect(200).json();
    }

    JsonNode first(String tenant) {
        return report(tenant).at("/metrics/0");
    }

    String contract(String tenant) {
        return "tenants/" + tenant + "/contracts/" + tenant.toUpperCase(java.util.Locale.ROOT) + "-C1";
    }

    String figures(String tenant) {
        return contract(tenant) + "/compliance?period=" + OCTOBER;
    }

    String exclusions(String tenant) {
        return contract(tenant) + "/compliance/exclusions";
    }

    String closings(String tenant) {
        return contract(tenant) + "/compliance/closings";
    }

    /** Sessions end after twelve hours, so that everyone signs in anew. */
    Client admin() {
        return admin.signIn();
    }

    void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
        desk = new Desk(desk.id(), desk.mark(), Client.signIn("admin-" + desk.mark() + "@msp.example", Desk.PASSWORD));
    }
}
