package org.manydesk.mail;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;
import org.manydesk.harness.Waiting;
import org.manydesk.scope.Role;

@OnTheDesk
@DisplayNameGeneration(ReplaceUnderscores.class)
class InboundMailResourceIT {
    private static Desk desk;
    private static Client gateway;
    private static Client agent;

    @BeforeAll
    static void two_tenants_a_gateway_and_an_agent_of_both() {
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        gateway = desk.staff(Role.MAIL_GATEWAY).with("Content-Type", "message/rfc822");
        agent = desk.staff(Role.AGENT, "acme", "globex");
    }

    @Test
    void a_mail_opens_a_ticket_with_its_decoded_subject() {
        var answer = deliver("acme", new Letter().subject("Re: =?utf-8?Q?St=C3=B6rung?="));
        assertThat(answer.expect(201).text("outcome")).isEqualTo("TICKET_CREATED");
        assertThat(answer.header("Location")).endsWith("/api/v1/tickets/" + answer.text("ticket"));
        var ticket = agent.get("tickets/" + answer.text("ticket")).expect(200);
        assertThat(ticket.text("subject")).isEqualTo("Re: Störung");
        assertThat(ticket.json().at("/requester/email").asText()).isEqualTo("ann@acme.example");
        assertThat(ticket.text("channel")).isEqualTo("MAIL");
    }

    @Test
    void the_same_message_by_another_way_gets_the_first_answer_again() {
        var letter = new Letter().subject("Once");
        var first = deliver("acme", letter).expect(201).json();
        var relayed = "Received: from a by b; now\r\nX-Spam-Score: 1\r\n"
                + letter.text().replace("\n", "\r\n");
        assertThat(deliver("acme", relayed).expect(200).json()).isEqualTo(first);
    }

    @Test
    void a_reused_message_id_with_another_content_is_a_message_of_its_own() {
        var letter = new Letter();
        var first = deliver("acme", letter).text("ticket");
        assertThat(deliver("acme", letter.body("Something else")).expect(201).text("ticket"))
                .isNotEqualTo(first);
    }

    @Test
    void sixty_deliveries_at_once_open_one_ticket() throws Exception {
        var letter = new Letter().subject("Race").text();
        List<Callable<Answer>> deliveries = new ArrayList<>();
        for (int i = 0; i < 60; i++) deliveries.add(() -> deliver("acme", letter));
        try (var threads = Executors.newFixedThreadPool(20)) {
            var answers = threads.invokeAll(deliveries).stream()
                    .map(InboundMailResourceIT::got)
                    .toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.text("ticket"))
                    .withFailMessage(answer::text)
                    .isEqualTo(answers.getFirst().text("ticket")));
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        }
    }

    @Test
    void an_answer_is_added_by_the_message_it_refers_to_and_reopens_what_was_resolved() {
        var letter = new Letter();
        var ref = deliver("acme", letter).text("ticket");
        agent.put("tickets/" + ref + "/status", Map.of("status", "RESOLVED")).expect(200);
        var answer = deliver("acme", new Letter().answering(letter).body("Still broken"))
                .expect(201);
        assertThat(answer.text("outcome")).isEqualTo("REPLY_ADDED");
        assertThat(answer.text("ticket")).isEqualTo(ref);
        assertThat(agent.get("tickets/" + ref).text("status")).isEqualTo("OPEN");
        assertThat(bodies(ref)).contains("Still broken");
    }

    @Test
    void neither_an_id_nor_a_reference_of_another_tenant_joins() {
        var letter = new Letter();
        var ref = deliver("acme", letter).text("ticket");
        var other = new Letter().answering(letter).subject("Re: [" + ref + "]").body("From the other tenant");
        assertThat(deliver("globex", other).expect(201).text("outcome")).isEqualTo("TICKET_CREATED");
        assertThat(bodies(ref)).doesNotContain("From the other tenant");
    }

    @Test
    void a_reference_in_the_subject_joins_for_those_who_take_part_only() {
        var ref = deliver("acme", new Letter()).text("ticket");
        var mine = deliver(
                "acme", new Letter().subject("Re: [" + ref + "] Printer").body("It is me"));
        assertThat(mine.expect(201).text("ticket")).isEqualTo(ref);
        var guessed = new Letter().from("eve@acme.example").subject("Re: [" + ref + "] Printer");
        assertThat(deliver("acme", guessed).expect(201).text("outcome")).isEqualTo("TICKET_CREATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<>", "< >"})
    void an_empty_message_id_joins_nothing(String empty) {
        deliver(
                        "acme",
                        new Letter()
                                .headers("Message-ID: " + empty + "\nX-A: 1")
                                .body("first " + empty))
                .expect(201);
        var second = new Letter()
                .headers("References: " + empty + "\nIn-Reply-To: " + empty)
                .body("second " + empty);
        assertThat(deliver("acme", second).expect(201).text("outcome")).isEqualTo("TICKET_CREATED");
    }

    @Test
    void a_later_use_of_an_id_draws_no_answers() {
        var letter = new Letter();
        var ref = deliver("acme", letter).text("ticket");
        deliver("acme", letter.from("eve@acme.example").body("Mine now")).expect(201);
        assertThat(deliver("acme", new Letter().answering(letter)).text("ticket"))
                .isEqualTo(ref);
    }

    @Test
    void a_forged_sender_of_the_staff_is_a_customer() {
        var letter = new Letter();
        var ref = deliver("acme", letter).text("ticket");
        var staff = desk.person(Role.AGENT, null);
        deliver("acme", new Letter().answering(letter).from(staff.email()).body("Give them the money"))
                .expect(201);
        var forged = agent.get("tickets/" + ref + "/messages")
                .items()
                .filter(message -> message.path("body").asText().equals("Give them the money"))
                .toList();
        assertThat(forged).singleElement().satisfies(message -> assertThat(message.toString())
                .contains("CUSTOMER")
                .doesNotContain("\"STAFF\""));
    }

    @Test
    void mail_of_machines_opens_and_reopens_nothing() {
        var letter = new Letter();
        var ref = deliver("acme", letter).text("ticket");
        agent.put("tickets/" + ref + "/status", Map.of("status", "RESOLVED")).expect(200);
        var absent = new Letter().answering(letter).headers("Auto-Submitted: auto-replied");
        var answer = deliver("acme", absent).expect(200);
        assertThat(answer.text("outcome")).isEqualTo("IGNORED");
        assertThat(answer.text("reason")).contains("Auto-Submitted");
        assertThat(agent.get("tickets/" + ref).text("status")).isEqualTo("RESOLVED");
    }

    @Test
    void a_person_on_a_list_opens_a_ticket() {
        var letter = new Letter().headers("Precedence: list\nList-Id: <users.acme.example>");
        assertThat(deliver("acme", letter).expect(201).text("outcome")).isEqualTo("TICKET_CREATED");
    }

    @Test
    void mail_from_a_support_address_of_ours_is_a_loop() {
        var letter = new Letter().from(desk.supportAddress("globex"));
        assertThat(deliver("acme", letter).expect(200).text("outcome")).isEqualTo("IGNORED");
    }

    @Test
    void what_follows_a_plus_sign_in_the_address_does_not_matter() {
        var address = desk.supportAddress("acme").replace("@", "+printers@");
        assertThat(take(address, new Letter().text()).expect(201).text("outcome"))
                .isEqualTo("TICKET_CREATED");
    }

    @Test
    void mail_for_nobody_waits_for_the_provider_alone() {
        var letter = new Letter().subject("Stray").text();
        assertThat(take("nobody@acme.example", letter).expect(200).text("outcome"))
                .isEqualTo("TRIAGE");
        var stray = desk.admin()
                .get("triage-mail?limit=200")
                .items()
                .filter(mail -> mail.path("subject").asText().equals("Stray"))
                .findFirst()
                .orElseThrow();
        var path = "triage-mail/" + stray.path("id").asText();
        assertThat(desk.admin().get(path + "/content").expect(200).text()).isEqualTo(letter);
        assertThat(Desk.fresh().admin().get(path).status()).isEqualTo(404);
        assertThat(agent.get(path).status()).isEqualTo(403);
        assertThat(gateway.get(path).status()).isEqualTo(404);
    }

    @Test
    void mail_for_a_suspended_client_waits_with_it_and_becomes_a_ticket_once_it_is_taken_up_again() {
        desk.tenant("waits");
        var sees = desk.staff(Role.AGENT, "waits");
        desk.admin().put("tenants/waits/suspension").expect(200);
        var letter = new Letter().subject("Waiting").text();
        var held = deliver("waits", letter).expect(200);
        assertThat(held.text("outcome")).isEqualTo("TRIAGE");
        assertThat(held.text("reason")).contains("suspended");
        assertThat(deliver("waits", letter).expect(200).json()).isEqualTo(held.json());
        assertThat(deliver("waits", "Subject: Of nobody\n\nat all").expect(200).json())
                .isEqualTo(held.json());
        assertThat(desk.admin().get("triage-mail?limit=200").text()).doesNotContain("Waiting", "Of nobody");
        for (var client : List.of(sees, desk.admin()))
            assertThat(client.get("tenants/waits/held-mail").expect(200).items())
                    .extracting(mail -> mail.path("subject").asText())
                    .containsExactly("Waiting", "Of nobody");
        agent.get("tenants/waits/held-mail").problem(404);
        Desk.fresh().admin().get("tenants/waits/held-mail").problem(404);
        Timers.takeHeldMail();
        assertThat(sees.get("tickets?tenant=waits").items()).isEmpty();
        desk.admin().delete("tenants/waits/suspension").expect(200);
        Timers.takeHeldMail();
        Timers.takeHeldMail();
        var ticket = sees.get("tickets?tenant=waits").items().toList();
        assertThat(ticket)
                .singleElement()
                .satisfies(one -> assertThat(one.path("subject").asText()).isEqualTo("Waiting"));
        assertThat(sees.get("tenants/waits/held-mail").items()).isEmpty();
        assertThat(triaged("Of nobody")).as("a person has to look at it").hasSize(1);
        assertThat(deliver("waits", letter).expect(200).text("ticket"))
                .isEqualTo(ticket.getFirst().path("ref").asText());
    }

    @Test
    void mail_that_was_set_aside_is_removed_by_hand_with_its_bytes_and_by_administrators_of_its_provider_alone()
            throws Exception {
        take("gone@acme.example", new Letter().subject("Removed").text()).expect(200);
        var path = "triage-mail/" + triaged("Removed").getFirst();
        var files = DeskAddress.data().resolve("mail").resolve("provider-" + desk.id());
        var before = bytes(files);
        Desk.fresh().admin().delete(path).problem(404);
        agent.delete(path).problem(403);
        desk.admin().without("If-Match").delete(path).problem(428);
        desk.admin().with("If-Match", "\"99\"").delete(path).problem(412);
        desk.admin()
                .with("If-Match", desk.admin().get(path).header("ETag"))
                .delete(path)
                .expect(204);
        desk.admin().get(path).problem(404);
        assertThat(bytes(files)).isEqualTo(before - 1);
        assertThat(desk.admin().get("audit?limit=200").text()).contains("TRIAGE_MAIL_DELETED");
    }

    @Test
    void the_bytes_of_a_mail_to_two_addresses_go_also_where_both_are_removed_at_once() throws Exception {
        var letter = new Letter().subject("Twice").text();
        take("one@acme.example", letter).expect(200);
        var files = DeskAddress.data().resolve("mail").resolve("provider-" + desk.id());
        var before = bytes(files);
        take("two@acme.example", letter).expect(200);
        assertThat(bytes(files)).isEqualTo(before);
        var ids = triaged("Twice");
        try (var database = DeskAddress.database();
                var callers = Executors.newFixedThreadPool(2)) {
            database.setAutoCommit(false);
            database.createStatement()
                    .executeQuery("SELECT id FROM triage_mail WHERE id IN (" + String.join(", ", ids) + ") FOR UPDATE");
            var removals = ids.stream()
                    .map(id -> callers.submit(
                            () -> desk.admin().delete("triage-mail/" + id).status()))
                    .toList();
            Waiting.forLocks(database, removals.getLast(), 2);
            database.rollback();
            for (var removal : removals) assertThat(removal.get()).isEqualTo(204);
        }
        assertThat(bytes(files)).isEqualTo(before - 1);
    }

    @Test
    void a_mail_that_cannot_be_taken_keeps_no_other_waiting_and_tells_so() throws Exception {
        desk.tenant("stuck");
        desk.admin().put("tenants/stuck/suspension").expect(200);
        deliver("stuck", new Letter().subject("Stuck").text()).expect(200);
        deliver("stuck", new Letter().subject("Behind it").text()).expect(200);
        var folder = broken("Stuck");
        desk.admin().delete("tenants/stuck/suspension").expect(200);
        Timers.takeHeldMail();
        assertThat(desk.admin().get("tickets?tenant=stuck").items())
                .extracting(one -> one.path("subject").asText())
                .containsExactly("Behind it");
        assertThat(desk.admin().get("tenants/stuck/held-mail").items())
                .singleElement()
                .satisfies(mail -> assertThat(mail.path("reason").asText()).contains("tries so far: 1", "tried again"));
        Files.delete(folder);
        Timers.takeHeldMail();
        assertThat(desk.admin().get("tenants/stuck/held-mail").items())
                .as("not yet")
                .hasSize(1);
        try {
            MovableClock.goOnFrom(Instant.now().plus(Duration.ofMinutes(2)));
            Timers.takeHeldMail();
        } finally {
            MovableClock.reset();
        }
        assertThat(desk.admin().get("tenants/stuck/held-mail").items()).isEmpty();
    }

    /** A folder stands where the bytes were, which nobody can read. */
    private static Path broken(String subject) throws SQLException, IOException {
        try (var database = DeskAddress.database();
                var rows = database.createStatement()
                        .executeQuery(
                                "SELECT tenant_id, fingerprint FROM inbound_mail WHERE subject = '" + subject + "'")) {
            rows.next();
            var file = DeskAddress.data()
                    .resolve("mail")
                    .resolve("tenant-" + rows.getString(1))
                    .resolve(rows.getString(2) + ".eml");
            Files.delete(file);
            return Files.createDirectory(file);
        }
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void mail_that_was_set_aside_is_kept_for_ninety_days() {
        take("old@acme.example", new Letter().subject("Old").text()).expect(200);
        try {
            MovableClock.goOnFrom(Instant.now().plus(Duration.ofDays(89)));
            Timers.clearTriage();
            MovableClock.reset();
            assertThat(triaged("Old")).hasSize(1);
            MovableClock.goOnFrom(Instant.now().plus(Duration.ofDays(91)));
            Timers.clearTriage();
        } finally {
            MovableClock.reset();
        }
        assertThat(triaged("Old")).isEmpty();
    }

    private static List<String> triaged(String subject) {
        return desk.admin()
                .get("triage-mail?limit=200")
                .items()
                .filter(mail -> mail.path("subject").asText().equals(subject))
                .map(mail -> mail.path("id").asText())
                .toList();
    }

    @Test
    void a_support_address_of_another_provider_is_nobodys() {
        var others = Desk.fresh();
        others.tenant("initech");
        assertThat(take(others.supportAddress("initech"), new Letter().text()).text("outcome"))
                .isEqualTo("TRIAGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0001\u0002", "no headers at all\nbut lines", "From: nobody\n\nwithout an address"})
    void what_cannot_be_read_or_answered_is_set_aside(String bytes) {
        var answer = deliver("acme", bytes).expect(200);
        assertThat(answer.text("outcome")).isEqualTo("TRIAGE");
        assertThat(answer.text("reason")).isNotEmpty();
    }

    @Test
    void files_and_cleaned_markup_come_along() {
        var mail = new Letter()
                .headers("Content-Type: multipart/mixed; boundary=b")
                .body("--b\nContent-Type: text/html\n\n<p onclick=x()>Look</p><script>y()</script>\n"
                        + "--b\nContent-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\nAQID\n--b--");
        var ref = deliver("acme", mail).expect(201).text("ticket");
        assertThat(agent.get("tickets/" + ref).expect(200).text())
                .contains("Look")
                .doesNotContain("onclick", "<script", "y()");
    }

    @Test
    void more_than_fifty_megabytes_are_too_large() {
        deliver("acme", new Letter().body("x".repeat(50_000_000))).problem(413);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "LEAD", "AGENT", "BILLING"})
    void nobody_but_a_gateway_hands_in_mail(Role role) {
        desk.staff(role, "acme")
                .with("Content-Type", "message/rfc822")
                .post(path(desk.supportAddress("acme")), new Letter().text())
                .problem(403);
    }

    @Test
    void a_recipient_is_needed() {
        gateway.post("inbound-mail", new Letter().text()).problem(422);
    }

    @Test
    void every_real_mail_is_taken() {
        List<String> refused = new ArrayList<>();
        for (var file : SharedMaterial.mails()) {
            var answer = gateway.post(path(desk.supportAddress("globex")), SharedMaterial.bytes(file));
            if (answer.status() != 200 && answer.status() != 201) refused.add(file + " " + answer.status());
        }
        assertThat(refused).isEmpty();
    }

    private static List<String> bodies(String ref) {
        return agent.get("tickets/" + ref + "/messages?limit=200")
                .expect(200)
                .items()
                .map(message -> message.path("body").asText())
                .toList();
    }

    private static Answer deliver(String tenant, Letter letter) {
        return deliver(tenant, letter.text());
    }

    private static Answer deliver(String tenant, String mail) {
        return take(desk.supportAddress(tenant), mail);
    }

    private static Answer take(String recipient, String mail) {
        return gateway.post(path(recipient), mail);
    }

    private static String path(String recipient) {
        return "inbound-mail?recipient=" + encode(recipient, UTF_8);
    }

    private static Answer got(java.util.concurrent.Future<Answer> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
