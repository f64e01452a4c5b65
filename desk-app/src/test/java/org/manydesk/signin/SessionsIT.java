package org.manydesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class SessionsIT {
    private static final String PROOF = "sessions/current/proof";
    private static final Map<String, String> TOKEN = Map.of("name", "one more");

    private static Desk desk;

    @BeforeAll
    static void a_provider_with_a_client() {
        desk = Desk.fresh();
        desk.tenant("acme");
    }

    @AfterEach
    void the_true_time() {
        MovableClock.reset();
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

    private static void later() {
        MovableClock.goOnFrom(Instant.now().plus(Duration.ofMinutes(16)));
    }

    private static void isRefused(Answer answer) {
        assertThat(answer.problem(403).path("type").asText()).isEqualTo("urn:manydesk:problem:proof-needed");
    }

    @Test
    void signing_in_is_a_proof_for_a_quarter_of_an_hour_and_the_password_renews_it() {
        var agent = desk.person(Role.AGENT, null).signIn();
        agent.post("api-tokens", TOKEN).expect(201);
        later();
        isRefused(agent.post("api-tokens", TOKEN));
        agent.get("sessions/current").expect(200);
        agent.put(PROOF, Map.of("password", "not the password")).problem(422);
        agent.put(PROOF, Map.of()).problem(422);
        agent.put(PROOF, Map.of("totp", "123456")).problem(409);
        isRefused(agent.post("api-tokens", TOKEN));
        agent.put(PROOF, Map.of("password", Desk.PASSWORD)).expect(204);
        agent.post("api-tokens", TOKEN).expect(201);
    }

    @Test
    void the_proof_is_of_one_session_and_no_other() {
        var person = desk.person(Role.AGENT, null);
        var here = person.signIn();
        var there = person.signIn();
        later();
        here.put(PROOF, Map.of("password", Desk.PASSWORD)).expect(204);
        here.post("api-tokens", TOKEN).expect(201);
        isRefused(there.post("api-tokens", TOKEN));
    }

    @Test
    void an_api_token_exports_but_makes_no_other_token_and_proves_nothing() {
        var admin = desk.person(Role.ADMIN, null).signIn();
        var token = Client.withToken(admin.post("api-tokens", TOKEN).text("token"));
        isRefused(token.post("api-tokens", TOKEN));
        token.put(PROOF, Map.of("password", Desk.PASSWORD)).problem(409);
        later();
        token.get("audit/export").expect(200);
    }

    @Test
    void the_audit_trail_is_exported_and_a_second_factor_reset_after_a_fresh_proof_only() {
        var admin = desk.person(Role.ADMIN, null).signIn();
        var other = desk.person(Role.AGENT, null);
        later();
        isRefused(admin.get("audit/export"));
        isRefused(admin.get("audit/export?tenant=acme"));
        isRefused(admin.delete("users/" + other.id() + "/second-factor"));
        admin.put(PROOF, Map.of("password", Desk.PASSWORD)).expect(204);
        admin.get("audit/export?tenant=acme").expect(200);
        admin.delete("users/" + other.id() + "/second-factor").problem(409);
    }

    @Test
    void what_is_an_operators_is_ended_by_operators_alone() {
        var operator = Desk.operator();
        operator.delete("sessions").expect(204); // those of other tests, so that the present one is on the first page
        var email = "adm-sessions-" + desk.mark() + "@msp.example";
        var hired = Map.of("email", email, "name", "A", "role", "ADMIN", "password", Desk.PASSWORD);
        var id = operator.post("users", hired).expect(201).text("id");
        var admin = Client.signIn(email, Desk.PASSWORD);
        var sessions = "users/" + operator.get("sessions/current").text("id") + "/sessions";
        admin.delete(sessions + "/" + id(operator)).problem(403);
        admin.without("If-Match").delete(sessions).problem(403);
        isIn(operator);
        var mine = Desk.operator();
        operator.delete(sessions + "/" + id(mine)).expect(204);
        isOut(mine);
        operator.delete("users/" + id).expect(200);
    }
}
