package org.manydesk.escalation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.Timers;
import org.manydesk.rest.Json;
import org.manydesk.scope.Role;

/**
 * Ladders over a working Monday in London. P3 is answered in 4 hours and resolved in 16; the assignee is warned at 50, 75 and
 * 90 %, the leads at 100 %.
 */
class Ladders {
    static final String MON_09 = "2026-10-05T08:00:00Z";
    static final String MON_10 = "2026-10-05T09:00:00Z";
    static final String MON_11 = "2026-10-05T10:00:00Z";
    static final String MON_12 = "2026-10-05T11:00:00Z";
    static final String MON_13 = "2026-10-05T12:00:00Z";
    static final String MON_14 = "2026-10-05T13:00:00Z";
    static final String MON_A_WEEK_LATER = "2026-10-12T08:00:00Z";

    static Desk desk;
    static Desk.Person ana, ben, lena;
    static int tenants;

    Client agent, other, lead;
    String client;

    @BeforeAll
    static void a_provider_with_a_lead_and_two_agents() {
        at(MON_09);
        desk = Desk.fresh();
        ana = desk.person(Role.AGENT, null);
        ben = desk.person(Role.AGENT, null);
        lena = desk.person(Role.LEAD, null);
    }

    /** A client of its own for each test, so that each begins with empty inboxes for it. */
    @BeforeEach
    void a_client_and_everyone_signed_in() {
        at(MON_09);
        client = desk.tenant("c" + ++tenants);
        var mine = List.of(client);
        List.of(ana, ben, lena).forEach(person -> desk.assign(person.id(), mine, List.of()));
        signIn();
    }

    final void signIn() {
        agent = ana.signIn();
        other = ben.signIn();
        lead = lena.signIn();
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    void refuseNotifications(String ref) throws SQLException {
        sql("CREATE TRIGGER notification_refused BEFORE INSERT ON notification FOR EACH ROW IF NEW.ref = '" + ref
                + "' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'refused by the test'; END IF");
    }

    static void sql(String statement) throws SQLException {
        try (var connection = DeskAddress.database();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    void contract(String escalation) {
        desk.contract(client, ladder(escalation));
    }

    ObjectNode ladder(String escalation) {
        try {
            var contract = Contracts.usual(client.toUpperCase(java.util.Locale.ROOT) + "-1", "2026-01-01");
            var sla = (ObjectNode) contract.path("sla");
            sla.putArray("warnAt");
            sla.set("escalation", Json.mapper().readTree(escalation));
            return contract;
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    String opened(String priority) {
        var body = Map.of(
                "type",
                "INCIDENT",
                "subject",
                "It is broken",
                "description",
                "Since today.",
                "priority",
                priority,
                "requester",
                Map.of("email", "r@acme.example", "name", "R"));
        return desk.admin()
                .post("tenants/" + client + "/tickets", body)
                .expect(201)
                .text("ref");
    }

    static void assign(String ref, Desk.Person person) {
        desk.admin().patch("tickets/" + ref, Map.of("assignee", person.email())).expect(200);
    }

    static void status(String ref, String status) {
        desk.admin().put("tickets/" + ref + "/status", Map.of("status", status)).expect(200);
    }

    JsonNode clock(String ref, int index) {
        return lead.get("tickets/" + ref + "/sla")
                .expect(200)
                .json()
                .path("metrics")
                .get(index);
    }

    /** What somebody was told about the test's client, newest first. */
    List<String> told(Client person) {
        return person.get("notifications?limit=200")
                .expect(200)
                .items()
                .filter(one -> one.path("tenant").asText().equals(client))
                .map(one -> one.path("ticket").asText() + " "
                        + one.path("metric").asText() + " " + one.path("at").asText())
                .toList();
    }

    List<JsonNode> unread(Client person) {
        return person.get("notifications?unread=true")
                .expect(200)
                .items()
                .filter(one -> one.path("tenant").asText().equals(client))
                .toList();
    }

    List<JsonNode> deeds(String action) {
        var answer = desk.admin().get("audit?limit=200&tenant=" + client).expect(200);
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .filter(deed -> deed.path("action").asText().equals(action))
                .filter(deed -> !action.equals("TICKET_CHANGED")
                        || deed.path("actor").asText().equals("escalation"))
                .toList();
    }

    static void atAndEscalate(String instant) {
        at(instant);
        Timers.escalate();
    }

    static void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
    }
}
