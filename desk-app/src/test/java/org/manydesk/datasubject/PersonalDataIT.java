package org.manydesk.datasubject;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.rest.Json;
import org.manydesk.schema.Column;
import org.manydesk.schema.Query;
import org.manydesk.schema.Schema;
import org.manydesk.scope.Role;

/** One person takes along what is kept of them, or is erased, and everybody else's things stay as they were. */
@OnTheDesk
class PersonalDataIT {
    private static final Instant IN_FEBRUARY = Instant.parse("2026-02-10T10:00:00Z");
    private static final Instant IN_MARCH = Instant.parse("2026-03-02T10:00:00Z");

    private static Desk desk;
    private static Desk.Person admin;

    @BeforeAll
    static void a_provider() {
        MovableClock.standAt(IN_FEBRUARY);
        desk = Desk.fresh();
        admin = desk.person(Role.ADMIN, null);
    }

    @AfterAll
    static void the_clock_goes_on() {
        MovableClock.reset();
    }

    private static String emailOf(String key) {
        return "pat.%s@%s.example".formatted(desk.mark(), key);
    }

    /** Unlike every other name, so that nobody else is meant by it. */
    private static String nameOf(String key) {
        return "Pat O’Mark-" + key.toUpperCase(java.util.Locale.ROOT) + desk.mark();
    }

    private static Map<String, Object> person(String key) {
        return Map.of("email", emailOf(key).toUpperCase(java.util.Locale.ROOT));
    }

    /** A ticket that the person asked for and wrote to, with a note about them, an answer to them, and a file of theirs. */
    private static String ticketOf(String key) {
        MovableClock.standAt(IN_FEBRUARY);
        desk.tenant(key);
        desk.contract(key, "2020-01-01");
        var client = admin.signIn();
        var ticket = "tickets/"
                + client.post(
                                "tenants/" + key + "/tickets",
                                Map.of(
                                        "type",
                                        "INCIDENT",
                                        "subject",
                                        "Fax of " + nameOf(key),
                                        "description",
                                        "Write to " + emailOf(key) + " or x" + emailOf(key),
                                        "requester",
                                        Map.of("email", emailOf(key), "name", nameOf(key))))
                        .expect(201)
                        .text("ref");
        client.post(ticket + "/messages", Map.of("kind", "NOTE", "body", nameOf(key) + " is in a hurry"))
                .expect(201);
        client.post(ticket + "/messages", Map.of("kind", "REPLY", "body", "Mended, " + nameOf(key)))
                .expect(201);
        client.post(ticket + "/attachments?name=plan.txt", "the plan").expect(201);
        client.put(ticket + "/status", Map.of("status", "RESOLVED")).expect(200);
        return ticket;
    }

    @Test
    void a_person_gets_what_was_said_in_public_and_the_rows_that_name_them() throws Exception {
        var ref = ticketOf("copied").substring("tickets/".length());
        var client = admin.signIn();
        desk.admin()
                .post(
                        "users",
                        Map.of(
                                "email",
                                emailOf("copied"),
                                "name",
                                "Pat",
                                "role",
                                "REQUESTER",
                                "tenant",
                                "copied",
                                "password",
                                Desk.PASSWORD))
                .expect(201);
        var rows = client.post("tenants/copied/personal-data/search", person("copied"))
                .expect(200)
                .json()
                .path("rows");
        assertThat(rows.path("ticket").asInt()).isEqualTo(1);
        assertThat(rows.path("contact").asInt()).isEqualTo(1);
        var files = unpacked(client.post("tenants/copied/personal-data/copy", person("copied"))
                .expect(200)
                .body());
        var ticket = Json.mapper().readTree(files.get("tickets/" + ref + ".json"));
        assertThat(ticket.path("conversation")).hasSize(1);
        assertThat(ticket.path("conversation").get(0).path("text").asText()).startsWith("Mended");
        assertThat(files.keySet().stream().filter(name -> name.startsWith("tickets/" + ref + "/")))
                .singleElement()
                .satisfies(name -> assertThat(files.get(name)).isEqualTo("the plan"));
        assertThat(files.get("data/user_account.ndjson"))
                .contains(emailOf("copied"))
                .doesNotContain("argon2");
        assertThat(files).containsKey("manifest.json");
        assertThat(client.get("audit?tenant=copied&limit=200").text())
                .contains("PERSONAL_DATA_SEARCHED", "PERSONAL_DATA_TAKEN");
    }

    @Test
    void who_is_erased_is_named_nowhere_but_in_the_trail_and_in_what_was_issued() throws Exception {
        ticketOf("erased");
        var account = desk.person(Role.REQUESTER, "erased");
        desk.tenant("bystander");
        MovableClock.standAt(IN_MARCH);
        var client = admin.signIn();
        for (var tenant : List.of("erased", "bystander"))
            client.post(
                            "tenants/" + tenant + "/tickets",
                            Map.of(
                                    "type",
                                    "INCIDENT",
                                    "subject",
                                    "Another one",
                                    "description",
                                    "x" + emailOf("erased"),
                                    "requester",
                                    Map.of("email", "x" + emailOf("erased"), "name", "Somebody Else")))
                    .expect(201);
        issued(client, "erased");
        client.post("tenants/erased/personal-data/search", person("erased")).expect(200);

        var erased = client.post("tenants/erased/personal-data/erasure", person("erased"))
                .expect(200)
                .json();

        assertThat(kept(erased)).containsOnlyKeys("audit_entry", "invoice_line_usage");
        assertThat(tablesThatSay(nameOf("erased"))).containsExactly("audit_entry", "invoice_line_usage");
        assertThat(tablesThatSay(" " + emailOf("erased"))).containsExactly("audit_entry");
        assertThat(client.get("tickets?tenant=erased").items())
                .anySatisfy(ticket -> assertThat(
                                ticket.path("requester").path("email").asText())
                        .isEqualTo(erased.path("alias").asText()))
                .anySatisfy(ticket -> assertThat(
                                ticket.path("requester").path("email").asText())
                        .isEqualTo("x" + emailOf("erased")));
        assertThat(client.get("tickets?tenant=bystander").text()).contains("x" + emailOf("erased"));
        var again = client.post("tenants/erased/personal-data/erasure", person("erased"))
                .expect(200)
                .json();
        assertThat(kept(again)).containsOnlyKeys("audit_entry");
        assertThat(again.path("tables")).hasSize(1);
        client.post("tenants/bystander/personal-data/erasure", person("erased")).problem(404);
        assertThat(client.get("audit?tenant=erased&limit=200").text())
                .contains("PERSON_ERASED", erased.path("alias").asText());

        client.post("tenants/erased/personal-data/erasure", Map.of("email", account.email()))
                .expect(200);
        Client.anonymous()
                .post("sessions", Map.of("email", account.email(), "password", Desk.PASSWORD))
                .problem(401);
    }

    @Test
    void a_namesake_keeps_name_and_tickets() {
        ticketOf("namesake");
        var client = admin.signIn();
        var other = Map.of("email", "other." + emailOf("namesake"), "name", nameOf("namesake"));
        client.post(
                        "tenants/namesake/tickets",
                        Map.of(
                                "type",
                                "INCIDENT",
                                "subject",
                                "Phone of " + nameOf("namesake"),
                                "description",
                                "It is mine",
                                "requester",
                                other))
                .expect(201);
        client.post("tenants/namesake/personal-data/erasure", person("namesake"))
                .expect(200);
        assertThat(client.get("tickets?tenant=namesake").items())
                .extracting(ticket -> ticket.path("subject").asText())
                .containsExactlyInAnyOrder("Fax of [erased]", "Phone of " + nameOf("namesake"));
        assertThat(client.get("tickets?tenant=namesake").items())
                .extracting(ticket -> ticket.path("requester").path("name").asText())
                .containsExactlyInAnyOrder("[erased]", nameOf("namesake"));
    }

    @Test
    void only_administrators_ask_and_only_about_people_of_their_own_clients() {
        ticketOf("guarded");
        var stranger = Desk.fresh().admin();
        for (var deed : List.of("search", "copy", "erasure")) {
            var path = "tenants/guarded/personal-data/" + deed;
            for (var role : List.of(Role.LEAD, Role.AGENT, Role.BILLING))
                desk.staff(role, "guarded").post(path, person("guarded")).problem(403);
            desk.ofTenant(Role.CLIENT_MANAGER, "guarded")
                    .post(path, person("guarded"))
                    .problem(403);
            stranger.post(path, person("guarded")).problem(404);
            var client = admin.signIn();
            assertThat(client.post(path, Map.of("email", "nobody")).problem(422).at("/errors/0/pointer"))
                    .hasToString("\"/email\"");
            client.post(path, Map.of("email", admin.email())).problem(409);
        }
        var token = admin.signIn().post("api-tokens", Map.of("name", "t")).text("token");
        Client.withToken(token)
                .post("tenants/guarded/personal-data/erasure", person("guarded"))
                .problem(403);
        assertThat(admin.signIn().get("tickets?tenant=guarded").text()).contains(emailOf("guarded"));
    }

    private static void issued(Client client, String key) {
        var contract =
                client.get("tenants/" + key + "/contracts").items().findFirst().orElseThrow();
        var runs = "tenants/%s/contracts/%s/invoice-runs"
                .formatted(key, contract.path("number").asText());
        var invoice = "invoices/"
                + client.post(runs, Map.of("period", "2026-02")).expect(201).text("invoice");
        client.put(invoice + "/approval").expect(200);
        client.put(invoice + "/issue").expect(200);
    }

    /** Why rows still tell of the person, by table. */
    private static Map<String, String> kept(JsonNode erased) {
        var kept = new LinkedHashMap<String, String>();
        for (var table : erased.path("tables"))
            if (table.path("left").asLong() > 0)
                kept.put(table.path("table").asText(), table.path("reason").asText());
        return kept;
    }

    private static Map<String, String> unpacked(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    private static TreeSet<String> tablesThatSay(String words) throws SQLException {
        var found = new TreeSet<String>();
        try (var database = DeskAddress.database()) {
            for (var table : Schema.of(database).tables()) {
                var columns = table.columns().stream()
                        .filter(column -> column.kind() == Column.Kind.TEXT)
                        .map(column -> "`" + column.name() + "`")
                        .collect(joining(", "));
                if (columns.isEmpty()) continue;
                var sql = "SELECT COUNT(*) FROM `%s` WHERE LOCATE(?, CONCAT_WS(' ', %s)) > 0"
                        .formatted(table.name(), columns);
                if (Query.number(database, sql, words) > 0) found.add(table.name());
            }
        }
        return found;
    }
}
