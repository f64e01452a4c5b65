package org.manydesk.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class IdempotencyIT {
    private static Desk desk;
    private static Client admin;

    @BeforeAll
    static void a_provider() {
        desk = Desk.fresh();
        admin = desk.admin();
    }

    @Test
    void the_same_call_gets_the_first_answer_again_byte_for_byte() {
        var body = desk.tenantBody("again");
        var first = admin.with("Idempotency-Key", "k1").post("tenants", body).expect(201);
        admin.patch("tenants/again", Map.of("name", "Changed since")).expect(200);
        var second = admin.with("Idempotency-Key", "k1").post("tenants", body).expect(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    }

    @Test
    void a_key_used_for_another_request_is_refused() {
        admin.with("Idempotency-Key", "k2")
                .post("tenants", desk.tenantBody("one"))
                .expect(201);
        admin.with("Idempotency-Key", "k2")
                .post("tenants", desk.tenantBody("two"))
                .problem(422);
        admin.with("Idempotency-Key", "k2")
                .post("api-tokens", desk.tenantBody("one"))
                .problem(422);
        admin.get("tenants/two").problem(404);
    }

    @Test
    void a_failed_call_keeps_nothing() {
        var keyed = admin.with("Idempotency-Key", "k3");
        keyed.post("tenants", Map.of("key", "BAD")).problem(422);
        keyed.post("tenants", desk.tenantBody("good")).expect(201);
    }

    @Test
    void forty_at_once_with_the_same_key_make_one_thing() throws Exception {
        var keyed = admin.with("Idempotency-Key", "k4");
        Callable<Answer> call = () -> keyed.post("api-tokens", Map.of("name", "forty at once"));
        try (var threads = Executors.newFixedThreadPool(40)) {
            var answers =
                    threads.invokeAll(IntStream.range(0, 40).mapToObj(i -> call).toList());
            for (var answer : answers)
                assertThat(answer.get().status()).as(answer.get().text()).isIn(201, 409);
        }
        var settled = keyed.post("api-tokens", Map.of("name", "forty at once"));
        settled.problem(409); // its secret was shown once
        assertThat(keyed.post("api-tokens", Map.of("name", "forty at once")).body())
                .isEqualTo(settled.body());
        assertThat(admin.get("api-tokens?limit=200")
                        .items()
                        .filter(t -> t.path("name").asText().equals("forty at once")))
                .hasSize(1);
    }

    @Test
    void the_keys_of_another_user_have_nothing_to_do_with_mine() {
        var other = desk.staff(Role.ADMIN);
        admin.with("Idempotency-Key", "k5")
                .post("tenants", desk.tenantBody("mine"))
                .expect(201);
        var theirs = other.with("Idempotency-Key", "k5")
                .post("tenants", desk.tenantBody("not-mine"))
                .expect(201);
        assertThat(theirs.text("key")).isEqualTo("not-mine");
    }

    @Test
    void a_key_has_1_to_255_characters() {
        admin.with("Idempotency-Key", "k".repeat(255))
                .post("api-tokens", Map.of("name", "n"))
                .expect(201);
        admin.with("Idempotency-Key", "k".repeat(256))
                .post("api-tokens", Map.of("name", "n"))
                .problem(400);
    }

    @Test
    void a_key_does_not_open_what_is_closed() {
        admin.with("Idempotency-Key", "k6")
                .post("tenants", desk.tenantBody("closed"))
                .expect(201);
        Client.anonymous()
                .with("Idempotency-Key", "k6")
                .post("tenants", desk.tenantBody("closed"))
                .problem(401);
        desk.staff(Role.AGENT)
                .with("Idempotency-Key", "k6")
                .post("tenants", desk.tenantBody("closed"))
                .problem(403);
    }
}
