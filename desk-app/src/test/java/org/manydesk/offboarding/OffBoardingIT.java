package org.manydesk.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.audit.proof.ChainProof;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;
import org.manydesk.rest.Json;
import org.manydesk.scope.Role;

/** A client leaves with its things, and what is left of it in the database is what the law has kept, and is listed. */
@OnTheDesk
class OffBoardingIT {
    private static final Instant IN_FEBRUARY = Instant.parse("2026-02-10T10:00:00Z");
    private static final Instant IN_MARCH = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant THE_DAY = Instant.parse("2026-03-09T00:00:01Z");

    private static Desk desk;
    private static Desk.Person admin;
    private static Desk.Person gateway;
    private static Desk.Person lead;

    @BeforeAll
    static void a_provider() {
        MovableClock.standAt(IN_FEBRUARY);
        desk = Desk.fresh();
        admin = desk.person(Role.ADMIN, null);
        gateway = desk.person(Role.MAIL_GATEWAY, null);
        lead = desk.person(Role.LEAD, null);
    }

    @AfterAll
    static void the_clock_goes_on() {
        MovableClock.reset();
    }

    private static String markOf(String key) {
        return "KANARIE" + key.toUpperCase(java.util.Locale.ROOT) + desk.mark();
    }

    /** A client with a contract, a person, and a ticket of February with a message and a file. */
    private static Desk.Person busy(String key) {
        MovableClock.standAt(IN_FEBRUARY);
        desk.tenant(key);
        desk.contract(key, "2020-01-01");
        var person = desk.person(Role.CLIENT_MANAGER, key);
        var client = admin.signIn();
        client.put(
                        "tenants/" + key + "/brand",
                        Map.of(
                                "senderName",
                                markOf(key),
                                "shortName",
                                markOf(key).substring(0, 12),
                                "colour",
                                3,
                                "signature",
                                "Yours " + markOf(key)))
                .expect(200);
        var ticket = "tickets/"
                + client.post(
                                "tenants/" + key + "/tickets",
                                Map.of(
                                        "type",
                                        "INCIDENT",
                                        "subject",
                                        "Fax " + markOf(key),
                                        "description",
                                        "Broken " + markOf(key),
                                        "requester",
                                        Map.of("email", "pat@" + key + ".example", "name", "Pat " + markOf(key))))
                        .expect(201)
                        .text("ref");
        client.post(ticket + "/messages", Map.of("kind", "REPLY", "body", "Mended " + markOf(key)))
                .expect(201);
        client.post(ticket + "/attachments?name=plan.txt", markOf(key)).expect(201);
        client.put(ticket + "/status", Map.of("status", "RESOLVED")).expect(200);
        var article = Map.of(
                "slug",
                "fax",
                "title",
                "Fax",
                "body",
                "Of " + markOf(key),
                "language",
                "en",
                "audience",
                "CLIENT",
                "state",
                "DRAFT");
        client.post("tenants/" + key + "/knowledge", article).expect(201);
        return person;
    }

    /** A list whose import is not finished, and a mail that became no ticket because a machine wrote it. */
    private static void importedAndWrittenTo(String key) throws IOException, SQLException {
        var lists =
                Files.createDirectories(DeskAddress.data().resolve("imports").resolve(Long.toString(idOf(key))));
        Files.writeString(lists.resolve("4711"), "Old " + markOf(key));
        var mail = "From: robot@" + key + ".example\r\nTo: " + desk.supportAddress(key) + "\r\nSubject: Away\r\n"
                + "Message-ID: <away@" + key + ".example>\r\nAuto-Submitted: auto-replied\r\n\r\nOld " + markOf(key)
                + "\r\n";
        desk.staff(Role.MAIL_GATEWAY)
                .with("Content-Type", "message/rfc822")
                .post("inbound-mail?recipient=" + desk.supportAddress(key), mail)
                .expect(200);
    }

    /** A mail that names the client and waits for somebody. */
    private static void written(String key, String from, String to) {
        var mail = from + "To: " + to + "\r\nSubject: For " + markOf(key) + "\r\n\r\nOf " + markOf(key) + "\r\n";
        var answer = gateway.signIn()
                .with("Content-Type", "message/rfc822")
                .post("inbound-mail?recipient=" + to, mail)
                .expect(200);
        assertThat(answer.text("outcome")).isEqualTo("TRIAGE");
    }

    private static void invoiced(String key) {
        MovableClock.standAt(IN_MARCH);
        var client = admin.signIn();
        var number = numberOf(client, key);
        var invoice = "invoices/"
                + client.post(
                                "tenants/%s/contracts/%s/invoice-runs".formatted(key, number),
                                Map.of("period", "2026-02"))
                        .expect(201)
                        .text("invoice");
        client.put(invoice + "/approval").expect(200);
        client.put(invoice + "/issue").expect(200);
    }

    private static Map<String, Object> leaving(String day) {
        return Map.of("reason", "Their contract is over", "eraseOn", day);
    }

    @Test
    void the_pack_holds_everything_but_secrets_and_its_manifest_proves_it() throws Exception {
        busy("packer");
        importedAndWrittenTo("packer");
        invoiced("packer");
        var client = admin.signIn();
        var files = HandedOver.files(
                client.get("tenants/packer/hand-over").expect(200).body());
        assertThat(files.keySet())
                .contains(
                        "README.txt",
                        "audit.ndjson",
                        "data/ticket.ndjson",
                        "data/message.ndjson",
                        "data/contract.ndjson",
                        "data/client_article.ndjson",
                        "knowledge/fax.md")
                .anyMatch(name -> name.matches("invoices/.+\\.pdf"))
                .anyMatch(name -> name.startsWith("files/"));
        assertThat(HandedOver.text(files, "knowledge/fax.md")).isEqualTo("# Fax\n\nOf " + markOf("packer") + "\n");
        assertThat(HandedOver.text(files, "data/ticket.ndjson")).contains("Fax " + markOf("packer"));
        assertThat(HandedOver.text(files, "data/user_account.ndjson"))
                .contains("email")
                .doesNotContain("argon2", "password");
        for (var folder : List.of("imports/", "mail/"))
            assertThat(files.keySet().stream().filter(name -> name.startsWith(folder)))
                    .singleElement()
                    .satisfies(name -> assertThat(HandedOver.text(files, name)).contains("Old " + markOf("packer")));
        var manifest = files.remove("manifest.json");
        for (var listed : Json.mapper().readTree(manifest).path("files"))
            assertThat(listed.path("sha256").asText())
                    .as(listed.path("path").asText())
                    .isEqualTo(sha256(files.remove(listed.path("path").asText())));
        assertThat(files).isEmpty();
        assertThat(client.get("audit?tenant=packer&limit=200").text()).contains("HAND_OVER_TAKEN", sha256(manifest));
        var again = HandedOver.files(
                client.get("tenants/packer/hand-over").expect(200).body());
        ChainProof.of(new BufferedReader(new StringReader(HandedOver.text(again, "audit.ndjson"))), Optional.empty());
    }

    @Test
    void who_was_never_invoiced_leaves_without_a_trace() throws Exception {
        var person = busy("trackless");
        MovableClock.standAt(IN_MARCH);
        var id = idOf("trackless");
        var client = admin.signIn();
        written("trackless", "From: nobody\r\n", desk.supportAddress("trackless"));
        written("trackless", "From: a@b.example\r\n", "other@trackless-" + desk.mark() + ".example");
        var namesake = Desk.fresh();
        var answered = namesake.admin()
                .with("Idempotency-Key", "once")
                .post("tenants", namesake.tenantBody("trackless"))
                .expect(201);
        client.put("tenants/trackless/off-boarding", leaving("2026-03-09")).expect(200);
        Meant.all(client, "trackless");
        client.delete("tenants/trackless/suspension").problem(409);
        written("trackless", "From: late@b.example\r\n", desk.supportAddress("trackless"));
        assertThat(client.get("tenants/trackless/held-mail").items()).hasSize(1);
        assertThat(client.get("triage-mail?limit=200").text()).contains(markOf("trackless"));
        assertThat(client.get("tenants/trackless")
                        .expect(200)
                        .json()
                        .path("suspended")
                        .asBoolean())
                .isTrue();
        Client.anonymous()
                .post("sessions", Map.of("email", person.email(), "password", Desk.PASSWORD))
                .problem(401);
        assertThat(Remains.indexed("ticket", markOf("trackless"))).isPositive();
        MovableClock.standAt(THE_DAY.minusSeconds(2));
        Timers.eraseThoseWhoLeft();
        assertThat(admin.signIn().get("tenants/trackless/off-boarding").text("state"))
                .isEqualTo("WAITING");

        MovableClock.standAt(THE_DAY);
        Timers.eraseThoseWhoLeft();
        assertThat(admin.signIn().get("tenants/trackless/off-boarding").text("state"))
                .as("mail came after it was confirmed that nobody waits")
                .isEqualTo("WAITING");
        Meant.all(admin.signIn(), "trackless");
        Timers.eraseThoseWhoLeft();
        MovableClock.standAt(IN_MARCH);
        assertThat(namesake.admin()
                        .with("Idempotency-Key", "once")
                        .post("tenants", namesake.tenantBody("trackless"))
                        .expect(201)
                        .text())
                .isEqualTo(answered.text());
        client = admin.signIn();
        client.get("tenants/trackless").problem(404);
        var proof = leftOf(client, "trackless").path("proof");
        assertThat(proof.path("documents")).isEmpty();
        assertThat(proof.path("filesLeft").asLong()).isZero();
        assertThat(proof.path("files").asLong()).isPositive();
        assertThat(proof.path("tables")).isNotEmpty().allSatisfy(table -> assertThat(
                        table.path("left").asLong())
                .as(table.toString())
                .isZero());
        assertThat(Remains.with(id)).isEmpty();
        assertThat(Remains.saying(markOf("trackless"))).isEmpty();
        for (var table : List.of("ticket", "message", "client_article"))
            assertThat(Remains.indexed(table, markOf("trackless"))).as(table).isZero();
        assertThat(DeskAddress.data().resolve("mail").resolve("provider-" + desk.id()))
                .isEmptyDirectory();
        assertThat(proof.path("tables")).anySatisfy(table -> {
            assertThat(table.path("table").asText()).isEqualTo("triage_mail");
            assertThat(table.path("rows").asLong()).isEqualTo(2);
        });
        assertThat(client.get("audit?limit=200").text()).contains("CLIENT_ERASED");
        var searched = proof.path("searched");
        assertThat(searched.at("/lookedFor/MAIL_DOMAIN").asInt()).isEqualTo(1);
        assertThat(searched.at("/lookedFor/ADDRESS").asInt()).isEqualTo(3);
        assertThat(searched.at("/lookedFor/PERSON_NAME").asInt()).isEqualTo(2);
        assertThat(searched.path("rows").asLong()).isGreaterThan(20);
        assertThat(searched.path("noted").asText()).isEqualTo("BEFORE");
        assertThat(searched.path("notRead").toString()).contains("ENCODED_MAIL", "ATTACHMENTS");
        assertThat(searched.path("tables").asLong()).isGreaterThan(40);
        assertThat(searched.path("mentions").valueStream().map(one -> one.path("whose")
                        .asText()))
                .doesNotContain("CLIENT");
        assertThat(searched.at("/words/rebuilt").toString()).contains("ticket", "message", "client_article");
        assertThat(searched.toString()).doesNotContainIgnoringCase(markOf("trackless"), person.email());
    }

    @Test
    void of_one_that_an_earlier_release_began_to_erase_the_proof_says_that_it_was_looked_for_late() throws Exception {
        busy("early");
        MovableClock.standAt(IN_MARCH);
        admin.signIn().put("tenants/early/off-boarding", leaving("2026-03-09")).expect(200);
        try (var database = DeskAddress.database();
                var statement = database.createStatement()) {
            statement.executeUpdate(
                    "UPDATE off_boarding SET state = 'ERASING', markers = NULL, proof = '{\"tables\":[],"
                            + "\"files\":0,\"filesLeft\":0,\"auditEntries\":0,\"auditHead\":\"00\"}' WHERE client_id = "
                            + idOf("early"));
        }
        MovableClock.standAt(THE_DAY);
        Timers.eraseThoseWhoLeft();
        var searched = leftOf(admin.signIn(), "early").at("/proof/searched");
        assertThat(searched.path("noted").asText()).isEqualTo("LATE");
        assertThat(searched.at("/lookedFor/CLIENT_NAME").asInt()).isPositive();
        assertThat(searched.path("rows").asLong()).isPositive();
    }

    @Test
    void what_was_issued_stays_with_the_reason_and_others_lose_nothing() throws Exception {
        busy("billed");
        invoiced("billed");
        busy("beside");
        MovableClock.standAt(IN_MARCH);
        var id = idOf("billed");
        var client = admin.signIn();
        var before = Remains.of(idOf("beside"));
        client.put("tenants/billed/off-boarding", leaving("2026-03-09")).expect(200);
        Meant.all(client, "billed");
        MovableClock.standAt(THE_DAY);
        Timers.eraseThoseWhoLeft();
        Timers.eraseThoseWhoLeft();

        client = admin.signIn();
        var kept = new LinkedHashMap<String, String>();
        for (var table : leftOf(client, "billed").path("proof").path("tables"))
            if (table.path("left").asLong() > 0)
                kept.put(table.path("table").asText(), table.path("reason").asText());
        assertThat(kept)
                .containsEntry("invoice", "FINAL")
                .containsEntry("invoice_line", "FINAL")
                .containsEntry("contract", "REFERRED_TO")
                .doesNotContainKeys("ticket", "message", "attachment", "contact", "user_account", "audit_entry");
        var invoice = client.get("invoices?tenant=billed").items().findFirst().orElseThrow();
        var documents = leftOf(client, "billed").path("proof").path("documents");
        assertThat(documents).hasSize(1);
        assertThat(documents.path(0).path("kind").asText()).isEqualTo("INVOICE");
        assertThat(documents.path(0).path("number").asText())
                .isEqualTo(invoice.path("number").asText());
        assertThat(documents.path(0).path("date").asText())
                .isEqualTo(invoice.path("issuedOn").asText());
        assertThat(leftOf(client, "billed").at("/proof/searched/mentions").toString())
                .contains("{\"where\":\"tenant\",\"whose\":\"CLIENT\",\"rows\":1}");
        assertThat(documents.path(0).path("keptUntil").asText()).isEqualTo("2036-12-31");
        assertThat(client.get("audit?limit=200")
                        .items()
                        .filter(entry -> entry.path("action").asText().equals("CLIENT_ERASED"))
                        .filter(entry -> entry.path("subject").asText().equals("billed")))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.path("details").path("proof").path("documents"))
                                .isEqualTo(documents));
        assertThat(Remains.with(id)).isEqualTo(new TreeSet<>(kept.keySet()));
        assertThat(Remains.saying(markOf("billed"))).isSubsetOf(kept.keySet());
        assertThat(client.get("invoices?tenant=billed").items()).hasSize(1);
        assertThat(Remains.of(idOf("beside"))).isEqualTo(before);
        assertThat(client.get("tickets?tenant=beside").items()).hasSize(1);
        client.put("tenants/billed/off-boarding", leaving("2027-01-01")).problem(409);
        client.delete("tenants/billed/off-boarding").problem(409);
    }

    @Test
    void what_stands_in_the_way_is_told_and_keeps_a_client_until_it_is_gone_or_meant() {
        busy("lingering");
        desk.assign(lead.id(), List.of("lingering"), List.of());
        MovableClock.standAt(IN_MARCH);
        var client = admin.signIn();
        var path = "tenants/lingering/off-boarding";
        var invoice = "invoices/"
                + client.post(
                                "tenants/lingering/contracts/" + numberOf(client, "lingering") + "/invoice-runs",
                                Map.of("period", "2026-02"))
                        .expect(201)
                        .text("invoice");
        client.put(path + "/confirmations", meant("PACK_NOT_TAKEN")).problem(404);
        client.put(path, leaving("2026-03-09")).expect(200);
        assertThat(obstacles(client)).containsExactly("INVOICES_NOT_ISSUED", "MONTHS_NOT_BILLED", "PACK_NOT_TAKEN");
        assertThat(client.put(path + "/confirmations", meant("INVOICES_NOT_ISSUED"))
                        .problem(422)
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/confirmed");
        client.put(path + "/confirmations", meant("MONTHS_NOT_BILLED", "PACK_NOT_TAKEN"))
                .expect(200);
        lead.signIn().put(path + "/confirmations", meant()).problem(403);
        Desk.fresh().admin().put(path + "/confirmations", meant()).problem(404);
        assertThat(client.get("audit?tenant=lingering&limit=200").text())
                .contains("OFF_BOARDING_CONFIRMED", "Months were never billed");
        MovableClock.standAt(THE_DAY);
        Timers.eraseThoseWhoLeft();

        client = admin.signIn();
        assertThat(client.get(path).text("state")).isEqualTo("WAITING");
        client.put(invoice + "/approval").expect(200);
        client.put(invoice + "/issue").expect(200);
        client.get("tenants/lingering/hand-over").expect(200);
        client.put(path + "/confirmations", meant("MONTHS_NOT_BILLED")).expect(200);
        assertThat(obstacles(client)).containsExactly("MONTHS_NOT_BILLED", "INVOICES_NOT_PAID");
        client.put(
                        path + "/confirmations",
                        Map.of("confirmed", List.of("INVOICES_NOT_PAID"), "seen", List.of("0011223344556677")))
                .problem(409);
        Timers.eraseThoseWhoLeft();
        assertThat(client.get(path).text("state")).isEqualTo("WAITING");
        client.put(path + "/confirmations", meant("MONTHS_NOT_BILLED", "INVOICES_NOT_PAID"))
                .expect(200);
        Timers.eraseThoseWhoLeft();
        leftOf(admin.signIn(), "lingering");
    }

    @Test
    void the_month_that_runs_where_a_contract_is_stands_in_the_way_of_its_client() {
        MovableClock.standAt(IN_FEBRUARY);
        desk.tenant("pacific");
        var terms = Contracts.usual("PACIFIC-C1", "2026-02-01");
        ((ObjectNode) terms.path("calendar")).put("zone", "Pacific/Honolulu");
        desk.contract("pacific", terms);
        MovableClock.standAt(Instant.parse("2026-03-01T05:00:00Z"));
        var client = admin.signIn();
        var path = "tenants/pacific/off-boarding";
        client.put(path, leaving("2026-03-09")).expect(200);
        assertThat(client.get(path).expect(200).text())
                .as("where it is February yet")
                .contains("never billed: PACIFIC-C1 2026-02.");
        client.delete(path).expect(200);
    }

    private static Map<String, Object> meant(String... kinds) {
        return Map.of("confirmed", List.of(kinds));
    }

    private static List<String> obstacles(Client client) {
        return client.get("tenants/lingering/off-boarding")
                .expect(200)
                .json()
                .path("obstacles")
                .valueStream()
                .map(one -> one.path("kind").asText())
                .toList();
    }

    @Test
    void a_client_can_stay_until_the_day() {
        busy("stayer");
        MovableClock.standAt(IN_MARCH);
        var client = admin.signIn();
        assertThat(client.put("tenants/stayer/off-boarding", leaving("2026-03-08"))
                        .problem(422)
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/eraseOn");
        client.get("tenants/stayer/off-boarding").problem(404);
        client.put("tenants/stayer/off-boarding", leaving("2026-03-09")).expect(200);
        client.put("tenants/stayer/off-boarding", leaving("2026-03-10")).problem(409);
        client.delete("tenants/stayer/off-boarding").expect(200);
        assertThat(client.get("tenants/stayer")
                        .expect(200)
                        .json()
                        .path("suspended")
                        .asBoolean())
                .isFalse();
        MovableClock.standAt(THE_DAY);
        Timers.eraseThoseWhoLeft();
        assertThat(admin.signIn().get("tickets?tenant=stayer").items()).hasSize(1);
    }

    @Test
    void who_pays_for_others_cannot_leave_before_they_are_billed_otherwise() {
        busy("payer");
        busy("member");
        var client = admin.signIn();
        var payer = numberOf(client, "payer");
        var member = "tenants/member/contracts/" + numberOf(client, "member") + "/billed-with";
        client.put(member, Map.of("tenant", "payer", "contract", payer)).expect(200);
        assertThat(client.put("tenants/payer/off-boarding", leaving("2026-03-09"))
                        .problem(409)
                        .path("detail")
                        .asText())
                .contains(numberOf(client, "member"));
        client.delete(member).expect(204);
        client.put("tenants/payer/off-boarding", leaving("2026-03-09")).expect(200);
        client.delete("tenants/payer/off-boarding").expect(200);
    }

    private static String numberOf(Client client, String key) {
        return client.get("tenants/" + key + "/contracts")
                .items()
                .findFirst()
                .orElseThrow()
                .path("number")
                .asText();
    }

    @Test
    void only_administrators_let_go_and_only_their_own_clients() {
        busy("guarded");
        var client = admin.signIn();
        for (var role : List.of(Role.LEAD, Role.AGENT, Role.BILLING)) {
            var other = desk.staff(role, "guarded");
            other.get("tenants/guarded/hand-over").problem(403);
            other.put("tenants/guarded/off-boarding", leaving("2026-04-01")).problem(403);
            other.get("off-boardings").problem(403);
        }
        client.put("tenants/guarded/off-boarding", leaving("2026-04-01")).expect(200);
        var stranger = Desk.fresh().admin();
        stranger.get("tenants/guarded/hand-over").problem(404);
        stranger.get("tenants/guarded/off-boarding").problem(404);
        stranger.put("tenants/guarded/off-boarding", leaving("2026-04-01")).problem(404);
        stranger.delete("tenants/guarded/off-boarding").problem(404);
        assertThat(stranger.get("off-boardings").items()).isEmpty();
        client.delete("tenants/guarded/off-boarding").expect(200);
    }

    private static JsonNode leftOf(Client client, String key) {
        for (var each : client.get("off-boardings?limit=200").items().toList())
            if (each.path("client").asText().equals(key)) {
                assertThat(each.path("state").asText()).isEqualTo("ERASED");
                return each;
            }
        throw new AssertionError(key);
    }

    private static String sha256(byte[] octets) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    }

    private static long idOf(String key) throws SQLException {
        return Remains.idOf(desk.id(), key);
    }
}
