package org.manydesk.ticket;

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

@OnTheDesk
class TicketsResourceIT {
    private static Desk desk;
    private static Client agent;
    private static Desk.Person agentPerson;
    private static Desk.Person annPerson;
    private static Client ann;
    private static Client colleague;
    private static Client manager;
    private static Client stranger;

    @BeforeAll
    static void a_client_with_people_an_agent_and_an_agent_of_another_client() {
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        desk.contract("acme", "2020-01-01");
        agentPerson = desk.person(Role.AGENT, null);
        desk.assign(agentPerson.id(), List.of("acme"), List.of());
        agent = agentPerson.signIn();
        stranger = desk.staff(Role.AGENT, "globex");
        annPerson = desk.person(Role.REQUESTER, "acme");
        ann = annPerson.signIn();
        colleague = desk.ofTenant(Role.REQUESTER, "acme");
        manager = desk.ofTenant(Role.CLIENT_MANAGER, "acme");
    }

    private static Map<String, Object> request(String subject) {
        return new HashMap<>(Map.of(
                "type",
                "INCIDENT",
                "subject",
                subject,
                "description",
                "It does not work.",
                "requester",
                Map.of("email", annPerson.email(), "name", "Ann")));
    }

    private static String ticket() {
        return agent.post("tenants/acme/tickets", request("Printer"))
                .expect(201)
                .text("ref");
    }

    private static Answer become(Client who, String ref, String status) {
        return who.put("tickets/" + ref + "/status", Map.of("status", status));
    }

    private static String status(String ref) {
        return agent.get("tickets/" + ref).expect(200).text("status");
    }

    private static Answer say(Client who, String ref, String kind, String body) {
        return who.post("tickets/" + ref + "/messages", Map.of("kind", kind, "body", body));
    }

    @Test
    void a_ticket_is_new_has_a_reference_a_priority_and_a_clock() {
        var body = request("Printer on fire");
        body.put("impact", "HIGH");
        body.put("urgency", "MEDIUM");
        var made = agent.post("tenants/acme/tickets", body).expect(201);
        assertThat(made.text("ref")).matches("ACME-[0-9]+");
        assertThat(made.header("Location")).endsWith("/tickets/" + made.text("ref"));
        assertThat(made.text("status")).isEqualTo("NEW");
        assertThat(made.text("priority")).isEqualTo("P2");
        assertThat(made.json().at("/requester/email").asText()).isEqualTo(annPerson.email());
        assertThat(made.json().at("/due/metric").asText()).isEqualTo("FIRST_RESPONSE");
    }

    @Test
    void faults_are_told_with_their_pointers() {
        var body = request(" ");
        body.put("requester", Map.of("email", "nobody"));
        var told = agent.post("tenants/acme/tickets", body);
        told.problem(422);
        assertThat(told.pointers()).contains("/subject", "/requester/email");
        body.put("type", "WISH");
        assertThat(agent.post("tenants/acme/tickets", body)
                        .problem(422)
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/type");
    }

    @Test
    void people_of_the_client_say_impact_and_urgency_and_raise_tickets_for_themselves() {
        var body = request("Mine");
        body.remove("requester");
        body.put("priority", "P1");
        assertThat(ann.post("tenants/acme/tickets", body)
                        .problem(422)
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/priority");
        body.remove("priority");
        assertThat(ann.post("tenants/acme/tickets", body)
                        .expect(201)
                        .json()
                        .at("/requester/email")
                        .asText())
                .isEqualTo(annPerson.email());
        body.put("requester", Map.of("email", "else@acme.example"));
        ann.post("tenants/acme/tickets", body).problem(422);
    }

    @Test
    void a_requester_sees_own_and_watched_tickets_and_a_manager_all() {
        var ref = ticket();
        ann.get("tickets/" + ref).expect(200);
        manager.get("tickets/" + ref).expect(200);
        colleague.get("tickets/" + ref).problem(404);
        var watcher = desk.person(Role.REQUESTER, "acme");
        agent.post("tickets/" + ref + "/watchers", Map.of("email", watcher.email()))
                .expect(201);
        watcher.signIn().get("tickets/" + ref).expect(200);
    }

    @Test
    void states_follow_the_rules() {
        var ref = ticket();
        become(agent, ref, "NEW").problem(409);
        become(agent, ref, "RESOLVED").expect(200);
        become(agent, ref, "PENDING_VENDOR").problem(409);
        become(agent, ref, "CLOSED").expect(200);
        become(agent, ref, "OPEN").expect(200);
    }

    @Test
    void people_of_the_client_may_reopen_or_close_their_own_and_nothing_else() {
        var ref = ticket();
        become(ann, ref, "RESOLVED").problem(403);
        become(ann, ref, "OPEN").problem(403);
        become(ann, ref, "CLOSED").expect(200);
        become(ann, ref, "OPEN").expect(200);
        become(colleague, ref, "CLOSED").problem(404);
    }

    @Test
    void replies_open_what_they_should() {
        var ref = ticket();
        say(agent, ref, "NOTE", "Looks odd.").expect(201);
        assertThat(status(ref)).isEqualTo("NEW");
        say(agent, ref, "REPLY", "We look at it.").expect(201);
        assertThat(status(ref)).isEqualTo("OPEN");
        become(agent, ref, "PENDING_CUSTOMER").expect(200);
        say(ann, ref, "REPLY", "Here you are.").expect(201);
        assertThat(status(ref)).isEqualTo("OPEN");
    }

    @Test
    void a_note_reaches_no_client() {
        var ref = ticket();
        var note = say(agent, ref, "NOTE", "canarynote about the customer").expect(201);
        for (var client : List.of(ann, manager)) {
            say(client, ref, "NOTE", "x").problem(403);
            assertThat(client.get("tickets/" + ref + "/messages").expect(200).text())
                    .doesNotContain("canarynote");
            client.get("tickets/" + ref + "/messages/" + note.text("id")).problem(404);
            assertThat(client.get("tickets/" + ref + "/sla").expect(200).text()).doesNotContain("canarynote");
            assertThat(client.get("tickets?q=canarynote").expect(200).items()).isEmpty();
        }
        assertThat(agent.get("tickets?q=canarynote").expect(200).items().map(t -> t.path("ref")
                        .asText()))
                .contains(ref);
    }

    @Test
    void a_patch_changes_what_staff_may_change_and_nothing_else() {
        var ref = ticket();
        var patched = agent.patch(
                        "tickets/" + ref,
                        Map.of("priority", "P1", "assignee", agentPerson.email(), "category", "Hardware"))
                .expect(200);
        assertThat(patched.text("priority")).isEqualTo("P1");
        assertThat(patched.json().at("/assignee/id").asText()).isEqualTo(agentPerson.id());
        agent.patch("tickets/" + ref, Map.of("assignee", agentPerson.id())).expect(200);
        var nobody = new HashMap<String, Object>();
        nobody.put("assignee", null);
        assertThat(agent.patch("tickets/" + ref, nobody)
                        .expect(200)
                        .json()
                        .path("assignee")
                        .isNull())
                .isTrue();
        agent.patch("tickets/" + ref, Map.of("tenantId", "1")).problem(422);
        assertThat(agent.get("tickets/" + ref).text("tenant")).isEqualTo("acme");
        ann.patch("tickets/" + ref, Map.of("subject", "x")).problem(403);
    }

    @Test
    void nobody_is_assigned_who_may_not_see_the_client() {
        var other = desk.person(Role.AGENT, null);
        var told = agent.patch("tickets/" + ticket(), Map.of("assignee", other.email()));
        assertThat(told.problem(422).at("/errors/0/pointer").asText()).isEqualTo("/assignee");
    }

    @Test
    void a_change_needs_the_version_that_it_is_meant_for() {
        var ref = ticket();
        var read = agent.get("tickets/" + ref).header("ETag");
        agent.without("If-Match")
                .patch("tickets/" + ref, Map.of("team", "Blue"))
                .problem(428);
        agent.with("If-Match", read)
                .patch("tickets/" + ref, Map.of("team", "Blue"))
                .expect(200);
        agent.with("If-Match", read)
                .patch("tickets/" + ref, Map.of("team", "Red"))
                .problem(412);
    }

    @Test
    void a_merge_closes_the_part_shows_in_the_whole_and_can_be_undone() {
        var part = ticket();
        var whole = ticket();
        say(agent, part, "REPLY", "We look at it.").expect(201);
        agent.put("tickets/" + part + "/merge", Map.of("into", whole)).expect(200);
        assertThat(status(part)).isEqualTo("CLOSED");
        assertThat(agent.get("tickets/" + whole).json().path("merged").path(0).asText())
                .isEqualTo(part);
        agent.put("tickets/" + whole + "/merge", Map.of("into", ticket())).problem(409);
        agent.put("tickets/" + ticket() + "/merge", Map.of("into", part)).problem(409);
        agent.delete("tickets/" + part + "/merge").expect(200);
        assertThat(status(part)).isEqualTo("OPEN");
        agent.delete("tickets/" + part + "/merge").problem(409);
    }

    @Test
    void a_file_is_handed_out_as_a_download_only() {
        var ref = ticket();
        var made = ann.with("Content-Type", "text/html")
                .post("tickets/" + ref + "/attachments?name=%22%3Cb%3E.html", "<script>alert(1)</script>")
                .expect(201);
        var file =
                agent.get("tickets/" + ref + "/attachments/" + made.text("id")).expect(200);
        assertThat(file.text()).isEqualTo("<script>alert(1)</script>");
        assertThat(file.header("Content-Disposition")).startsWith("attachment;");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
        colleague.get("tickets/" + ref + "/attachments/" + made.text("id")).problem(404);
    }

    @Test
    void a_ticket_of_another_client_does_not_exist() {
        var ref = ticket();
        var unknown = stranger.get("tickets/ACME-999999").problem(404);
        var foreign = stranger.get("tickets/" + ref).problem(404);
        assertThat(foreign.path("detail")).isEqualTo(unknown.path("detail"));
        become(stranger, ref, "CLOSED").problem(404);
        say(stranger, ref, "REPLY", "x").problem(404);
        stranger.patch("tickets/" + ref, Map.of("subject", "x")).problem(404);
        stranger.put("tickets/" + ref + "/merge", Map.of("into", ref)).problem(404);
        stranger.get("tickets/" + ref + "/attachments").problem(404);
        stranger.get("tickets/" + ref + "/sla").problem(404);
        stranger.post("tenants/acme/tickets", request("x")).problem(404);
        assertThat(stranger.get("tickets").expect(200).items().map(t -> t.path("tenant")
                        .asText()))
                .doesNotContain("acme");
        assertThat(status(ref)).isEqualTo("NEW");
    }

    @Test
    void tickets_of_two_clients_are_never_merged() {
        var both = desk.staff(Role.AGENT, "acme", "globex");
        var other = both.post("tenants/globex/tickets", request("Elsewhere"))
                .expect(201)
                .text("ref");
        both.put("tickets/" + ticket() + "/merge", Map.of("into", other)).problem(422);
    }
}
