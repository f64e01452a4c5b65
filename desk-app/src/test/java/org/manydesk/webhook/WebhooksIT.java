package org.manydesk.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;
import org.manydesk.harness.clock.TestInternet;
import org.manydesk.rest.Json;
import org.manydesk.scope.Role;

/** Messages to a host that a test runs: signed, repeated until they are taken, never to a host inside. */
@OnTheDesk
class WebhooksIT {
    private static final String MON_09 = "2026-10-05T08:00:00Z";
    private static final String MON_11 = "2026-10-05T10:00:00Z";
    private static final String A_MINUTE_LATER = "2026-10-05T10:01:00Z";

    @TempDir
    static Path folder;

    private static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();
    private static final AtomicInteger STATUS = new AtomicInteger();
    private static HttpsServer receiver;
    private static Desk desk;
    private static int tenants;

    private String client;

    private record Received(Headers headers, String body) {
        String header(String name) {
            return headers.getFirst(name);
        }
    }

    @BeforeAll
    static void a_host_that_receives() throws Exception {
        at(MON_09);
        desk = Desk.fresh();
        receiver = HttpsServer.create(new InetSocketAddress(TestInternet.ADDRESS, 0), 0);
        receiver.setHttpsConfigurator(new HttpsConfigurator(certified()));
        receiver.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            RECEIVED.add(new Received(exchange.getRequestHeaders(), body));
            exchange.sendResponseHeaders(STATUS.get(), -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterAll
    static void end() {
        receiver.stop(0);
        MovableClock.reset();
    }

    @BeforeEach
    void a_client_and_a_host_in_good_humour() {
        at(MON_09);
        client = desk.tenant("w" + ++tenants);
        STATUS.set(204);
        RECEIVED.clear();
    }

    @Test
    void a_message_is_signed_and_sent_once() throws Exception {
        var ref = escalated(url());
        Timers.relay();
        Timers.relay();
        var message = received(1).getFirst();
        var told = Json.mapper().readTree(message.body());
        assertThat(told.path("type").asText()).isEqualTo("ticket.escalated");
        assertThat(told.path("data").path("ticket").asText()).isEqualTo(ref);
        assertThat(told.path("data").path("tenant").asText()).isEqualTo(client);
        assertThat(told.path("data").path("at").asText()).isEqualTo("50%");
        assertThat(message.header("webhook-timestamp"))
                .isEqualTo(Long.toString(Instant.parse(MON_11).getEpochSecond()));
        assertThat(message.header("webhook-signature")).isEqualTo(signature(message));
        assertThat(message.header("webhook-id"))
                .isEqualTo(delivery(1).path("messageId").asText());
        assertThat(delivery(1).path("state").asText()).isEqualTo("DELIVERED");
    }

    @Test
    void what_is_not_taken_is_sent_again_with_the_same_id() {
        STATUS.set(503);
        escalated(url());
        Timers.relay();
        received(1);
        assertThat(delivery(1).path("state").asText()).isEqualTo("WAITING");
        assertThat(delivery(1).path("lastAnswer").asText()).isEqualTo("Status 503");
        STATUS.set(200);
        Timers.relay();
        received(1);
        at(A_MINUTE_LATER);
        Timers.relay();
        var both = received(2);
        assertThat(both.getFirst().header("webhook-id"))
                .isEqualTo(both.getLast().header("webhook-id"));
        assertThat(delivery(2).path("state").asText()).isEqualTo("DELIVERED");
    }

    @Test
    void an_administrator_sends_a_message_again_and_the_receiver_knows_it() {
        escalated(url());
        Timers.relay();
        received(1);
        var sent = delivery(1);
        var path =
                "tenants/" + client + "/webhook-deliveries/" + sent.path("id").asText();
        assertThat(desk.admin().get(path).expect(200).text("state")).isEqualTo("DELIVERED");
        var again = desk.admin().post(path + "/tries", "").expect(201);
        assertThat(again.text("state")).isEqualTo("WAITING");
        Timers.relay();
        var both = received(2);
        assertThat(both.getFirst().header("webhook-id"))
                .isEqualTo(both.getLast().header("webhook-id"));
        assertThat(both.getFirst().body()).isEqualTo(both.getLast().body());
        assertThat(delivery(2).path("state").asText()).isEqualTo("DELIVERED");
        desk.staff(Role.LEAD, client).post(path + "/tries", "").problem(403);
        Desk.fresh().admin().post(path + "/tries", "").problem(404);
        desk.admin().post(path + "1/tries", "").problem(404);
        assertThat(desk.admin().get("audit?tenant=" + client).expect(200).text())
                .contains("WEBHOOK_SENT_AGAIN");
    }

    @Test
    void a_host_inside_is_never_called() {
        escalated("https://localhost:" + receiver.getAddress().getPort() + "/");
        Timers.relay();
        assertThat(delivery(1).path("lastAnswer").asText()).isEqualTo("This host is not on the public Internet.");
        assertThat(delivery(1).path("state").asText()).isEqualTo("WAITING");
        received(0);
    }

    @Test
    void another_key_signs_from_now_on_and_only_administrators_see_it() throws Exception {
        prove();
        var before = desk.admin().get("webhook-key").expect(200).text("key");
        var after = desk.admin().put("webhook-key").expect(200).text("key");
        assertThat(after).startsWith("whsec_").isNotEqualTo(before);
        escalated(url());
        Timers.relay();
        assertThat(received(1).getFirst().header("webhook-signature"))
                .isEqualTo(signature(received(1).getFirst()));
        desk.staff(Role.LEAD, client).get("webhook-key").problem(403);
        assertThat(Desk.fresh().admin().get("webhook-key").expect(200).text("key"))
                .isNotEqualTo(after);
    }

    @Test
    void deliveries_are_told_to_administrators_of_the_client_only() {
        escalated(url());
        desk.staff(Role.AGENT, client)
                .get("tenants/" + client + "/webhook-deliveries")
                .problem(403);
        Desk.fresh().admin().get("tenants/" + client + "/webhook-deliveries").problem(404);
    }

    /** About the test's client. The product's own timers may be faster than the test; more than so many there must never be. */
    private List<Received> received(int count) {
        await(() -> received().size() >= count);
        assertThat(received()).hasSize(count);
        return received();
    }

    private List<Received> received() {
        return RECEIVED.stream()
                .filter(message -> message.body().contains("\"tenant\":\"" + client + "\""))
                .toList();
    }

    /** The last message, once it was tried so often. */
    private JsonNode delivery(int tries) {
        await(() -> latest().path("tries").asInt() >= tries);
        return latest();
    }

    private JsonNode latest() {
        var deliveries =
                desk.admin().get("tenants/" + client + "/webhook-deliveries").expect(200);
        return deliveries.items().toList().getFirst();
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("nothing came").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private String escalated(String url) {
        desk.contract(client, contract(url));
        var body = Map.of(
                "type",
                "INCIDENT",
                "subject",
                "It is broken",
                "description",
                "Since today.",
                "priority",
                "P3",
                "requester",
                Map.of("email", "r@acme.example", "name", "R"));
        var ref = desk.admin()
                .post("tenants/" + client + "/tickets", body)
                .expect(201)
                .text("ref");
        at(MON_11);
        Timers.escalate();
        return ref;
    }

    private ObjectNode contract(String url) {
        var contract = Contracts.usual(client.toUpperCase(Locale.ROOT) + "-1", "2026-01-01");
        var sla = (ObjectNode) contract.path("sla");
        sla.putArray("warnAt");
        var rung = sla.putArray("escalation")
                .addObject()
                .put("metric", "FIRST_RESPONSE")
                .put("at", "50%");
        rung.putArray("steps").addObject().put("webhook", url);
        return contract;
    }

    private static String url() {
        return "https://" + TestInternet.HOST + ":" + receiver.getAddress().getPort() + "/hooks";
    }

    private static String signature(Received message) throws GeneralSecurityException {
        prove();
        var key = desk.admin().get("webhook-key").expect(200).text("key").substring("whsec_".length());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
        var signed = message.header("webhook-id") + "." + message.header("webhook-timestamp") + "." + message.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static void prove() {
        desk.admin()
                .put("sessions/current/proof", Map.of("password", Desk.PASSWORD))
                .expect(204);
    }

    private static SSLContext certified() throws IOException, GeneralSecurityException, InterruptedException {
        var store = folder.resolve("hooks.p12");
        var password = "only for this test";
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(
                List.of((keytool + " -genkeypair -alias a -keyalg EC -dname CN=" + TestInternet.HOST + " -ext san=dns:"
                                + TestInternet.HOST + " -storetype PKCS12 -keystore " + store + " -storepass")
                        .split(" ")));
        command.add(password);
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, password.toCharArray());
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, password.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        return context;
    }

    private static void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
    }
}
