package org.manydesk.underpinning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.imports.ImportRuns;
import org.manydesk.scope.Role;

/** What teams and vendors are held to, 09:00 to 17:00 in London, behind a contract that promises P3 within 16 hours. */
@OnTheDesk
class OperationalAgreementsIT {
    private static final String MON_09 = "2026-10-05T08:00:00Z";
    private static final String MON_10 = "2026-10-05T09:00:00Z";
    private static final String MON_11 = "2026-10-05T10:00:00Z";
    private static final String MON_15 = "2026-10-05T14:00:00Z";
    private static final String MON_16 = "2026-10-05T15:00:00Z";

    private static Desk desk;
    private static Client lead, agent;

    @BeforeAll
    static void a_team_and_a_vendor() {
        at(MON_09);
        desk = Desk.fresh();
        for (var client : List.of("acme", "globex")) {
            desk.tenant(client);
            desk.contract(client, "2026-01-01");
        }
        lead = desk.staff(Role.LEAD, "acme");
        agent = desk.staff(Role.AGENT, "acme");
        desk.admin()
                .post("operational-agreements", agreement("OLA", "Network", "PT4H"))
                .expect(201);
        desk.admin()
                .post("operational-agreements", agreement("UNDERPINNING_CONTRACT", "Nordwind", "PT2H"))
                .expect(201);
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    private static Map<String, Object> agreement(String kind, String party, String within) {
        var target = Map.of("metric", "RESOLUTION", "priority", "P3", "within", within);
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "party",
                party,
                "from",
                "2026-01-01",
                "calendar",
                Contracts.usual("", "").path("calendar"),
                "sla",
                Map.of("targets", List.of(target), "pauseWhile", List.of("PENDING_CUSTOMER"))));
    }

    @Test
    void a_ticket_is_timed_with_the_team_that_has_it_and_the_vendor_for_whom_it_waits() {
        at(MON_09);
        var ref = ticket("acme");
        at(MON_10);
        agent.patch("tickets/" + ref, Map.of("team", "network")).expect(200);
        at(MON_11);
        var waiting = agent.put("tickets/" + ref + "/status", Map.of("status", "PENDING_VENDOR", "vendor", "Nordwind"))
                .expect(200);
        assertThat(waiting.text("vendor")).isEqualTo("Nordwind");
        at(MON_15);
        agent.put("tickets/" + ref + "/status", Map.of("status", "OPEN")).expect(200);
        at(MON_16);
        var stays = agent.get("tickets/" + ref + "/operational-clocks")
                .expect(200)
                .json()
                .path("stays");
        assertThat(stays).hasSize(2);
        assertThat(stays.at("/0/party").asText()).isEqualTo("network");
        assertThat(stays.at("/0/metrics/0/state").asText()).isEqualTo("BREACHED");
        assertThat(stays.at("/0/metrics/0/elapsed").asText()).isEqualTo("PT6H");
        assertThat(stays.at("/0/metrics/0/contractVersion").asText()).isEqualTo("Network/1");
        assertThat(stays.at("/0/metrics/0/explanation").size()).isPositive();
        assertThat(stays.at("/1/kind").asText()).isEqualTo("UNDERPINNING_CONTRACT");
        assertThat(stays.at("/1/metrics/0/elapsed").asText()).isEqualTo("PT4H");
        assertThat(stays.at("/1/metrics/0/state").asText()).isEqualTo("BREACHED");
        assertThat(agent.get("tickets/" + ref).expect(200).json().has("vendor")).isFalse();
    }

    @Test
    void people_of_the_client_learn_nothing_of_it() {
        at(MON_09);
        var ref = ticket("acme");
        agent.patch("tickets/" + ref, Map.of("team", "Network")).expect(200);
        agent.put("tickets/" + ref + "/status", Map.of("status", "PENDING_VENDOR", "vendor", "Nordwind"))
                .expect(200);
        var manager = desk.ofTenant(Role.CLIENT_MANAGER, "acme");
        manager.get("tickets/" + ref + "/operational-clocks").problem(403);
        manager.get("operational-agreements").problem(403);
        manager.get("operational-agreements-kept?period=2026-10").problem(403);
        assertThat(manager.get("tickets/" + ref).expect(200).text()).doesNotContain("Nordwind");
        assertThat(manager.get("tickets/" + ref + "/sla").expect(200).text()).doesNotContain("Nordwind");
        var id = desk.admin()
                .get("operational-agreements")
                .expect(200)
                .items()
                .findFirst()
                .orElseThrow();
        manager.get("operational-agreements/" + id.path("id").asText()).problem(404);
        agent.get("operational-agreements/" + id.path("id").asText()).problem(403);
        var elsewhere = Desk.fresh();
        elsewhere
                .admin()
                .get("operational-agreements/" + id.path("id").asText())
                .problem(404);
        assertThat(elsewhere.admin().get("operational-agreements").expect(200).items())
                .isEmpty();
        elsewhere.tenant("acme");
        elsewhere.contract("acme", "2026-01-01");
        desk.staff(Role.AGENT, "globex")
                .get("tickets/" + ref + "/operational-clocks")
                .problem(404);
    }

    @Test
    void the_month_of_each_party_is_told_within_the_readers_reach() throws InterruptedException {
        at(MON_16);
        desk.admin()
                .post("operational-agreements", agreement("OLA", "Servers", "PT4H"))
                .expect(201);
        ImportRuns.run(desk.admin(), "acme", "application/x-ndjson", past("H-1", 3) + past("H-2", 5) + past("H-3", 3));
        ImportRuns.run(desk.admin(), "globex", "application/x-ndjson", past("G-1", 5));
        var spam = lead.get("tickets?externalId=H-3").expect(200).json().at("/items/0/ref");
        lead.put("tickets/" + spam.asText() + "/mark", Map.of("as", "SPAM")).expect(200);
        assertThat(servers(desk.admin(), "2026-09")).isEqualTo("1 met, 2 breached, 0 running, 33.33");
        assertThat(servers(lead, "2026-09")).isEqualTo("1 met, 1 breached, 0 running, 50.00");
        assertThat(servers(lead, "2026-08")).isEqualTo("0 met, 0 breached, 0 running, null");
        assertThat(servers(lead, "2026-10")).isEqualTo("0 met, 0 breached, 0 running, null");
        lead.get("operational-agreements-kept?period=x").problem(400);
        agent.get("operational-agreements-kept?period=2026-09").problem(403);
    }

    /** A Tuesday of September on which a ticket is some hours with the servers' team. */
    private static String past(String id, int hours) {
        return """
                {"externalId":"%s","type":"INCIDENT","subject":"Disk","requester":{"email":"a@acme.example"},"priority":"P3",\
                "timeline":[{"at":"2026-09-08T08:00:00Z","event":"OPENED"},\
                {"at":"2026-09-08T08:00:00Z","event":"TEAM","to":"Servers"},\
                {"at":"2026-09-08T%02d:00:00Z","event":"STATUS","to":"RESOLVED"}]}
                """
                .formatted(id, 8 + hours);
    }

    private static String servers(Client reader, String month) {
        for (var line : reader.get("operational-agreements-kept?period=" + month)
                .expect(200)
                .json()
                .path("parties"))
            if (line.path("party").asText().equals("Servers"))
                return "%s met, %s breached, %s running, %s"
                        .formatted(
                                line.path("met"),
                                line.path("breached"),
                                line.path("running"),
                                line.path("percentage").asText("null"));
        throw new AssertionError("No line of Servers");
    }

    @Test
    void an_agreement_goes_on_by_versions_and_the_past_keeps_its_own() {
        at(MON_15);
        var first = agreement("OLA", "Desk", "PT4H");
        desk.admin().post("operational-agreements", first).expect(201);
        var past = agreement("OLA", " DESK ", "PT1H");
        assertThat(pointer(desk.admin().post("operational-agreements", past).problem(422)))
                .isEqualTo("/from");
        past.put("from", "2026-10-20");
        var second = desk.admin().post("operational-agreements", past).expect(201);
        assertThat(second.json().path("version").asInt()).isEqualTo(2);
        desk.admin().without("If-Match").delete(second.header("Location")).problem(428);
        desk.admin().delete(second.header("Location")).expect(204);
        var begun = desk.admin()
                .get("operational-agreements?limit=200")
                .expect(200)
                .items()
                .filter(one -> one.path("party").asText().equals("Desk"))
                .toList();
        assertThat(begun).hasSize(1);
        desk.admin()
                .delete("operational-agreements/" + begun.getFirst().path("id").asText())
                .problem(409);
        lead.post("operational-agreements", past).problem(403);
        var deeds = desk.admin().get("audit?limit=200").expect(200).text();
        assertThat(deeds).contains("AGREEMENT_MADE", "AGREEMENT_WITHDRAWN");
    }

    @Test
    void a_time_that_is_longer_than_what_a_client_is_promised_is_pointed_out_and_not_refused() {
        var slow = agreement("OLA", "Slow", "PT20H");
        var made = desk.admin().post("operational-agreements", slow).expect(201);
        assertThat(made.json().path("warnings").findValuesAsText("client")).containsExactly("acme");
        assertThat(made.json().at("/warnings/0/others").asInt()).as("globex").isEqualTo(1);
        assertThat(made.json().at("/warnings/0/promised").asText()).isEqualTo("PT16H");
        assertThat(desk.admin()
                        .post("operational-agreements", agreement("OLA", "Quick", "PT16H"))
                        .expect(201)
                        .json()
                        .path("warnings"))
                .isEmpty();
    }

    @Test
    void what_is_no_agreement_is_refused_with_its_place() {
        assertThat(pointer(refused("kind", "TEAM"))).isEqualTo("/kind");
        assertThat(pointer(refused("party", " "))).isEqualTo("/party");
        assertThat(pointer(refused("from", "soon"))).isEqualTo("/from");
        var news = Map.of("targets", List.of(Map.of("metric", "KEEP_IN_TOUCH", "priority", "P3", "within", "PT1H")));
        assertThat(pointer(refused("sla", news))).isEqualTo("/sla/targets/0/metric");
        assertThat(pointer(refused("sla", Map.of("warnAt", List.of(50))))).isEqualTo("/sla/warnAt");
        at(MON_09);
        var ref = ticket("acme");
        assertThat(pointer(agent.put("tickets/" + ref + "/status", Map.of("status", "OPEN", "vendor", "Nordwind"))
                        .problem(422)))
                .isEqualTo("/vendor");
    }

    private static JsonNode refused(String member, Object value) {
        var form = agreement("OLA", "Nobody", "PT1H");
        form.put(member, value);
        return desk.admin().post("operational-agreements", form).problem(422);
    }

    private static String pointer(JsonNode problem) {
        return problem.at("/errors/0/pointer").asText();
    }

    private static String ticket(String client) {
        var ticket = Map.of(
                "type", "INCIDENT",
                "subject", "It does not work",
                "description", "At all.",
                "requester", Map.of("email", "ann@acme.example", "name", "Ann"),
                "priority", "P3");
        return desk.admin()
                .post("tenants/" + client + "/tickets", ticket)
                .expect(201)
                .text("ref");
    }

    private static void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
    }
}
