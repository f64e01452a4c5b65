package org.manydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** A Monday in London: a ticket about a printer in which the customer asks for a keyboard at 11:00. P3: 4 hours, 16 hours. */
@OnTheDesk
class SplittingIT {
    private static final String MON_09 = "2026-10-05T08:00:00Z";
    private static final String MON_10 = "2026-10-05T09:00:00Z";
    private static final String MON_11 = "2026-10-05T10:00:00Z";
    private static final String MON_12 = "2026-10-05T11:00:00Z";
    private static final String MON_14 = "2026-10-05T13:00:00Z";
    private static final String MON_15 = "2026-10-05T14:00:00Z";

    private static Desk desk;
    private static Client agent, manager;

    private record Thread(String ref, String keyboard, String answer, String note) {
        Map<String, Object> off() {
            return Map.of("messages", List.of(answer, keyboard, note), "subject", "A keyboard");
        }
    }

    @BeforeAll
    static void a_client_and_an_agent() {
        at(MON_09);
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        desk.contract("acme", "2026-01-01");
        desk.contract("globex", "2026-01-01");
        agent = desk.staff(Role.AGENT, "acme");
        manager = desk.ofTenant(Role.CLIENT_MANAGER, "acme");
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    private static Thread thread() {
        at(MON_09);
        var ref = agent.post("tenants/acme/tickets", ticket()).expect(201).text("ref");
        at(MON_10);
        say(agent, ref, "REPLY", "On it.");
        at(MON_11);
        var keyboard = say(manager, ref, "REPLY", "By the way, I need a keyboard.");
        at(MON_12);
        var answer = say(agent, ref, "REPLY", "Which layout?");
        var note = say(agent, ref, "NOTE", "We have two left.");
        at(MON_14);
        return new Thread(ref, keyboard, answer, note);
    }

    @Test
    void what_is_taken_out_is_a_ticket_as_old_as_its_first_message_with_clocks_of_its_own() {
        var thread = thread();
        var before = sla(thread.ref());
        var made =
                agent.post("tickets/" + thread.ref() + "/splits", thread.off()).expect(201);
        var part = made.text("ref");
        assertThat(made.header("Location")).endsWith("/api/v1/tickets/" + part);
        assertThat(made.text("openedAt")).isEqualTo(MON_11);
        assertThat(made.text("status")).isEqualTo("OPEN");
        assertThat(made.text("description")).isEqualTo("By the way, I need a keyboard.");
        assertThat(made.text("splitFrom")).isEqualTo(thread.ref());
        assertThat(agent.get("tickets/" + thread.ref()).expect(200).json().path("splits"))
                .extracting(JsonNode::asText)
                .containsExactly(part);
        assertThat(bodies(agent, part)).containsExactly("Which layout?", "We have two left.");
        assertThat(bodies(manager, part)).as("notes are for staff").containsExactly("Which layout?");
        assertThat(bodies(agent, thread.ref())).containsExactly("On it.");
        var response = sla(part).at("/metrics/0");
        assertThat(response.path("state").asText()).isEqualTo("MET");
        assertThat(response.path("elapsed").asText()).isEqualTo("PT1H");
        assertThat(sla(part).at("/metrics/1/elapsed").asText()).isEqualTo("PT3H");
        assertThat(sla(thread.ref())).as("the old ticket keeps its verdicts").isEqualTo(before);
        var deeds = desk.admin().get("audit?tenant=acme&limit=200").expect(200).text();
        assertThat(deeds).contains("TICKET_SPLIT_OFF", "TICKET_SPLIT\"");
    }

    @Test
    void it_can_be_put_back_while_nothing_else_happened_and_is_never_billed() {
        var thread = thread();
        var part = agent.post("tickets/" + thread.ref() + "/splits", thread.off())
                .expect(201)
                .text("ref");
        agent.without("If-Match").delete("tickets/" + part + "/split").problem(428);
        agent.with("If-Match", "\"99\"").delete("tickets/" + part + "/split").problem(412);
        at(MON_15);
        var whole = agent.delete("tickets/" + part + "/split").expect(200);
        assertThat(whole.text("ref")).isEqualTo(thread.ref());
        assertThat(whole.json().path("splits")).isEmpty();
        assertThat(bodies(agent, thread.ref()))
                .containsExactly("On it.", "By the way, I need a keyboard.", "Which layout?", "We have two left.");
        var gone = agent.get("tickets/" + part).expect(200);
        assertThat(gone.text("mergedInto")).isEqualTo(thread.ref());
        assertThat(gone.text("status")).isEqualTo("CLOSED");
        agent.delete("tickets/" + part + "/merge").problem(409);
        agent.delete("tickets/" + part + "/split").problem(409);
        agent.delete("tickets/" + thread.ref() + "/split").problem(409);
    }

    @Test
    void it_stays_while_another_ticket_is_merged_into_it() {
        var thread = thread();
        var part = agent.post("tickets/" + thread.ref() + "/splits", thread.off())
                .expect(201)
                .text("ref");
        var other = agent.post("tenants/acme/tickets", ticket()).expect(201).text("ref");
        agent.put("tickets/" + other + "/merge", Map.of("into", part)).expect(200);
        var refused = agent.delete("tickets/" + part + "/split").problem(409);
        assertThat(refused.path("detail").asText()).contains("was merged into " + part);
        agent.delete("tickets/" + other + "/merge").expect(200);
        agent.delete("tickets/" + part + "/split").expect(200);
    }

    @Test
    void once_something_happened_it_stays() {
        var thread = thread();
        var part = agent.post("tickets/" + thread.ref() + "/splits", thread.off())
                .expect(201)
                .text("ref");
        say(agent, part, "REPLY", "It is on its way.");
        var refused = agent.delete("tickets/" + part + "/split").problem(409);
        assertThat(refused.path("detail").asText()).contains("More happened to " + part);
        agent.put("tickets/" + part + "/status", Map.of("status", "RESOLVED")).expect(200);
        var usage = desk.admin()
                .get("tenants/acme/contracts/ACME-C1/usage?period=2026-10&limit=200")
                .expect(200);
        var counted = usage.items()
                .filter(item -> item.path("ref").asText().equals(part)
                        || item.path("ticket").asText().equals(part))
                .findFirst()
                .orElseThrow();
        assertThat(counted.path("splitFrom").asText()).isEqualTo(thread.ref());
        assertThat(counted.path("why").asText()).endsWith("Split from " + thread.ref() + ".");
    }

    @Test
    void what_cannot_be_a_ticket_is_refused_and_nothing_of_others_is_told() {
        var thread = thread();
        var path = "tickets/" + thread.ref() + "/splits";
        var answer = agent.post(path, Map.of("messages", List.of(thread.answer()), "subject", "x"))
                .problem(422);
        assertThat(answer.at("/errors/0/pointer").asText()).isEqualTo("/messages");
        agent.post(path, Map.of("messages", List.of(), "subject", "x")).problem(422);
        agent.post(path, Map.of("messages", List.of(thread.keyboard()), "subject", " "))
                .problem(422);
        at(MON_14);
        var foreign = desk.admin()
                .post("tenants/globex/tickets", ticket())
                .expect(201)
                .text("ref");
        var theirs = say(desk.admin(), foreign, "REPLY", "Hello");
        var unknown = agent.post(path, Map.of("messages", List.of("4711"), "subject", "x"))
                .problem(422);
        assertThat(agent.post(path, Map.of("messages", List.of(theirs), "subject", "x"))
                        .problem(422)
                        .path("errors"))
                .isEqualTo(unknown.path("errors"));
        manager.post(path, thread.off()).problem(403);
        desk.staff(Role.AGENT, "globex").post(path, thread.off()).problem(404);
        desk.staff(Role.AGENT, "globex")
                .delete("tickets/" + thread.ref() + "/split")
                .problem(404);
        var key = agent.with("Idempotency-Key", "split-" + thread.ref());
        var first = key.post(path, thread.off()).expect(201).text("ref");
        assertThat(agent.with("Idempotency-Key", "split-" + thread.ref())
                        .post(path, thread.off())
                        .text("ref"))
                .isEqualTo(first);
    }

    private static List<String> bodies(Client reader, String ref) {
        return reader.get("tickets/" + ref + "/messages?limit=50")
                .expect(200)
                .items()
                .map(message -> message.path("body").asText())
                .toList();
    }

    private static JsonNode sla(String ref) {
        return agent.get("tickets/" + ref + "/sla").expect(200).json();
    }

    private static String say(Client who, String ref, String kind, String words) {
        return who.post("tickets/" + ref + "/messages", Map.of("kind", kind, "body", words))
                .expect(201)
                .text("id");
    }

    private static Map<String, Object> ticket() {
        return Map.of(
                "type",
                "INCIDENT",
                "subject",
                "The printer is on fire",
                "description",
                "Please hurry.",
                "requester",
                Map.of("email", "ann@acme.example", "name", "Ann"));
    }

    private static void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
    }
}
