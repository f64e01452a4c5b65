package org.manydesk.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class LimitsIT {
    private static Desk desk;

    @BeforeAll
    static void a_provider() {
        desk = Desk.fresh();
        desk.tenant("acme");
    }

    @Test
    void every_answer_says_how_many_calls_are_left() {
        var first = desk.admin().get("tenants").expect(200);
        assertThat(Integer.parseInt(first.header("RateLimit-Limit"))).isPositive();
        assertThat(Integer.parseInt(first.header("RateLimit-Remaining")))
                .isBetween(0, Integer.parseInt(first.header("RateLimit-Limit")) - 1);
        assertThat(first.header("RateLimit-Reset")).matches("[0-9]+");
    }

    @Test
    void json_above_a_megabyte_is_too_large_whether_or_not_its_length_is_told() {
        var body = ("{\"name\":\"" + "x".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        desk.admin().post("users", body).problem(413);
        var chunked =
                desk.admin().send("POST", "users", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        chunked.problem(413);
        desk.admin()
                .with("Idempotency-Key", "large-" + desk.mark())
                .send("POST", "users", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .problem(413);
    }

    @Test
    void only_failed_sign_ins_are_throttled() {
        var person = desk.person(Role.AGENT, null);
        for (int i = 0; i < 15; i++) person.signIn();
        var wrong = Map.of("email", person.email(), "password", "not the password");
        for (int i = 0; i < 10; i++) Client.anonymous().post("sessions", wrong).problem(401);
        var refused = Client.anonymous().post("sessions", wrong);
        refused.problem(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        var right = Map.of("email", person.email(), "password", Desk.PASSWORD);
        Client.anonymous().post("sessions", right).problem(429);
        desk.person(Role.AGENT, null).signIn();
    }
}
