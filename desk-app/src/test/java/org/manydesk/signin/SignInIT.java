package org.manydesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Waiting;
import org.manydesk.scope.Role;

@OnTheDesk
class SignInIT {
    private static Desk desk;

    @BeforeAll
    static void a_provider_with_two_clients() {
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
    }

    @AfterAll
    static void the_true_time() {
        if (!DeskAddress.isElsewhere()) MovableClock.reset();
    }

    @Test
    void who_signs_in_gets_a_token_and_learns_who_they_are() {
        var person = desk.person(Role.LEAD, null);
        var answer = Client.anonymous()
                .post(
                        "sessions",
                        Map.of("email", person.email().toUpperCase(java.util.Locale.ROOT), "password", Desk.PASSWORD));
        assertThat(answer.expect(201).header("Location")).endsWith("/api/v1/sessions/current");
        assertThat(answer.json().path("user").path("role").asText()).isEqualTo("LEAD");
        assertThat(Instant.parse(answer.text("expiresAt"))).isAfter(Instant.now());
        var client = Client.withToken(answer.text("token"));
        assertThat(client.get("sessions/current").expect(200).text("email")).isEqualTo(person.email());
    }

    @Test
    void an_unknown_address_and_a_wrong_password_look_the_same() {
        var person = desk.person(Role.AGENT, null);
        var wrong =
                Client.anonymous().post("sessions", Map.of("email", person.email(), "password", "not the password"));
        var unknown = Client.anonymous()
                .post(
                        "sessions",
                        Map.of("email", "nobody-" + desk.mark() + "@msp.example", "password", "not the password"));
        wrong.problem(401);
        assertThat(wrong.text()).isEqualTo(unknown.text());
    }

    @Test
    void who_signs_out_is_out_at_once_and_others_stay() {
        var person = desk.person(Role.AGENT, null);
        var here = person.signIn();
        var there = person.signIn();
        here.without("If-Match").delete("sessions/current").expect(204);
        here.get("sessions/current").problem(401);
        there.get("sessions/current").expect(200);
    }

    @Test
    void a_session_ends_by_itself() {
        var client = desk.person(Role.AGENT, null).signIn();
        MovableClock.goOnFrom(Instant.now().plus(Duration.ofHours(12)).plusSeconds(5));
        try {
            client.get("sessions/current").problem(401);
        } finally {
            MovableClock.reset();
        }
        client.get("sessions/current").expect(200);
    }

    @Test
    void an_api_token_reaches_as_far_as_its_owner_and_is_shown_once() {
        var agent = desk.staff(Role.AGENT, "acme");
        var made = agent.post("api-tokens", Map.of("name", "integration")).expect(201);
        var token = Client.withToken(made.text("token"));
        assertThat(token.get("tenants").items().map(t -> t.path("key").asText()))
                .containsExactly("acme");
        token.get("tenants/globex").problem(404);
        token.post("users", Map.of()).problem(403);
        assertThat(agent.get("api-tokens").expect(200).text())
                .contains("integration")
                .doesNotContain(made.text("token"));
    }

    @Test
    void an_api_token_ends_when_it_is_withdrawn_and_only_its_owner_can_withdraw_it() {
        var agent = desk.staff(Role.AGENT, "acme");
        var made = agent.post("api-tokens", Map.of("name", "short-lived")).expect(201);
        var token = Client.withToken(made.text("token"));
        token.get("sessions/current").expect(200);
        desk.admin().delete("api-tokens/" + made.text("id")).problem(404);
        agent.delete("api-tokens/" + made.text("id")).expect(204);
        token.get("sessions/current").problem(401);
    }

    @Test
    void an_api_token_ends_when_it_was_to_end() {
        var agent = desk.staff(Role.AGENT, "acme");
        var end = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        var made = agent.post("api-tokens", Map.of("name", "an hour", "expiresAt", end))
                .expect(201);
        var token = Client.withToken(made.text("token"));
        token.get("sessions/current").expect(200);
        MovableClock.goOnFrom(end);
        try {
            token.get("sessions/current").problem(401);
        } finally {
            MovableClock.reset();
        }
        agent.post("api-tokens", Map.of("name", "past", "expiresAt", "2020-01-01T00:00:00Z"))
                .problem(422);
    }

    @Test
    void a_person_shown_out_is_out_at_once_with_all_tokens() {
        var person = desk.person(Role.AGENT, null);
        var session = person.signIn();
        var token = Client.withToken(
                session.post("api-tokens", Map.of("name", "left behind")).text("token"));
        desk.admin().delete("users/" + person.id()).expect(200);
        session.get("sessions/current").problem(401);
        token.get("sessions/current").problem(401);
        var again = Map.of("email", person.email(), "password", Desk.PASSWORD);
        Client.anonymous().post("sessions", again).problem(401);
    }

    @Test
    void the_people_of_a_suspended_client_are_out_until_it_is_resumed() {
        desk.tenant("initech");
        var person = desk.person(Role.CLIENT_MANAGER, "initech");
        var manager = person.signIn();
        manager.get("tenants/initech").expect(200);
        desk.admin().put("tenants/initech/suspension").expect(200);
        manager.get("tenants/initech").problem(401);
        assertThat(refusal(person.email(), Desk.PASSWORD)).contains("suspended");
        assertThat(refusal(person.email(), "a wrong password")).contains("wrong");
        desk.admin().delete("tenants/initech/suspension").expect(200);
        manager.get("tenants/initech").expect(200);
    }

    private static String refusal(String email, String password) {
        return Client.anonymous()
                .post("sessions", Map.of("email", email, "password", password))
                .problem(401)
                .path("detail")
                .asText();
    }

    @Test
    void someone_without_a_password_cannot_sign_in() {
        var email = "silent-" + desk.mark() + "@msp.example";
        desk.admin()
                .post("users", Map.of("email", email, "name", "Silent", "role", "AGENT"))
                .expect(201);
        Client.anonymous()
                .post("sessions", Map.of("email", email, "password", ""))
                .problem(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password_hash = 'another'", "active = 0"})
    void a_sign_in_under_way_does_not_outlive_a_new_password_nor_showing_out(String change) throws Exception {
        var person = desk.person(Role.AGENT, null);
        var credentials = Map.of("email", person.email(), "password", Desk.PASSWORD);
        try (var database = DeskAddress.database();
                var thread = Executors.newSingleThreadExecutor()) {
            database.setAutoCommit(false);
            var of = " WHERE id = " + person.id();
            database.createStatement().executeQuery("SELECT id FROM user_account" + of + " FOR UPDATE");
            var answer = thread.submit(() -> Client.anonymous().post("sessions", credentials));
            Waiting.forALock(database, answer);
            assertThat(answer.isDone()).isFalse();
            database.createStatement().executeUpdate("UPDATE user_account SET " + change + of);
            database.commit();
            answer.get().problem(401);
        }
    }
}
