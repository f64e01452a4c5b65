package org.manydesk.availability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;

/** Monitoring programs that sign what they tell, and others that do not. */
@OnTheDesk
class MonitoringIT {
    private static final AtomicInteger MESSAGES = new AtomicInteger();

    private static Desk desk;
    private static Client admin;
    private static String mail;
    private static Hook hook;
    private static Hook foreign;

    /** An address with its secret. */
    private record Hook(String location, String address, String secret) {}

    @BeforeAll
    static void two_clients_with_a_service_each() {
        desk = Desk.fresh();
        admin = desk.admin();
        mail = service("acme", "mail");
        hook = hook(mail);
        foreign = hook(service("globex", "mail"));
    }

    private static String service(String client, String key) {
        if (admin.get("tenants/" + client).status() == 404) {
            desk.tenant(client);
            desk.contract(client, "2020-01-01");
        }
        var group = Map.of(
                "name", "Web",
                "mode", "WEAKEST_LINK",
                "parts", List.of(Map.of("key", "web", "name", "Web"), Map.of("key", "db", "name", "Database")));
        var number = client.toUpperCase(java.util.Locale.ROOT) + "-C1";
        var body = Map.of("key", key, "name", "E-mail", "contract", number, "target", "99.9", "groups", List.of(group));
        return admin.post("tenants/" + client + "/services", body).expect(201).header("Location");
    }

    private static Hook hook(String service) {
        var made = admin.post(service + "/monitoring-hooks", Map.of("name", "Prometheus"))
                .expect(201);
        return new Hook(made.header("Location"), made.text("address"), made.text("secret"));
    }

    @Test
    void a_signed_message_opens_changes_and_ends_an_outage() {
        var shop = service("acme", "shop");
        var signed = hook(shop);
        assertThat(outcome(tell(signed, "{\"state\":\"DOWN\",\"at\":\"%s\"}".formatted(ago(600)))))
                .isEqualTo("OPENED");
        assertThat(outcome(tell(signed, "{\"state\":\"DOWN\"}"))).isEqualTo("UNCHANGED");
        var open = admin.get(shop + "/outages").expect(200).items().toList();
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().path("source").asText()).isEqualTo("MONITORING");
        assertThat(open.getFirst().path("until").isNull()).isTrue();
        assertThat(outcome(tell(signed, "{\"state\":\"DOWN\",\"part\":\"web\",\"at\":\"%s\"}".formatted(ago(500)))))
                .isEqualTo("OPENED");
        assertThat(outcome(tell(
                        signed,
                        "{\"state\":\"DEGRADED\",\"degree\":30,\"part\":\"web\",\"at\":\"%s\"}".formatted(ago(400)))))
                .isEqualTo("CHANGED");
        assertThat(outcome(tell(signed, "{\"state\":\"UP\",\"part\":\"web\",\"at\":\"%s\"}".formatted(ago(300)))))
                .isEqualTo("ENDED");
        assertThat(outcome(tell(signed, "{\"state\":\"UP\"}"))).isEqualTo("ENDED");
        assertThat(outcome(tell(signed, "{\"state\":\"UP\"}"))).isEqualTo("UNCHANGED");
        var all = admin.get(shop + "/outages").expect(200).items().toList();
        assertThat(all).hasSize(3).noneMatch(outage -> outage.path("until").isNull());
        assertThat(all).extracting(outage -> outage.path("degree").asInt()).containsExactly(100, 100, 30);
        assertThat(admin.get("audit?tenant=acme&limit=200").expect(200).text()).contains("\"hook ");
    }

    @Test
    void what_comes_late_is_told_as_over() {
        var late = service("acme", "late");
        var signed = hook(late);
        assertThat(outcome(tell(signed, "{\"state\":\"UP\",\"at\":\"%s\"}".formatted(ago(300)))))
                .isEqualTo("UNCHANGED");
        assertThat(outcome(tell(signed, "{\"state\":\"DOWN\",\"at\":\"%s\"}".formatted(ago(360)))))
                .isEqualTo("LATE");
        assertThat(outcome(tell(signed, "{\"state\":\"DOWN\",\"at\":\"%s\"}".formatted(ago(350)))))
                .isEqualTo("LATE");
        var outages = admin.get(late + "/outages").expect(200).items().toList();
        assertThat(outages).hasSize(1);
        assertThat(outages.getFirst().path("until").isNull()).isFalse();
    }

    @Test
    void signals_count_in_the_order_of_their_own_instants_whatever_the_order_in_which_they_come() {
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var said = List.of(
                "{\"state\":\"DOWN\",\"at\":\"%s\"}".formatted(at.minusSeconds(900)),
                "{\"state\":\"DOWN\",\"at\":\"%s\"}".formatted(at.minusSeconds(840)),
                "{\"state\":\"UP\",\"at\":\"%s\"}".formatted(at.minusSeconds(800)),
                "{\"state\":\"DOWN\",\"at\":\"%s\"}".formatted(at.minusSeconds(500)),
                "{\"state\":\"DEGRADED\",\"degree\":40,\"at\":\"%s\"}".formatted(at.minusSeconds(400)),
                "{\"state\":\"UP\",\"at\":\"%s\"}".formatted(at.minusSeconds(300)));
        var expected = List.of(
                at.minusSeconds(900) + "/" + at.minusSeconds(800) + " 100",
                at.minusSeconds(500) + "/" + at.minusSeconds(400) + " 100",
                at.minusSeconds(400) + "/" + at.minusSeconds(300) + " 40");
        var chance = new Random(20261122);
        for (var round = 0; round < 12; round++) {
            var shuffled = new ArrayList<>(said);
            if (round > 0) Collections.shuffle(shuffled, chance);
            var service = service("acme", "order-" + round);
            var signed = hook(service);
            shuffled.forEach(body -> tell(signed, body).expect(200));
            assertThat(courses(service)).as(shuffled.toString()).isEqualTo(expected);
        }
    }

    @Test
    void an_up_that_comes_after_a_later_down_ends_the_outage_that_was() {
        var shop = service("acme", "flapping");
        var signed = hook(shop);
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        tell(signed, "{\"state\":\"DOWN\",\"at\":\"%s\"}".formatted(at.minusSeconds(900)))
                .expect(200);
        tell(signed, "{\"state\":\"DOWN\",\"at\":\"%s\"}".formatted(at.minusSeconds(300)))
                .expect(200);
        assertThat(outcome(tell(signed, "{\"state\":\"UP\",\"at\":\"%s\"}".formatted(at.minusSeconds(600)))))
                .isEqualTo("LATE");
        assertThat(courses(shop))
                .containsExactly(
                        at.minusSeconds(900) + "/" + at.minusSeconds(600) + " 100", at.minusSeconds(300) + "/null 100");
    }

    private static List<String> courses(String service) {
        return admin.get(service + "/outages")
                .expect(200)
                .items()
                .map(outage -> outage.path("from").asText() + "/"
                        + outage.path("until").asText() + " "
                        + outage.path("degree").asInt())
                .sorted()
                .toList();
    }

    @Test
    void the_same_message_twice_changes_nothing() {
        var twice = service("acme", "twice");
        var signed = hook(twice);
        var message = new Message(signed, "msg-twice", Instant.now(), "{\"state\":\"DOWN\"}");
        assertThat(outcome(message.send())).isEqualTo("OPENED");
        assertThat(outcome(tell(signed, "{\"state\":\"UP\"}"))).isEqualTo("ENDED");
        assertThat(outcome(message.send())).isEqualTo("REPEATED");
        var again = new Message(signed, "msg-twice", Instant.now().minusSeconds(60), "{\"state\":\"DOWN\"}");
        assertThat(outcome(again.send())).isEqualTo("REPEATED");
        assertThat(admin.get(twice + "/outages").expect(200).items())
                .allMatch(outage -> !outage.path("until").isNull());
    }

    @Test
    void one_message_on_eight_lines_at_once_opens_one_outage() throws Exception {
        var busy = service("acme", "busy");
        var signed = hook(busy);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var sent = IntStream.range(0, 8)
                    .mapToObj(line -> threads.submit(
                            () -> new Message(signed, "msg-" + line / 2, Instant.now(), "{\"state\":\"DOWN\"}").send()))
                    .toList();
            for (var answer : sent) answer.get().expect(200);
        }
        assertThat(admin.get(busy + "/outages").expect(200).items()).hasSize(1);
    }

    @Test
    void an_unknown_hook_a_wrong_signature_and_another_time_answer_alike() {
        var body = "{\"state\":\"DOWN\"}";
        var now = Instant.now();
        var unknown = new Hook("", "/api/v1/monitoring/1", hook.secret());
        var crossed = new Hook("", hook.address(), foreign.secret());
        var refused = List.of(
                new Message(unknown, "m", now, body).send(),
                new Message(crossed, "m", now, body).send(),
                new Message(new Hook("", foreign.address(), hook.secret()), "m", now, body).send(),
                new Message(hook, "m", now.minusSeconds(301), body).send(),
                new Message(hook, "m", now.plusSeconds(330), body).send(),
                new Message(hook, "m", now, body).headers().post(hook.address(), body + " "),
                Client.anonymous().post(hook.address(), body));
        assertThat(refused).allSatisfy(answer -> answer.problem(401));
        assertThat(refused.stream().map(answer -> answer.json().path("detail")).distinct())
                .hasSize(1);
        assertThat(refused.stream().map(answer -> answer.json().path("type")).distinct())
                .hasSize(1);
        assertThat(admin.get(mail + "/outages").expect(200).items()).isEmpty();
    }

    @Test
    void a_hook_reaches_its_own_service_and_nothing_else() {
        var own = service("globex", "own");
        var signed = hook(own);
        tell(signed, "{\"state\":\"DOWN\"}").expect(200);
        assertThat(admin.get(own + "/outages").expect(200).items()).hasSize(1);
        assertThat(admin.get(mail + "/outages").expect(200).items()).isEmpty();
        // the hook of one service is no hook of another, not even for those who see both
        admin.get(signed.location().replace("/own/", "/mail/")).problem(404);
        admin.get(signed.location().replace("globex", "acme")).problem(404);
        var elsewhere = Desk.fresh().admin();
        elsewhere.get(signed.location()).problem(404);
    }

    @Test
    void a_signed_message_that_makes_no_sense_is_told_so_and_may_come_again() {
        var body = "{\"state\":\"SLEEPY\"}";
        assertThat(tell(hook, body).problem(422).toString()).contains("/state");
        assertThat(tell(hook, "{\"state\":\"DEGRADED\"}").problem(422).toString())
                .contains("/degree");
        assertThat(tell(hook, "{\"state\":\"DOWN\",\"part\":\"roof\"}")
                        .problem(422)
                        .toString())
                .contains("/part");
        assertThat(tell(hook, "{\"state\":\"UP\",\"part\":\"roof\"}")
                        .problem(422)
                        .toString())
                .contains("/part");
        assertThat(tell(hook, "{\"state\":\"DOWN\",\"at\":\"2020-01-01T00:00:00Z\"}")
                        .problem(422)
                        .toString())
                .contains("/at");
        for (var nonsense : List.of("", "{", "null", "[]", "5")) {
            var answer = tell(hook, nonsense);
            assertThat(answer.status()).as(nonsense).isIn(400, 422);
            answer.tellsNothingOfTheInside();
        }
    }

    @Test
    void a_withdrawn_hook_takes_no_more_and_a_secret_is_shown_once() {
        var signed = hook(mail);
        tell(signed, "{\"state\":\"UP\"}").expect(200);
        assertThat(admin.get(mail + "/monitoring-hooks").expect(200).text())
                .contains(signed.address())
                .doesNotContain("whsec_");
        assertThat(admin.get(signed.location()).expect(200).text()).doesNotContain("whsec_");
        assertThat(admin.get("audit?tenant=acme&limit=200").expect(200).text()).doesNotContain(signed.secret());
        admin.delete(signed.location()).expect(204);
        tell(signed, "{\"state\":\"UP\"}").problem(401);
    }

    private static String outcome(Answer answer) {
        return answer.expect(200).text("outcome");
    }

    private static String ago(int seconds) {
        return Instant.now().minusSeconds(seconds).toString();
    }

    private static Answer tell(Hook hook, String body) {
        return new Message(hook, "msg-new-" + MESSAGES.incrementAndGet(), Instant.now(), body).send();
    }

    /** A message, signed after Standard Webhooks. */
    private record Message(Hook hook, String id, Instant sent, String body) {
        Answer send() {
            return headers().post(hook.address(), body);
        }

        Client headers() {
            return Client.anonymous()
                    .with("webhook-id", id)
                    .with("webhook-timestamp", Long.toString(sent.getEpochSecond()))
                    .with("webhook-signature", "v1," + signature());
        }

        private String signature() {
            try {
                var key = Base64.getDecoder().decode(hook.secret().substring("whsec_".length()));
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                var signed = id + "." + sent.getEpochSecond() + "." + body;
                return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
            } catch (java.security.GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
