package org.manydesk.maturity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class MaturityIT {
    private static Desk desk;
    private static Desk other;

    @BeforeAll
    static void two_providers() {
        desk = Desk.fresh();
        other = Desk.fresh();
        other.tenant("theirs");
    }

    private static JsonNode process(String client, String process) {
        return desk.admin()
                .get("tenants/" + client + "/maturity")
                .expect(200)
                .json()
                .path("processes")
                .valueStream()
                .filter(sheet -> sheet.path("process").asText().equals(process))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> unmet(JsonNode process) {
        return process.path("needs")
                .valueStream()
                .filter(need -> !need.path("isMet").asBoolean())
                .map(need -> need.path("kind").asText())
                .toList();
    }

    private static void incident(String client, String category) {
        var ref = opened(client, "INCIDENT", category);
        desk.admin()
                .put("tickets/" + ref + "/status", Map.of("status", "RESOLVED"))
                .expect(200);
    }

    private static String opened(String client, String type, String category) {
        var requester = Map.of("email", "jane@" + client + ".example", "name", "Jane Doe");
        return desk.admin()
                .post(
                        "tenants/" + client + "/tickets",
                        Map.of(
                                "type",
                                type,
                                "subject",
                                "Nobody can print",
                                "description",
                                "x",
                                "category",
                                category,
                                "requester",
                                requester))
                .expect(201)
                .text("ref");
    }

    @Test
    void a_help_desk_has_two_processes_and_is_told_what_the_third_takes() {
        desk.tenant("small");
        desk.contract("small", "2020-01-01");
        assertThat(process("small", "INCIDENT").path("isOn").asBoolean()).isTrue();
        assertThat(process("small", "QUESTION").path("isOn").asBoolean()).isTrue();
        var requests = process("small", "SERVICE_REQUEST");
        assertThat(requests.path("isOn").asBoolean()).isFalse();
        assertThat(unmet(requests)).containsExactly("SERVICE_DESK");
    }

    @Test
    void a_service_desk_whose_terms_leave_out_a_process_is_told_so() {
        desk.tenant("partly");
        var terms = Contracts.usual("PARTLY-1", "2020-01-01").put("model", "SERVICE_DESK");
        terms.at("/sla/targets").forEach(target -> ((ObjectNode) target).put("type", "INCIDENT"));
        ((ObjectNode) terms.at("/rateCard/lines/0"))
                .putObject("only")
                .putArray("types")
                .add("INCIDENT");
        desk.contract("partly", terms);
        var changes = process("partly", "CHANGE");
        assertThat(changes.path("isOn").asBoolean()).isTrue();
        assertThat(unmet(changes)).containsExactly("PROMISES", "PRICE");
        assertThat(unmet(process("partly", "INCIDENT"))).isEmpty();
    }

    @Test
    void incidents_of_one_cause_speak_for_looking_for_it() {
        desk.tenant("again");
        desk.contract("again", "2020-01-01");
        for (var i = 0; i < 4; i++) incident("again", "Printing");
        incident("again", "Network");
        assertThat(process("again", "PROBLEM").path("signs")).isEmpty();
        incident("again", "Printing");
        var sign = process("again", "PROBLEM").path("signs").path(0);
        assertThat(sign.path("about").asText()).isEqualTo("Printing");
        assertThat(sign.path("tickets").asInt()).isEqualTo(5);
        assertThat(sign.path("of").asInt()).isEqualTo(6);
        assertThat(process("again", "INCIDENT").path("tickets").asInt()).isEqualTo(6);
    }

    @Test
    void tickets_count_as_they_are_now_and_those_of_another_client_or_merged_or_marked_do_not() {
        for (var client : List.of("counted", "neighbour")) {
            desk.tenant(client);
            desk.contract(client, "2020-01-01");
        }
        for (var i = 0; i < 6; i++) opened("neighbour", "QUESTION", "Billing");
        var questions = new java.util.ArrayList<String>();
        for (var i = 0; i < 7; i++) questions.add(opened("counted", "QUESTION", ""));
        desk.admin()
                .put("tickets/" + questions.get(0) + "/merge", Map.of("into", questions.get(1)))
                .expect(200);
        desk.admin()
                .put("tickets/" + questions.get(2) + "/mark", Map.of("as", "SPAM"))
                .expect(200);
        for (var i = 0; i < 5; i++) {
            var ref = opened("counted", "INCIDENT", "Before");
            desk.admin().patch("tickets/" + ref, Map.of("category", "After")).expect(200);
            desk.admin()
                    .put("tickets/" + ref + "/own-change", Map.of("cause", "New driver"))
                    .expect(200);
        }
        var sign = process("counted", "SERVICE_REQUEST").path("signs").path(0);
        assertThat(sign.path("tickets").asInt()).isEqualTo(5);
        assertThat(sign.path("of").asInt()).isEqualTo(10);
        assertThat(process("counted", "PROBLEM")
                        .path("signs")
                        .path(0)
                        .path("about")
                        .asText())
                .isEqualTo("After");
        assertThat(process("counted", "CHANGE")
                        .path("signs")
                        .path(0)
                        .path("tickets")
                        .asInt())
                .isEqualTo(5);
        assertThat(process("neighbour", "SERVICE_REQUEST")
                        .path("signs")
                        .path(0)
                        .path("of")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void without_a_contract_nothing_is_on() {
        desk.tenant("bare");
        var sheet = process("bare", "INCIDENT");
        assertThat(sheet.path("isOn").asBoolean()).isFalse();
        assertThat(unmet(sheet)).containsExactly("PROMISES", "PRICE");
    }

    @Test
    void only_those_who_lead_and_reach_the_client_ask() {
        desk.tenant("asked");
        desk.tenant("beside");
        desk.admin().get("tenants/theirs/maturity").problem(404);
        desk.staff(Role.LEAD, "beside").get("tenants/asked/maturity").problem(404);
        desk.staff(Role.LEAD, "asked").get("tenants/asked/maturity").expect(200);
        desk.staff(Role.AGENT, "asked").get("tenants/asked/maturity").problem(403);
        Client.anonymous().get("tenants/asked/maturity").problem(401);
    }
}
