package org.manydesk.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.audit.proof.ChainProof;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;
import org.manydesk.offboarding.Meant;
import org.manydesk.rest.Json;
import org.manydesk.scope.Role;

/** A client is taken on from one file, is served, is billed, takes its things along, and is erased with proof. */
@OnTheDesk
class AClientsLifeIT {
    private static final Instant IN_FEBRUARY = Instant.parse("2026-02-10T10:00:00Z");
    private static final Instant IN_MARCH = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant THE_DAY = Instant.parse("2026-04-01T00:00:01Z");
    private static final Duration ONE_SITTING = Duration.ofMinutes(1);
    private static final String CONTRACT = "tenants/harbour/contracts/HARBOUR-1";

    private static Desk desk;
    private static Desk.Person admin;
    private static Desk.Person agent;
    private static String mark;

    @BeforeAll
    static void a_provider_with_an_agent_and_another_client() {
        MovableClock.standAt(IN_FEBRUARY);
        desk = Desk.fresh();
        desk.admin().put("provider", seller()).expect(200);
        admin = desk.person(Role.ADMIN, null);
        agent = desk.person(Role.AGENT, null);
        desk.tenant("beside");
        mark = "KANARIELIFE" + desk.mark();
    }

    @AfterAll
    static void the_clock_goes_on() {
        MovableClock.reset();
    }

    private static Map<String, Object> seller() {
        var seller = new LinkedHashMap<String, Object>(Map.of("name", "The Desk", "legalName", "The Desk SAS"));
        seller.putAll(Map.of("address", "1 rue d’ici\n75002 Paris", "country", "FR", "vatId", "FR40303265045"));
        seller.putAll(Map.of("brand", "#0f766e", "email", "billing@desk.example"));
        seller.putAll(Map.of("bankAccount", "FR76 3000 6000 0112 3456 7890 189", "paymentDays", 30));
        return seller;
    }

    private static String file() {
        return """
                client:
                  key: harbour
                  name: Harbour %1$s
                  locale: fr-FR
                  zone: Europe/Paris
                  mailDomains: [harbour-%2$s.example]
                  supportAddress: support@harbour-%2$s.example
                  billing: {legalName: Harbour SA, address: "1 rue du Port, Paris", country: FR, vatId: FR83404833048}
                contract:
                  number: HARBOUR-1
                  model: HELP_DESK
                  from: 2026-01-01
                  currency: EUR
                  calendar:
                    zone: Europe/Paris
                    hours: {mon: [[08:00, 18:00]], tue: [[08:00, 18:00]], wed: [[08:00, 18:00]], thu: [[08:00, 18:00]], fri: [[08:00, 18:00]]}
                  sla:
                    targets:
                      - {metric: FIRST_RESPONSE, priority: P3, within: PT4H, time: BUSINESS, goal: "95"}
                    pauseWhile: [PENDING_CUSTOMER]
                  rateCard:
                    lines:
                      - {name: Tickets, charge: PER_TICKET, model: STANDARD, unitPrice: "12.00"}
                  chargeable: {countedAt: OPENED}
                people:
                  - {email: claire@harbour-%2$s.example, name: Claire %1$s, role: CLIENT_MANAGER}
                staff: [%3$s]
                """
                .formatted(mark, desk.mark(), agent.email());
    }

    @Test
    void from_a_file_to_the_proof_that_nothing_is_left() throws Exception {
        Assertions.assertTimeout(ONE_SITTING, AClientsLifeIT::taken_on);
        var ref = asked_by_mail();
        served(ref);
        var invoice = billed(ref);
        var manifest = handed_over(invoice);
        erased(ref, invoice, manifest);
    }

    private static void taken_on() {
        var preview = bring(true).expect(200);
        admin.signIn().get("tenants/harbour").problem(404);
        assertThat(bring(false).expect(201).text()).isEqualTo(preview.text());
        var missing = admin.signIn()
                .get("tenants/harbour/go-live")
                .expect(200)
                .json()
                .path("checks")
                .valueStream()
                .filter(check -> check.path("state").asText().equals("MISSING"));
        assertThat(missing.map(JsonNode::toString)).isEmpty();
    }

    private static Answer bring(boolean dryRun) {
        return admin.signIn()
                .with("Content-Type", "application/yaml")
                .post("tenants/onboarding?dryRun=" + dryRun, file());
    }

    private static String asked_by_mail() {
        var to = "support@harbour-" + desk.mark() + ".example";
        var mail = "From: Pat <pat@harbour-" + desk.mark() + ".example>\r\nTo: " + to + "\r\nSubject: Fax " + mark
                + "\r\nMessage-ID: <life" + desk.mark() + "@x.example>\r\n\r\nIt is broken, says " + mark + ".\r\n";
        return desk.staff(Role.MAIL_GATEWAY)
                .with("Content-Type", "message/rfc822")
                .post("inbound-mail?recipient=" + URLEncoder.encode(to, UTF_8), mail)
                .expect(201)
                .text("ticket");
    }

    private static void served(String ref) {
        var serving = agent.signIn();
        serving.post("tickets/" + ref + "/messages", Map.of("kind", "REPLY", "body", "Mended " + mark))
                .expect(201);
        serving.post("tickets/" + ref + "/attachments?name=plan.txt", "The plan of " + mark)
                .expect(201);
        serving.put("tickets/" + ref + "/status", Map.of("status", "RESOLVED")).expect(200);
        assertThat(serving.get("tickets/" + ref + "/sla").expect(200).text()).contains("FIRST_RESPONSE", "MET");
    }

    private static String billed(String ref) {
        MovableClock.standAt(IN_MARCH);
        var clerk = admin.signIn();
        assertThat(clerk.get(CONTRACT + "/usage?period=2026-02").expect(200).text())
                .contains(ref);
        var invoice = "invoices/"
                + clerk.post(CONTRACT + "/invoice-runs", Map.of("period", "2026-02"))
                        .expect(201)
                        .text("invoice");
        clerk.put(invoice + "/approval").expect(200);
        var issued = clerk.put(invoice + "/issue").expect(200).json();
        assertThat(issued.at("/net/amount").asText()).isEqualTo("12.00");
        return invoice;
    }

    /** The seal of the manifest of what the client takes along: all of it is there, and its trail holds. */
    private static String handed_over(String invoice) throws Exception {
        var leaves = admin.signIn();
        leaves.put("tenants/harbour/off-boarding", Map.of("reason", "They were bought", "eraseOn", "2026-04-01"))
                .expect(200);
        assertThat(leaves.get("tenants/harbour")
                        .expect(200)
                        .json()
                        .path("suspended")
                        .asBoolean())
                .isTrue();
        var files = unpacked(leaves.get("tenants/harbour/hand-over").expect(200).body());
        var manifest = files.remove("manifest.json");
        for (var listed : Json.mapper().readTree(manifest).path("files"))
            assertThat(sha256(files.get(listed.path("path").asText())))
                    .as(listed.path("path").asText())
                    .isEqualTo(listed.path("sha256").asText());
        assertThat(files.keySet())
                .anyMatch(name -> name.matches("invoices/.+\\.pdf"))
                .anyMatch(name -> name.matches("invoices/.+\\.xml"))
                .anyMatch(name -> name.startsWith("files/") && text(files, name).equals("The plan of " + mark));
        assertThat(text(files, "data/ticket.ndjson")).contains("Fax " + mark, "It is broken, says " + mark);
        assertThat(text(files, "data/message.ndjson")).contains("Mended " + mark);
        ChainProof.of(new BufferedReader(new StringReader(text(files, "audit.ndjson"))), Optional.empty());
        assertThat(text(files, "audit.ndjson")).contains("TENANT_OPENED", "INVOICE_ISSUED");
        return sha256(manifest);
    }

    private static void erased(String ref, String invoice, String manifest) throws IOException {
        assertThat(admin.signIn()
                        .get("audit?tenant=harbour&limit=200")
                        .expect(200)
                        .text())
                .contains("HAND_OVER_TAKEN", manifest);
        assertThat(filesThatSayIt()).isNotEmpty();
        MovableClock.standAt(THE_DAY);
        Meant.all(admin.signIn(), "harbour"); // with the months that were not billed until the day
        Timers.eraseThoseWhoLeft();
        var after = admin.signIn();
        var stub = after.get("tenants/harbour").expect(200).json(); // whom the invoice names
        assertThat(stub.path("suspended").asBoolean()).isTrue();
        assertThat(stub.path("mailDomains")).isEmpty();
        after.get("tickets/" + ref).problem(404);
        assertThat(after.get("tickets?q=" + mark).expect(200).items()).isEmpty();
        assertThat(after.get("users?limit=200").expect(200).text()).doesNotContain("@harbour-");
        after.get(invoice).expect(200);
        var proof = after.get("off-boardings?limit=200")
                .expect(200)
                .items()
                .filter(one -> one.path("client").asText().equals("harbour"))
                .findFirst()
                .orElseThrow()
                .path("proof");
        assertThat(proof.path("filesLeft").asLong()).isZero();
        assertThat(filesThatSayIt()).isEmpty();
        assertThat(left(proof)).containsEntry("invoice", "FINAL").doesNotContainKeys("ticket", "message", "attachment");
        assertThat(after.get("audit?limit=200").expect(200).text()).contains("CLIENT_ERASED");
        assertThat(after.get("tenants/beside").expect(200).text("key")).isEqualTo("beside");
    }

    /** The files of the product that hold the mark, or are called by it. */
    private static List<Path> filesThatSayIt() throws IOException {
        try (var all = Files.walk(DeskAddress.data())) {
            return all.filter(Files::isRegularFile)
                    .filter(AClientsLifeIT::saysIt)
                    .toList();
        }
    }

    private static boolean saysIt(Path file) {
        try {
            return file.toString().contains(mark)
                    || Files.readString(file, ISO_8859_1).contains(mark);
        } catch (IOException gone) {
            return false;
        }
    }

    private static Map<String, String> left(JsonNode proof) {
        var left = new LinkedHashMap<String, String>();
        for (var table : proof.path("tables"))
            if (table.path("left").asLong() > 0)
                left.put(table.path("table").asText(), table.path("reason").asText());
        return left;
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                files.put(entry.getName(), in.readAllBytes());
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), UTF_8);
    }

    private static String sha256(byte[] octets) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    }
}
