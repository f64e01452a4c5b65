package org.manydesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.manydesk.audit.proof.ChainHead;
import org.manydesk.audit.proof.ChainProof;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.rest.Json;
import org.manydesk.scope.Role;

@OnTheDesk
class AuditIT {
    private static final String START = "0".repeat(64);

    private static Desk desk;
    private static Client admin;

    @BeforeAll
    static void a_provider_with_two_clients() {
        desk = Desk.fresh();
        admin = desk.admin();
        desk.tenant("acme");
        desk.tenant("globex");
    }

    @Test
    void every_deed_has_its_entry_with_actor_origin_before_and_after() {
        admin.patch("tenants/acme", Map.of("name", "Acme & Söhne")).expect(200);
        var last = entries("tenant=acme").getLast();
        assertThat(last.path("actor").asText()).startsWith("admin-").endsWith("@msp.example");
        assertThat(last.path("origin").asText()).isEqualTo("127.0.0.1");
        assertThat(last.path("subject").asText()).isEqualTo("acme");
        assertThat(last.path("details").toString()).contains("Acme & Söhne", "Client acme");
    }

    @Test
    void a_refused_deed_has_none() {
        var before = entries("tenant=acme").size();
        admin.patch("tenants/acme", Map.of("zone", "Nowhere")).problem(422);
        admin.with("If-Match", "\"99\"")
                .patch("tenants/acme", Map.of("name", "X"))
                .problem(412);
        assertThat(entries("tenant=acme")).hasSize(before);
    }

    @Test
    void the_chain_of_a_client_is_intact_whoever_adds_to_it() throws Exception {
        desk.tenant("chained");
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 20; i++) {
                var name = "Name " + i;
                threads.submit(() -> admin.patch("tenants/chained", Map.of("name", name)));
            }
        }
        isIntact(entries("tenant=chained"));
    }

    @Test
    void the_providers_own_chain_is_intact_and_tells_of_sign_ins() {
        desk.staff(Role.AGENT, "acme");
        var own = new ArrayList<JsonNode>();
        var ofTenants = new ArrayList<String>();
        for (var key : List.of("acme", "globex"))
            entries("tenant=" + key)
                    .forEach(entry -> ofTenants.add(entry.path("id").asText()));
        entries("").forEach(entry -> {
            if (!ofTenants.contains(entry.path("id").asText())) own.add(entry);
        });
        assertThat(own.stream().map(entry -> entry.path("action").asText()))
                .contains("SIGNED_IN", "PERSON_ADMITTED", "PERSON_ASSIGNED");
    }

    @Test
    @Timeout(60)
    void a_failed_sign_in_is_noted_for_those_who_look_after_the_account() {
        for (var person : List.of(desk.person(Role.AGENT, null), desk.person(Role.REQUESTER, "globex"))) {
            var wrong = Map.of("email", person.email(), "password", "not this one at all");
            Client.anonymous().post("sessions", wrong).problem(401);
            while (!isNoted(person)) Thread.onSpinWait();
        }
    }

    private static boolean isNoted(Desk.Person person) {
        return entries("").stream()
                .filter(entry -> entry.path("action").asText().equals("SIGN_IN_FAILED"))
                .filter(entry -> entry.path("subject").asText().equals(person.email()))
                .anyMatch(entry -> entry.path("details").path("from").asText().equals("127.0.0.1"));
    }

    @Test
    void an_entry_that_was_tampered_with_breaks_the_chain() throws Exception {
        Assumptions.assumeFalse(DeskAddress.isElsewhere());
        desk.tenant("tampered");
        admin.patch("tenants/tampered", Map.of("name", "Honest")).expect(200);
        isIntact(entries("tenant=tampered"));
        var id = entries("tenant=tampered").getFirst().path("id").asLong();
        try (var database = DeskAddress.database();
                var change = database.prepareStatement("UPDATE audit_entry SET actor = 'nobody' WHERE id = ?")) {
            change.setLong(1, id);
            change.executeUpdate();
        }
        var entry = entries("tenant=tampered").getFirst();
        assertThat(hash(entry)).isNotEqualTo(entry.path("hash").asText());
    }

    @Test
    void an_exported_chain_holds_goes_on_and_tells_of_its_export() throws Exception {
        desk.tenant("exported");
        var before =
                proven(admin.get("audit/export?tenant=exported").expect(200).text(), Optional.empty());
        assertThat(before.chain()).isEqualTo("exported");
        assertThat(before.entries()).isEqualTo(entries("tenant=exported").size() - 1);
        assertThat(entries("tenant=exported").getLast().path("action").asText()).isEqualTo("AUDIT_EXPORTED");
        admin.patch("tenants/exported", Map.of("name", "Later \u2028 & \"quoted\""))
                .expect(200);
        var after = proven(admin.get("audit/export?tenant=exported").expect(200).text(), Optional.of(before));
        assertThat(after.entries()).isEqualTo(before.entries() + 2);
        proven(admin.get("audit/export").expect(200).text(), Optional.empty());
    }

    private static ChainHead proven(String file, Optional<ChainHead> earlier) throws Exception {
        return ChainProof.of(new BufferedReader(new StringReader(file)), earlier);
    }

    @Test
    void nobody_exports_a_chain_that_he_may_not_read() {
        desk.staff(Role.LEAD, "acme").get("audit/export?tenant=acme").problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, "acme")
                .get("audit/export?tenant=acme")
                .problem(403);
        var other = Desk.fresh().admin();
        other.get("audit/export?tenant=acme").problem(404);
        assertThat(other.get("audit/export").expect(200).text()).doesNotContain("acme", desk.mark());
    }

    @Test
    void only_administrators_read_it_and_only_their_own() {
        desk.staff(Role.LEAD, "acme").get("audit?tenant=acme").problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, "acme").get("audit?tenant=acme").problem(403);
        var other = Desk.fresh();
        other.admin().get("audit?tenant=acme").problem(404);
        assertThat(other.admin().get("audit?limit=200").text()).doesNotContain("acme", desk.mark());
    }

    @Test
    void a_time_span_is_closed_at_its_start_and_open_at_its_end() {
        var all = entries("tenant=globex");
        var at = all.getFirst().path("at").asText();
        assertThat(entries("tenant=globex&from=" + at)).hasSameSizeAs(all);
        assertThat(entries("tenant=globex&to=" + at)).isEmpty();
    }

    private static void isIntact(List<JsonNode> chain) throws Exception {
        var previous = START;
        long position = 0;
        for (var entry : chain) {
            assertThat(entry.path("position").asLong()).isEqualTo(++position);
            assertThat(entry.path("previous").asText()).isEqualTo(previous);
            assertThat(hash(entry)).isEqualTo(entry.path("hash").asText());
            previous = entry.path("hash").asText();
        }
    }

    private static String hash(JsonNode entry) throws Exception {
        var text = String.join(
                "\n",
                entry.path("previous").asText(),
                entry.path("position").asText(),
                entry.path("at").asText(),
                entry.path("actor").asText(),
                entry.path("origin").asText(),
                entry.path("action").asText(),
                entry.path("subject").asText(),
                Json.mapper().writeValueAsString(entry.path("details")));
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<JsonNode> entries(String query) {
        var found = new ArrayList<JsonNode>();
        var cursor = "";
        while (true) {
            var page = admin.get("audit?limit=200&" + query + cursor).expect(200);
            page.items().forEach(found::add);
            if (page.json().path("next").isNull()) return found;
            cursor = "&cursor=" + page.text("next");
        }
    }
}
