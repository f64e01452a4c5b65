package org.manydesk.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;
import org.manydesk.rest.Json;
import org.manydesk.scope.Role;

/**
 * Ladders over a working Monday in London. P3 is answered in 4 hours and resolved in 16; the assignee is warned at 50, 75 and
 * 90 %, the leads at 100 %.
 */
@OnTheDesk
class EscalationIT {
    private static final String MON_09 = "2026-10-05T08:00:00Z";
    private static final String MON_10 = "2026-10-05T09:00:00Z";
    private static final String MON_11 = "2026-10-05T10:00:00Z";
    private static final String MON_12 = "2026-10-05T11:00:00Z";
    private static final String MON_13 = "2026-10-05T12:00:00Z";
    private static final String MON_14 = "2026-10-05T13:00:00Z";
    private static final String MON_A_WEEK_LATER = "2026-10-12T08:00:00Z";

    private static Desk desk;
    private static Desk.Person ana, ben, lena;
    private static int tenants;

    private Client agent, other, lead;
    private String client;

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

    private void signIn() {
        agent = ana.signIn();
        other = ben.signIn();
        lead = lena.signIn();
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void the_assignee_is_warned_and_the_leads_hear_of_the_end() {
        desk.contract(client, "2026-01-01");
        var ref = opened("P3");
        assign(ref, ana);
        atAndEscalate(MON_10);
        assertThat(told(agent)).isEmpty();
        atAndEscalate(MON_11);
        assertThat(told(agent)).containsExactly(ref + " FIRST_RESPONSE 50%");
        atAndEscalate(MON_12);
        assertThat(told(agent)).containsExactly(ref + " FIRST_RESPONSE 75%", ref + " FIRST_RESPONSE 50%");
        assertThat(told(lead)).isEmpty();
        atAndEscalate(MON_13);
        assertThat(told(lead)).containsExactly(ref + " FIRST_RESPONSE 100%");
        assertThat(told(other)).isEmpty();
        var ladder = lead.get("tickets/" + ref + "/escalation").expect(200).json();
        assertThat(ladder.path("climbed").findValuesAsText("at")).containsExactly("50%", "75%", "90%", "100%");
        assertThat(ladder.path("next").get(0).path("metric").asText()).isEqualTo("RESOLUTION");
        assertThat(ladder.path("next").get(0).path("at").asText()).isEqualTo("50%");
    }

    @Test
    void what_is_read_is_read() {
        desk.contract(client, "2026-01-01");
        assign(opened("P3"), ana);
        atAndEscalate(MON_11);
        var id = unread(agent).getFirst().path("id").asText();
        agent.put("notifications/" + id + "/read").expect(204);
        assertThat(unread(agent)).isEmpty();
        assertThat(told(agent)).hasSize(1);
        atAndEscalate(MON_12);
        assertThat(unread(agent)).hasSize(1);
        agent.put("notifications/read").expect(204);
        assertThat(unread(agent)).isEmpty();
    }

    @Test
    void a_ticket_of_nobody_is_for_the_leads_to_know() {
        desk.contract(client, "2026-01-01");
        var ref = opened("P3");
        atAndEscalate(MON_11);
        assertThat(told(lead)).containsExactly(ref + " FIRST_RESPONSE 50%");
    }

    @Test
    void each_step_happens_once_however_many_look_at_once() throws Exception {
        contract("[{\"metric\":\"FIRST_RESPONSE\",\"at\":\"50%\",\"steps\":[{\"notify\":[\"LEADS\"]},"
                + "{\"raisePriority\":true}]}]");
        var refs = Collections.nCopies(12, "P3").stream().map(this::opened).toList();
        at(MON_11);
        Callable<Boolean> look = () -> {
            Timers.escalate();
            return true;
        };
        try (var nodes = Executors.newFixedThreadPool(8)) {
            for (var done : nodes.invokeAll(Collections.nCopies(16, look)))
                assertThat(done.get()).isTrue();
        }
        assertThat(told(lead)).hasSize(12).doesNotHaveDuplicates();
        for (var ref : refs)
            assertThat(agent.get("tickets/" + ref).expect(200).text("priority")).isEqualTo("P2");
        assertThat(deeds("TICKET_ESCALATED")).hasSize(12);
    }

    @Test
    void a_step_raises_the_priority_and_another_gives_the_ticket_to_somebody() {
        contract("[{\"metric\":\"RESOLUTION\",\"at\":\"PT14H before due\",\"steps\":[{\"raisePriority\":true},"
                + "{\"reassign\":\"" + ben.email() + "\"},{\"notify\":[\"ASSIGNEE\"]}]}]");
        var ref = opened("P3");
        assign(ref, ana);
        atAndEscalate(MON_11);
        var ticket = lead.get("tickets/" + ref).expect(200).json();
        assertThat(ticket.path("priority").asText()).isEqualTo("P2");
        assertThat(ticket.path("assignee").path("email").asText()).isEqualTo(ben.email());
        assertThat(told(other)).containsExactly(ref + " RESOLUTION PT14H before due");
        assertThat(told(agent)).isEmpty();
        assertThat(clock(ref, 1).path("target").asText()).isEqualTo("PT8H");
        var climbed =
                lead.get("tickets/" + ref + "/escalation").expect(200).json().path("climbed");
        assertThat(climbed.get(0).path("done").findValuesAsText("kind"))
                .containsExactly("PRIORITY_RAISED", "REASSIGNED", "NOTIFIED");
        assertThat(deeds("TICKET_CHANGED").getFirst().path("actor").asText()).isEqualTo("escalation");
    }

    @Test
    void a_step_that_cannot_be_taken_says_so_and_lets_the_others_be() {
        contract("[{\"metric\":\"FIRST_RESPONSE\",\"at\":\"50%\",\"steps\":[{\"reassign\":\"gone@msp.example\"},"
                + "{\"notify\":[\"LEADS\"]}]}]");
        var ref = opened("P3");
        atAndEscalate(MON_11);
        var climbed =
                lead.get("tickets/" + ref + "/escalation").expect(200).json().path("climbed");
        assertThat(climbed.get(0).path("done").findValuesAsText("kind")).containsExactly("LEFT_OUT", "NOTIFIED");
        assertThat(told(lead)).hasSize(1);
    }

    @Test
    void after_a_week_off_people_are_told_once_of_the_highest_rung_and_the_verdict_is_that_of_the_timeline() {
        desk.contract(client, "2026-01-01");
        var ref = opened("P3");
        assign(ref, ana);
        at(MON_A_WEEK_LATER);
        signIn();
        var before = clock(ref, 0);
        Timers.escalate();
        assertThat(told(agent)).containsExactly(ref + " RESOLUTION 100%", ref + " FIRST_RESPONSE 100%");
        assertThat(told(lead)).hasSize(2);
        var climbed =
                lead.get("tickets/" + ref + "/escalation").expect(200).json().path("climbed");
        assertThat(climbed).hasSize(8);
        assertThat(climbed.get(0).path("done")).isEmpty();
        assertThat(climbed.get(3).path("reachedAt").asText()).isEqualTo(MON_13);
        assertThat(climbed.get(3).path("climbedAt").asText()).isEqualTo(MON_A_WEEK_LATER);
        assertThat(clock(ref, 0)).isEqualTo(before);
        assertThat(before.path("breachesAfter").asText()).isEqualTo(MON_13);
    }

    @Test
    void a_clock_that_stands_warns_nobody_and_goes_on_to_warn_when_it_goes_on() {
        desk.contract(client, "2026-01-01");
        var ref = opened("P3");
        assign(ref, ana);
        at(MON_10);
        status(ref, "PENDING_CUSTOMER");
        atAndEscalate(MON_12);
        assertThat(told(agent)).isEmpty();
        assertThat(lead.get("tickets/" + ref + "/escalation").expect(200).json().path("next"))
                .isEmpty();
        status(ref, "OPEN");
        atAndEscalate("2026-10-05T11:59:59Z");
        assertThat(told(agent)).isEmpty();
        atAndEscalate(MON_13);
        assertThat(told(agent)).containsExactly(ref + " FIRST_RESPONSE 50%");
    }

    @Test
    void an_answer_in_time_needs_no_warning_though_the_timer_is_late() {
        desk.contract(client, "2026-01-01");
        var ref = opened("P3");
        assign(ref, ana);
        at(MON_12);
        agent.post("tickets/" + ref + "/messages", Map.of("kind", "REPLY", "body", "Done."))
                .expect(201);
        Timers.escalate();
        assertThat(told(agent)).isEmpty();
    }

    @Test
    void history_that_is_imported_is_silent_and_what_comes_after_is_not() {
        desk.contract(client, "2026-01-01");
        at(MON_12);
        var row =
                "{\"externalId\":\"X1\",\"type\":\"INCIDENT\",\"subject\":\"Old\",\"description\":\"Old\",\"priority\":\"P3\","
                        + "\"requester\":{\"email\":\"a@acme.example\",\"name\":\"A\"},\"timeline\":[{\"at\":\""
                        + MON_09
                        + "\",\"event\":\"OPENED\"},{\"at\":\"" + MON_09 + "\",\"event\":\"ASSIGNED\",\"to\":\""
                        + ana.email() + "\"}]}";
        var run = desk.admin()
                .with("Content-Type", "application/x-ndjson")
                .post("tenants/" + client + "/imports", row)
                .expect(202)
                .header("Location");
        while (desk.admin().get(run).expect(200).text("state").equals("RUNNING")) Thread.onSpinWait();
        atAndEscalate("2026-10-05T11:10:00Z");
        assertThat(told(lead)).isEmpty();
        assertThat(told(agent)).isEmpty();
        atAndEscalate("2026-10-05T11:40:00Z");
        assertThat(told(agent).size() + told(lead).size()).isEqualTo(1);
    }

    @Test
    void a_contract_that_is_activated_later_tells_once_of_what_passed_meanwhile() {
        var ref = opened("P3");
        assign(ref, ana);
        at(MON_12);
        desk.contract(client, "2026-01-01");
        Timers.escalate();
        assertThat(told(agent)).containsExactly(ref + " FIRST_RESPONSE 75%");
    }

    @Test
    void a_step_that_fails_leaves_nothing_behind_and_is_done_later() throws Exception {
        desk.contract(client, "2026-01-01");
        var ref = opened("P3");
        assign(ref, ana);
        refuseNotifications(ref);
        atAndEscalate(MON_11);
        assertThat(told(agent)).isEmpty();
        assertThat(lead.get("tickets/" + ref + "/escalation").expect(200).json().path("climbed"))
                .isEmpty();
        sql("DROP TRIGGER notification_refused");
        atAndEscalate("2026-10-05T10:00:30Z");
        assertThat(told(agent)).isEmpty();
        atAndEscalate("2026-10-05T10:01:00Z");
        assertThat(told(agent)).containsExactly(ref + " FIRST_RESPONSE 50%");
    }

    @Test
    void a_new_priority_moves_the_rungs() {
        desk.contract(client, "2026-01-01");
        var ref = opened("P3");
        assign(ref, ana);
        atAndEscalate(MON_10);
        assertThat(told(agent)).isEmpty();
        desk.admin().patch("tickets/" + ref, Map.of("priority", "P2")).expect(200);
        Timers.escalate();
        assertThat(told(agent)).containsExactly(ref + " FIRST_RESPONSE 100%");
    }

    @Test
    void nobody_learns_of_another_clients_ladders() {
        desk.contract(client, "2026-01-01");
        var ref = opened("P3");
        assign(ref, ana);
        atAndEscalate(MON_11);
        var id = unread(agent).getFirst().path("id").asText();
        other.get("notifications/" + id).problem(404);
        other.put("notifications/" + id + "/read").problem(404);
        desk.tenant("d" + tenants);
        var stranger = desk.staff(Role.AGENT, "d" + tenants);
        stranger.get("tickets/" + ref + "/escalation").problem(404);
        desk.ofTenant(Role.CLIENT_MANAGER, client)
                .get("tickets/" + ref + "/escalation")
                .problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, client).get("notifications").problem(403);
        desk.assign(ana.id(), List.of(), List.of(client));
        assertThat(told(agent)).isEmpty();
        agent.put("notifications/" + id + "/read").problem(404);
    }

    @Test
    void a_ladder_that_makes_no_sense_is_refused_with_its_place() {
        var contract = ladder("[{\"metric\":\"SPEED\",\"at\":\"0%\",\"steps\":[{\"notify\":[\"nobody\"]},{}]},"
                + "{\"at\":\"75%\",\"steps\":[{\"webhook\":\"http://example.org/\"}]}]");
        var answer =
                desk.admin().post("tenants/" + client + "/contracts", contract).expect(422);
        assertThat(answer.pointers())
                .containsExactly(
                        "/sla/escalation/0/metric",
                        "/sla/escalation/0/at",
                        "/sla/escalation/0/steps/0/notify/0",
                        "/sla/escalation/0/steps/1",
                        "/sla/escalation/1/steps/0/webhook");
    }

    @Test
    void a_client_reads_its_contract_without_the_ladder() {
        contract("[{\"at\":\"50%\",\"steps\":[{\"webhook\":\"https://hooks.example/secret\"}]}]");
        var number = client.toUpperCase(java.util.Locale.ROOT) + "-1";
        var path = "tenants/" + client + "/contracts";
        var manager = desk.ofTenant(Role.CLIENT_MANAGER, client);
        for (var where : List.of(path, path + "/" + number, path + "/" + number + "/versions"))
            assertThat(manager.get(where).expect(200).text())
                    .contains("FIRST_RESPONSE")
                    .doesNotContain("secret");
        assertThat(lead.get(path + "/" + number).expect(200).text()).contains("secret");
    }

    private void refuseNotifications(String ref) throws SQLException {
        sql("CREATE TRIGGER notification_refused BEFORE INSERT ON notification FOR EACH ROW IF NEW.ref = '" + ref
                + "' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'refused by the test'; END IF");
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = DeskAddress.database();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private void contract(String escalation) {
        desk.contract(client, ladder(escalation));
    }

    private ObjectNode ladder(String escalation) {
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

    private String opened(String priority) {
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

    private static void assign(String ref, Desk.Person person) {
        desk.admin().patch("tickets/" + ref, Map.of("assignee", person.email())).expect(200);
    }

    private static void status(String ref, String status) {
        desk.admin().put("tickets/" + ref + "/status", Map.of("status", status)).expect(200);
    }

    private JsonNode clock(String ref, int index) {
        return lead.get("tickets/" + ref + "/sla")
                .expect(200)
                .json()
                .path("metrics")
                .get(index);
    }

    /** What somebody was told about the test's client, newest first. */
    private List<String> told(Client person) {
        return person.get("notifications?limit=200")
                .expect(200)
                .items()
                .filter(one -> one.path("tenant").asText().equals(client))
                .map(one -> one.path("ticket").asText() + " "
                        + one.path("metric").asText() + " " + one.path("at").asText())
                .toList();
    }

    private List<JsonNode> unread(Client person) {
        return person.get("notifications?unread=true")
                .expect(200)
                .items()
                .filter(one -> one.path("tenant").asText().equals(client))
                .toList();
    }

    private List<JsonNode> deeds(String action) {
        var answer = desk.admin().get("audit?limit=200&tenant=" + client).expect(200);
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .filter(deed -> deed.path("action").asText().equals(action))
                .filter(deed -> !action.equals("TICKET_CHANGED")
                        || deed.path("actor").asText().equals("escalation"))
                .toList();
    }

    private static void atAndEscalate(String instant) {
        at(instant);
        Timers.escalate();
    }

    private static void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
    }
}
