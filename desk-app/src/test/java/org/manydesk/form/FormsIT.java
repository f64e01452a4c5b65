package org.manydesk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** What a client asks for its tickets: said, asked, checked, changed, and known to nobody else (decision 0059). */
@OnTheDesk
class FormsIT {
    private static final String ASKED =
            """
            {"asked": {"INCIDENT": [
              {"key": "asset", "label": "Which device", "kind": "TEXT", "required": true},
              {"key": "floor", "label": "Floor", "kind": "NUMBER"},
              {"key": "since", "label": "Since when", "kind": "DATE"},
              {"key": "where", "label": "Where", "kind": "CHOICE", "choices": ["Paris", "Lyon"]},
              {"key": "all", "label": "Everybody is hit", "kind": "CHECKBOX"}]}}
            """;

    private static Desk desk;
    private static Desk other;

    @BeforeAll
    static void two_providers() {
        desk = Desk.fresh();
        other = Desk.fresh();
        other.tenant("elsewhere");
    }

    private static String asking(String client) {
        desk.tenant(client);
        put(desk.admin(), client, ASKED).expect(200);
        return client;
    }

    private static Answer put(Client who, String client, String asked) {
        return who.put("tenants/" + client + "/forms", asked);
    }

    private static Answer raise(Client who, String client, Map<String, ?> fields) {
        var body = new HashMap<String, Object>(Map.of(
                "type",
                "INCIDENT",
                "subject",
                "Slow",
                "description",
                "x",
                "requester",
                Map.of("email", "jane@" + client + ".example", "name", "Jane")));
        if (!fields.isEmpty()) body.put("fields", fields);
        return who.post("tenants/" + client + "/tickets", body);
    }

    private static Map<String, String> answers(Client who, String ref) {
        var said = new HashMap<String, String>();
        who.get("tickets/" + ref + "/fields")
                .expect(200)
                .json()
                .path("fields")
                .forEach(field ->
                        said.put(field.path("key").asText(), field.path("value").asText(null)));
        return said;
    }

    @Test
    void answers_are_checked_and_given_back_to_everybody_who_sees_the_ticket() {
        asking("acme");
        var admin = desk.admin();
        assertThat(raise(admin, "acme", Map.of()).pointers()).containsExactly("/fields/asset");
        assertThat(raise(
                                admin,
                                "acme",
                                Map.of(
                                        "asset", "PC-1", "floor", "third", "since", "soon", "where", "Rome", "nobody",
                                        1))
                        .pointers())
                .containsExactlyInAnyOrder("/fields/floor", "/fields/since", "/fields/where", "/fields/nobody");
        assertThat(raise(admin, "acme", Map.of("asset", List.of("a"))).pointers())
                .containsExactly("/fields/asset");
        assertThat(admin.get("tickets?tenant=acme").expect(200).items()).isEmpty();
        var ref = raise(
                        admin,
                        "acme",
                        Map.of("asset", "PC-1", "floor", 3, "since", "2026-01-31", "where", "Lyon", "all", true))
                .expect(201)
                .text("ref");
        var manager = desk.ofTenant(Role.CLIENT_MANAGER, "acme");
        assertThat(answers(manager, ref))
                .isEqualTo(
                        Map.of("asset", "PC-1", "floor", "3", "since", "2026-01-31", "where", "Lyon", "all", "true"));
        assertThat(raise(manager, "acme", Map.of()).pointers()).containsExactly("/fields/asset");
        raise(manager, "acme", Map.of("asset", "PC-2")).expect(201);
    }

    @Test
    void staff_answer_otherwise_which_is_in_the_trail_and_people_of_the_client_do_not() {
        asking("change");
        var ref = raise(desk.admin(), "change", Map.of("asset", "PC-1", "floor", "3"))
                .expect(201)
                .text("ref");
        var path = "tickets/" + ref + "/fields";
        var before = desk.admin().get(path).expect(200).header("ETag");
        var agent = desk.staff(Role.AGENT, "change");
        agent.put(path, Map.of("fields", Map.of("asset", "PC-9"))).expect(200);
        assertThat(answers(agent, ref)).containsEntry("asset", "PC-9").containsEntry("floor", null);
        agent.with("If-Match", before)
                .put(path, Map.of("fields", Map.of("asset", "PC-8")))
                .problem(412);
        agent.without("If-Match")
                .put(path, Map.of("fields", Map.of("asset", "PC-8")))
                .problem(428);
        assertThat(agent.put(path, Map.of("fields", Map.of("floor", "2"))).pointers())
                .containsExactly("/fields/asset");
        desk.ofTenant(Role.CLIENT_MANAGER, "change")
                .put(path, Map.of("fields", Map.of("asset", "PC-7")))
                .problem(403);
        assertThat(desk.admin().get("audit?tenant=change&limit=50").expect(200).text())
                .contains("FORMS_CHANGED", "TICKET_FIELDS_CHANGED", "PC-9");
    }

    @Test
    void what_is_left_out_is_retired_and_its_answers_stay() {
        asking("retire");
        var ref = raise(desk.admin(), "retire", Map.of("asset", "PC-1", "where", "Lyon"))
                .expect(201)
                .text("ref");
        var fewer = "{\"asked\": {\"INCIDENT\": [{\"key\": \"floor\", \"label\": \"Floor\", \"kind\": \"NUMBER\"}]}}";
        var now = put(desk.admin(), "retire", fewer).expect(200).json();
        assertThat(now.at("/asked/INCIDENT")).hasSize(5);
        assertThat(now.at("/asked/INCIDENT/1/retired").asBoolean()).isTrue();
        assertThat(raise(desk.admin(), "retire", Map.of("asset", "PC-2")).pointers())
                .containsExactly("/fields/asset");
        raise(desk.admin(), "retire", Map.of()).expect(201);
        desk.admin()
                .put("tickets/" + ref + "/fields", Map.of("fields", Map.of("floor", 4)))
                .expect(200);
        assertThat(answers(desk.admin(), ref)).isEqualTo(Map.of("asset", "PC-1", "where", "Lyon", "floor", "4"));
    }

    @Test
    void a_form_that_cannot_be_is_told_every_fault() {
        asking("faulty");
        var twice =
                """
                {"asked": {"INCIDENT": [
                  {"key": "floor", "label": "Floor", "kind": "TEXT"},
                  {"key": "floor", "label": "Floor", "kind": "NUMBER"},
                  {"key": "pick", "label": "Pick", "kind": "CHOICE", "choices": ["one"]},
                  {"key": "line", "label": "Line", "kind": "TEXT", "choices": ["one", "two"]}]}}
                """;
        assertThat(put(desk.admin(), "faulty", twice).pointers())
                .containsExactlyInAnyOrder(
                        "/asked/INCIDENT/0/kind",
                        "/asked/INCIDENT/1/key",
                        "/asked/INCIDENT/2/choices",
                        "/asked/INCIDENT/3/choices");
        var nameless = "{\"asked\": {\"INCIDENT\": [{\"key\": \"Bad Key\", \"label\": \" \", \"kind\": \"TEXT\"}]}}";
        assertThat(put(desk.admin(), "faulty", nameless).pointers())
                .containsExactlyInAnyOrder("/asked/INCIDENT/0/key", "/asked/INCIDENT/0/label");
        put(desk.admin(), "faulty", "{\"asked\": {\"RIDDLE\": []}}").problem(422);
        put(desk.admin().with("If-Match", "\"99\""), "faulty", ASKED).problem(412);
        put(desk.admin().without("If-Match"), "faulty", ASKED).problem(428);
    }

    private static Answer bring(String forms, boolean dryRun) {
        var file = "client: {key: filed, name: Filed, locale: en-GB, zone: Europe/London}\nforms: " + forms + "\n";
        return desk.admin().with("Content-Type", "application/yaml").post("tenants/onboarding?dryRun=" + dryRun, file);
    }

    private static List<String> changes(Answer report) {
        return report.json().path("changes").findValuesAsText("pointer");
    }

    @Test
    void a_file_adds_to_what_is_asked_and_takes_nothing_away() {
        var first = "{INCIDENT: [{key: asset, label: Device, kind: TEXT, required: true}]}";
        assertThat(changes(bring(first, true).expect(200))).containsExactly("/client", "/forms/INCIDENT");
        desk.admin().get("tenants/filed").problem(404);
        bring(first, false).expect(201);
        assertThat(bring(first, false).expect(200).text("outcome")).isEqualTo("UNCHANGED");
        var second =
                "{INCIDENT: [{key: floor, label: Floor, kind: NUMBER}], QUESTION: [{key: who, label: Who, kind: TEXT}]}";
        assertThat(changes(bring(second, false).expect(200))).containsExactly("/forms/INCIDENT", "/forms/QUESTION");
        var now = desk.admin().get("tenants/filed/forms").expect(200).json();
        assertThat(now.at("/asked/INCIDENT").findValuesAsText("key")).containsExactly("asset", "floor");
        assertThat(now.at("/asked/INCIDENT/0/retired").asBoolean()).isFalse();
        assertThat(bring("{INCIDENT: [{key: asset, label: Device, kind: NUMBER}]}", true)
                        .pointers())
                .containsExactly("/forms/INCIDENT/0/kind");
        assertThat(bring("{INCIDENT: [{key: b, label: B, kind: CHOICE}]}", true).pointers())
                .contains("/forms/INCIDENT/0/choices");
        var written = desk.admin().get("tenants/filed/onboarding").expect(200).text();
        assertThat(written).contains("key: asset", "key: floor");
        assertThat(desk.admin()
                        .with("Content-Type", "application/yaml")
                        .post("tenants/onboarding", written)
                        .expect(200)
                        .text("outcome"))
                .isEqualTo("UNCHANGED");
    }

    @Test
    void nobody_of_another_client_or_provider_learns_what_is_asked_or_answered() {
        asking("secret");
        desk.tenant("beside");
        var ref = raise(desk.admin(), "secret", Map.of("asset", "CANARY"))
                .expect(201)
                .text("ref");
        for (var stranger : List.of(
                other.admin(), desk.staff(Role.AGENT, "beside"), desk.ofTenant(Role.CLIENT_MANAGER, "beside"))) {
            stranger.get("tenants/secret/forms").problem(404);
            put(stranger, "secret", ASKED).problem(404);
            stranger.get("tickets/" + ref + "/fields").problem(404);
            stranger.put("tickets/" + ref + "/fields", Map.of("fields", Map.of("asset", "x")))
                    .problem(404);
        }
        desk.staff(Role.AGENT, "secret").get("tenants/secret/forms").expect(200);
        put(desk.staff(Role.AGENT, "secret"), "secret", ASKED).problem(403);
        put(desk.ofTenant(Role.CLIENT_MANAGER, "secret"), "secret", ASKED).problem(403);
        Client.anonymous().get("tenants/secret/forms").problem(401);
        assertThat(answers(desk.admin(), ref)).containsEntry("asset", "CANARY");
    }
}
