package org.manydesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class PasswordsIT {
    private static final String NEW = "nine loud herons on a roof";
    private static Desk desk;

    @BeforeAll
    static void a_provider_with_a_client() {
        desk = Desk.fresh();
        desk.tenant("acme");
    }

    private static Answer change(Client client, String old, String wanted) {
        return client.put("profile/password", Map.of("old", old, "password", wanted));
    }

    private static Answer signIn(Desk.Person person, String password) {
        return Client.anonymous().post("sessions", Map.of("email", person.email(), "password", password));
    }

    @Test
    void who_knows_the_old_password_changes_it_and_all_other_sessions_end() {
        var person = desk.person(Role.REQUESTER, "acme");
        var here = person.signIn();
        var there = person.signIn();
        var token = Client.withToken(
                there.post("api-tokens", Map.of("name", "kept")).text("token"));
        change(here, Desk.PASSWORD, NEW).expect(204);
        here.get("sessions/current").expect(200);
        there.get("sessions/current").problem(401);
        token.get("sessions/current").expect(200);
        signIn(person, Desk.PASSWORD).problem(401);
        signIn(person, NEW).expect(201);
        var told = desk.admin().get("audit?tenant=acme&limit=200").expect(200);
        assertThat(told.items()
                        .filter(entry -> entry.path("subject").asText().equals(person.email()))
                        .map(entry -> entry.path("action").asText()))
                .contains("PASSWORD_CHANGED");
        assertThat(told.text()).doesNotContain(NEW).doesNotContain(Desk.PASSWORD);
    }

    @Test
    void who_does_not_know_the_old_one_changes_nothing() {
        var person = desk.person(Role.AGENT, null);
        var here = person.signIn();
        var told = change(here, "not the password", NEW).problem(422);
        assertThat(told.at("/errors/0/pointer").asText()).isEqualTo("/old");
        signIn(person, Desk.PASSWORD).expect(201);
    }

    @Test
    void guessing_the_old_one_is_slowed_down() {
        var here = desk.person(Role.AGENT, null).signIn();
        for (int time = 0; time < 10; time++)
            change(here, "guess number " + time, NEW).problem(422);
        assertThat(change(here, Desk.PASSWORD, NEW).problem(429).path("detail").asText())
                .contains("Too many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password1", "sevenis", "manydesk2026", "correct horse battery staple"})
    void an_easily_guessed_one_is_refused_wherever_one_is_set(String weak) {
        var here = desk.person(Role.AGENT, null).signIn();
        var changed = change(here, Desk.PASSWORD, weak).problem(422);
        assertThat(changed.at("/errors/0/pointer").asText()).isEqualTo("/password");
        var body = Map.of("email", "weak-" + desk.mark() + "@msp.example", "name", "Weak", "role", "AGENT");
        var withPassword = new java.util.HashMap<>(body);
        withPassword.put("password", weak);
        var admitted = desk.admin().post("users", withPassword).problem(422);
        assertThat(admitted.at("/errors/0/pointer").asText()).isEqualTo("/password");
        var admin = Map.of("email", "weak-root-" + desk.mark() + "@msp.example", "name", "Weak", "password", weak);
        Desk.operator()
                .post("providers", Map.of("name", "Weak " + desk.mark(), "admin", admin))
                .problem(422);
    }
}
