package org.manydesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class SessionsIT {
    private static Desk desk;

    @BeforeAll
    static void a_provider_with_a_client() {
        desk = Desk.fresh();
        desk.tenant("acme");
    }

    private static List<JsonNode> open(Client client) {
        return client.get("sessions").expect(200).items().toList();
    }

    private static JsonNode current(Client client) {
        return open(client).stream()
                .filter(session -> session.path("current").asBoolean())
                .findFirst()
                .orElseThrow();
    }

    private static String id(Client client) {
        return current(client).path("id").asText();
    }

    private static void isOut(Client client) {
        client.get("sessions/current").problem(401);
    }

    private static void isIn(Client client) {
        client.get("sessions/current").expect(200);
    }

    @Test
    void sessions_and_tokens_are_listed_with_where_and_when_they_began() {
        var person = desk.person(Role.AGENT, null);
        var here = person.signIn();
        var credentials = Map.of("email", person.email(), "password", Desk.PASSWORD);
        Client.anonymous()
                .with("User-Agent", "desk-phone/2.1")
                .post("sessions", credentials)
                .expect(201);
        here.post("api-tokens", Map.of("name", "nightly report")).expect(201);
        var open = open(here);
        assertThat(open).extracting(one -> one.path("kind").asText()).containsExactly("SESSION", "SESSION", "API");
        assertThat(open).extracting(one -> one.path("name").asText()).contains("desk-phone/2.1", "nightly report");
        assertThat(open).extracting(one -> one.path("current").asBoolean()).containsExactly(true, false, false);
        assertThat(open).allSatisfy(one -> {
            assertThat(one.path("from").asText()).isNotEmpty();
            assertThat(Instant.parse(one.path("createdAt").asText()))
                    .isCloseTo(Instant.now(), org.assertj.core.api.Assertions.within(Duration.ofMinutes(5)));
        });
        assertThat(here.get("sessions").text()).doesNotContain("md_");
    }

    @Test
    void an_ended_session_is_out_at_once_and_the_others_stay() {
        var person = desk.person(Role.AGENT, null);
        var here = person.signIn();
        var there = person.signIn();
        var id = id(there);
        here.without("If-Match").delete("sessions/" + id).problem(428);
        here.delete("sessions/" + id).expect(204);
        isOut(there);
        isIn(here);
        here.delete("sessions/" + id).problem(404);
    }

    @Test
    void a_token_is_withdrawn_from_the_same_list() {
        var here = desk.person(Role.AGENT, null).signIn();
        var made = here.post("api-tokens", Map.of("name", "lost laptop")).expect(201);
        var token = Client.withToken(made.text("token"));
        isIn(token);
        here.delete("sessions/" + made.text("id")).expect(204);
        isOut(token);
    }

    @Test
    void all_others_end_together_and_tokens_stay() {
        var person = desk.person(Role.REQUESTER, "acme");
        var here = person.signIn();
        var there = person.signIn();
        var token =
                Client.withToken(here.post("api-tokens", Map.of("name", "kept")).text("token"));
        here.without("If-Match").delete("sessions").expect(204);
        isOut(there);
        isIn(here);
        isIn(token);
    }

    @Test
    void those_of_a_colleague_do_not_exist() {
        var colleague = desk.person(Role.AGENT, null).signIn();
        var agent = desk.person(Role.AGENT, null).signIn();
        var id = id(colleague);
        agent.delete("sessions/" + id).problem(404);
        desk.admin().delete("sessions/" + id).problem(404);
        isIn(colleague);
    }

    @Test
    void an_administrator_sees_and_ends_those_of_their_people_and_that_is_known() {
        var person = desk.person(Role.CLIENT_MANAGER, "acme");
        var manager = person.signIn();
        var sessions = "users/" + person.id() + "/sessions";
        var listed = desk.admin().get(sessions).expect(200).items().toList();
        assertThat(listed).singleElement().satisfies(one -> {
            assertThat(one.path("id").asText()).isEqualTo(id(manager));
            assertThat(one.path("current").asBoolean()).isFalse();
        });
        desk.admin().delete(sessions + "/" + id(manager)).expect(204);
        isOut(manager);
        var audit = desk.admin().get("audit?tenant=acme&limit=200").expect(200).items();
        assertThat(audit.filter(entry -> entry.path("subject").asText().equals(person.email()))
                        .map(entry -> entry.path("action").asText()))
                .contains("SIGNED_IN", "SESSION_ENDED");
    }

    @Test
    void an_administrator_ends_all_of_a_person_with_their_tokens() {
        var person = desk.person(Role.LEAD, null);
        var session = person.signIn();
        var token = Client.withToken(
                session.post("api-tokens", Map.of("name", "gone too")).text("token"));
        desk.admin()
                .without("If-Match")
                .delete("users/" + person.id() + "/sessions")
                .expect(204);
        isOut(session);
        isOut(token);
        isIn(person.signIn());
    }

    @Test
    void only_administrators_see_those_of_others() {
        var person = desk.person(Role.AGENT, null);
        person.signIn();
        desk.staff(Role.LEAD, "acme").get("users/" + person.id() + "/sessions").problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, "acme")
                .get("users/" + person.id() + "/sessions")
                .problem(404);
        Desk.fresh().admin().get("users/" + person.id() + "/sessions").problem(404);
    }

    @Test
    void a_session_of_one_person_is_not_one_of_another() {
        var one = desk.person(Role.AGENT, null);
        var other = desk.person(Role.AGENT, null);
        var id = id(one.signIn());
        desk.admin().delete("users/" + other.id() + "/sessions/" + id).problem(404);
    }
}
