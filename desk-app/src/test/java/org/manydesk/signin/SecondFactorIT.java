package org.manydesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class SecondFactorIT {
    private static Desk desk;
    private Instant now = Instant.now();

    /** Someone with an app. */
    private record Enrolled(Desk.Person person, Client client, TotpSecret secret, List<String> recoveryCodes) {
        Answer signIn(String code) {
            return Client.anonymous().post("sessions", credentials(person, code));
        }

        String code(Instant at) {
            return secret.code(TotpSecret.step(at));
        }
    }

    @BeforeAll
    static void a_provider_with_a_client() {
        desk = Desk.fresh();
        desk.tenant("acme");
    }

    @BeforeEach
    void the_time_stands() {
        now = Instant.now();
        MovableClock.standAt(now);
    }

    @AfterEach
    void the_true_time() {
        MovableClock.reset();
    }

    private void goOn() {
        now = now.plus(Duration.ofSeconds(30));
        MovableClock.standAt(now);
    }

    private static Map<String, String> credentials(Desk.Person person, String code) {
        var credentials = new HashMap<>(Map.of("email", person.email(), "password", Desk.PASSWORD));
        if (!code.isEmpty()) credentials.put("totp", code);
        return credentials;
    }

    private Enrolled enrolled(Role role) {
        var person = desk.person(role, role.isClient() ? "acme" : null);
        var client = person.signIn();
        var begun = client.post("profile/second-factor", Map.of("password", Desk.PASSWORD))
                .expect(201);
        var secret = TotpSecret.parse(begun.text("secret"));
        var confirmed = client.put(
                        "profile/second-factor/confirmation", Map.of("code", secret.code(TotpSecret.step(now))))
                .expect(200);
        var codes = confirmed.json().path("recoveryCodes");
        goOn();
        return new Enrolled(
                person,
                client,
                secret,
                codes.valueStream().map(code -> code.asText()).toList());
    }

    private static String type(Answer answer) {
        return answer.problem(401).path("type").asText();
    }

    @Test
    void a_code_is_asked_for_of_those_who_set_up_an_app_and_only_after_the_right_password() {
        var some = enrolled(Role.AGENT);
        assertThat(type(some.signIn(""))).isEqualTo("urn:manydesk:problem:code-needed");
        var wrong = Map.of("email", some.person().email(), "password", "not the password");
        assertThat(type(Client.anonymous().post("sessions", wrong))).isEqualTo("urn:manydesk:problem:not-signed-in");
        some.signIn(some.code(now)).expect(201);
        Client.anonymous()
                .post("sessions", credentials(desk.person(Role.AGENT, null), ""))
                .expect(201);
    }

    @Test
    void nothing_is_asked_for_before_the_app_is_confirmed() {
        var person = desk.person(Role.AGENT, null);
        var client = person.signIn();
        client.post("profile/second-factor", Map.of("password", "not the password"))
                .problem(422);
        client.post("profile/second-factor", Map.of("password", Desk.PASSWORD)).expect(201);
        client.put("profile/second-factor/confirmation", Map.of("code", "000000"))
                .problem(422);
        Client.anonymous().post("sessions", credentials(person, "")).expect(201);
        assertThat(client.get("profile/second-factor")
                        .expect(200)
                        .json()
                        .path("on")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_code_works_once_and_so_does_none_before_it() {
        var some = enrolled(Role.AGENT);
        var earlier = some.code(now.minusSeconds(30));
        var code = some.code(now);
        some.signIn(earlier).problem(401);
        some.signIn(code).expect(201);
        some.signIn(code).problem(401);
        goOn();
        some.signIn(code).problem(401);
        some.signIn(some.code(now)).expect(201);
    }

    @Test
    void of_four_who_use_the_same_code_at_once_one_is_let_in() throws Exception {
        var some = enrolled(Role.AGENT);
        var code = some.code(now);
        Callable<Integer> signIn = () -> some.signIn(code).status();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads.invokeAll(java.util.Collections.nCopies(4, signIn));
            long let = 0;
            for (var answer : answers) if (answer.get() == 201) let++;
            assertThat(let).isEqualTo(1);
        }
    }

    @Test
    void guessing_codes_is_slowed_down_wherever_one_is_asked_for() {
        var some = enrolled(Role.AGENT);
        for (int time = 0; time < 10; time++)
            some.client()
                    .put("profile/second-factor/removal", Map.of("code", "00000" + time))
                    .problem(422);
        some.client()
                .put("profile/second-factor/removal", Map.of("code", some.code(now)))
                .problem(429);
        some.signIn(some.code(now)).problem(429);
    }

    @Test
    void ten_recovery_codes_stand_in_once_each() {
        var some = enrolled(Role.REQUESTER);
        assertThat(some.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        var code = some.recoveryCodes().getFirst();
        some.signIn(code).expect(201);
        some.signIn(code).problem(401);
        some.signIn(some.recoveryCodes().getLast().toUpperCase(java.util.Locale.ROOT))
                .expect(201);
        var left = some.client().get("profile/second-factor").expect(200).json();
        assertThat(left.path("recoveryCodesLeft").asInt()).isEqualTo(8);
    }

    @Test
    void another_persons_recovery_code_is_of_no_use() {
        var some = enrolled(Role.AGENT);
        var other = enrolled(Role.AGENT);
        some.signIn(other.recoveryCodes().getFirst()).problem(401);
        some.signIn(other.code(now)).problem(401);
    }

    @Test
    void a_new_password_does_not_take_the_app_away() {
        var some = enrolled(Role.AGENT);
        var change = Map.of("old", Desk.PASSWORD, "password", "nine loud herons on a roof");
        some.client().put("profile/password", change).expect(204);
        var credentials = Map.of("email", some.person().email(), "password", "nine loud herons on a roof");
        assertThat(type(Client.anonymous().post("sessions", credentials)))
                .isEqualTo("urn:manydesk:problem:code-needed");
    }

    @Test
    void turning_it_off_takes_one_more_code() {
        var some = enrolled(Role.AGENT);
        some.client()
                .put("profile/second-factor/removal", Map.of("code", "000000"))
                .problem(422);
        some.client()
                .post("profile/second-factor", Map.of("password", Desk.PASSWORD))
                .problem(409);
        some.client()
                .put("profile/second-factor/removal", Map.of("code", some.code(now)))
                .expect(204);
        some.signIn("").expect(201);
        some.client()
                .put("profile/second-factor/removal", Map.of("code", some.code(now)))
                .problem(409);
    }

    @Test
    void an_administrator_resets_that_of_their_people_which_is_known_and_nobody_elses() {
        var some = enrolled(Role.CLIENT_MANAGER);
        var path = "users/" + some.person().id() + "/second-factor";
        desk.staff(Role.LEAD, "acme").delete(path).problem(403);
        Desk.fresh().admin().delete(path).problem(404);
        assertThat(type(some.signIn(""))).endsWith("code-needed");
        desk.admin().delete(path).expect(204);
        some.signIn("").expect(201);
        desk.admin().delete(path).problem(409);
        var told = desk.admin().get("audit?tenant=acme&limit=200").expect(200).items();
        assertThat(told.filter(entry -> entry.path("subject")
                                .asText()
                                .equals(some.person().email()))
                        .map(entry -> entry.path("action").asText()))
                .contains("SECOND_FACTOR_ON", "SECOND_FACTOR_RESET");
    }
}
