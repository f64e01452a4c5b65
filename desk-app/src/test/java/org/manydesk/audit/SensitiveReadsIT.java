package org.manydesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Who took what out of the product is remembered, with the address that it went to. */
@OnTheDesk
class SensitiveReadsIT {
    private static final String CONTRACT = "tenants/acme/contracts/ACME-C1";

    private static Desk desk;
    private static Desk.Person reader;

    @BeforeAll
    static void a_client_with_a_contract() {
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        desk.contract("acme", "2020-01-01");
        reader = desk.person(Role.ADMIN, null);
    }

    @Test
    void a_file_of_a_ticket() {
        var request = Map.of(
                "type",
                "INCIDENT",
                "subject",
                "Fax",
                "description",
                "Broken",
                "requester",
                Map.of("email", "pat@acme.example", "name", "Pat"));
        var ticket = "tickets/"
                + desk.admin().post("tenants/acme/tickets", request).expect(201).text("ref");
        var file = desk.admin()
                .post(ticket + "/attachments?name=plan.txt", "secret")
                .expect(201);
        reader.signIn().get(ticket + "/attachments/" + file.text("id")).expect(200);
        assertThat(read("tenant=acme", "FILE_READ")).singleElement().asString().contains("plan.txt");
    }

    @Test
    void a_document_of_a_contract() {
        var document = desk.admin()
                .post(CONTRACT + "/documents?name=signed.pdf", "secret")
                .expect(201);
        reader.signIn().get(CONTRACT + "/documents/" + document.text("id")).expect(200);
        assertThat(read("tenant=acme", "DOCUMENT_READ"))
                .singleElement()
                .asString()
                .contains("signed.pdf");
    }

    @Test
    void the_tickets_of_a_month_and_behind_an_invoice() {
        var csv = reader.signIn().with("Accept", "text/csv");
        csv.get(CONTRACT + "/usage?period=2026-04").expect(200);
        assertThat(read("tenant=acme", "USAGE_EXPORTED"))
                .singleElement()
                .asString()
                .contains("2026-04");
        var run = desk.admin()
                .post(CONTRACT + "/invoice-runs", Map.of("period", "2026-04"))
                .expect(201);
        csv.get("invoices/" + run.text("invoice") + "/annex").expect(200);
        assertThat(read("tenant=acme", "ANNEX_READ")).singleElement().asString().contains("ACME-C1 2026-04");
    }

    @Test
    void the_accounts_and_the_trail_itself() {
        reader.signIn().get("accounting/journal?from=2026-01-01&to=2026-01-31").expect(200);
        assertThat(read("", "ACCOUNTING_EXPORTED")).singleElement().asString().contains("journal", "2026-01-31");
        reader.signIn().get("audit?tenant=globex").expect(200);
        assertThat(read("", "AUDIT_READ")).singleElement().asString().contains("globex");
    }

    @Test
    void who_works_here_and_what_that_costs() {
        var client = reader.signIn();
        client.get("users").expect(200);
        assertThat(read("", "PEOPLE_READ")).singleElement().asString().contains("Everybody");
        client.get("cost-rates").expect(200);
        assertThat(read("", "COST_RATES_READ")).hasSize(1);
    }

    @Test
    void the_papers_of_an_invoice_in_each_form() {
        var run = desk.admin()
                .post(CONTRACT + "/invoice-runs", Map.of("period", "2026-05"))
                .expect(201);
        var invoice = "invoices/" + run.text("invoice");
        desk.admin().put(invoice + "/approval").expect(200);
        desk.admin().put(invoice + "/issue").expect(200);
        var client = reader.signIn();
        client.get(invoice).expect(200);
        assertThat(read("tenant=acme", "INVOICE_READ")).isEmpty();
        client.with("Accept", "application/pdf").get(invoice).expect(200);
        client.with("Accept", "text/csv").get(invoice).expect(200);
        var number = client.get(invoice).text("number");
        assertThat(read("tenant=acme", "INVOICE_READ"))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry).contains(number))
                .anySatisfy(entry -> assertThat(entry).contains("PDF"))
                .anySatisfy(entry -> assertThat(entry).contains("CSV"));
        Desk.fresh().admin().with("Accept", "application/pdf").get(invoice).problem(404);
        assertThat(read("tenant=acme", "INVOICE_READ")).hasSize(2);
    }

    @Test
    void the_paper_of_a_credit_note() {
        var prices =
                "{\"lines\":[{\"name\":\"Desk\",\"charge\":\"PER_MONTH\",\"model\":\"STANDARD\",\"unitPrice\":\"100.00\"}]}";
        var priced = desk.contract("globex", Contracts.priced("GLOBEX-C1", "2020-01-01", prices));
        var run = desk.admin()
                .post("tenants/globex/contracts/" + priced + "/invoice-runs", Map.of("period", "2026-06"))
                .expect(201);
        var invoice = "invoices/" + run.text("invoice");
        desk.admin().put(invoice + "/approval").expect(200);
        desk.admin().put(invoice + "/issue").expect(200);
        var note = desk.admin()
                .post(invoice + "/credit-notes", Map.of("reason", "Agreed"))
                .expect(201);
        reader.signIn()
                .with("Accept", "application/pdf")
                .get("credit-notes/" + note.text("id"))
                .expect(200);
        assertThat(read("tenant=globex", "CREDIT_NOTE_READ"))
                .singleElement()
                .asString()
                .contains(note.text("number"), "PDF");
    }

    @Test
    void a_mail_that_was_set_aside() {
        var letter = "From: Nora <nora@nowhere.example>\r\nTo: nobody@acme.example\r\nSubject: Astray\r\n"
                + "Message-ID: <astray@nowhere.example>\r\n\r\nFor nobody\r\n";
        desk.staff(Role.MAIL_GATEWAY)
                .with("Content-Type", "message/rfc822")
                .post("inbound-mail?recipient=nobody@acme.example", letter)
                .expect(200);
        var id = desk.admin()
                .get("triage-mail?limit=200")
                .items()
                .filter(mail -> mail.path("subject").asText().equals("Astray"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        var client = reader.signIn();
        client.get("triage-mail").expect(200);
        assertThat(read("", "TRIAGE_MAIL_READ")).isEmpty();
        client.get("triage-mail/" + id).expect(200);
        client.get("triage-mail/" + id + "/content").expect(200);
        assertThat(read("", "TRIAGE_MAIL_READ"))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry).contains(id).doesNotContain("nowhere.example"))
                .anySatisfy(entry -> assertThat(entry).contains("HEADING"))
                .anySatisfy(entry -> assertThat(entry).contains("CONTENT"));
        Desk.fresh().admin().get("triage-mail/" + id + "/content").problem(404);
        assertThat(read("", "TRIAGE_MAIL_READ")).hasSize(2);
    }

    @Test
    void the_key_that_signs_messages_takes_a_fresh_proof() {
        var client = reader.signIn();
        client.get("webhook-key").expect(200);
        assertThat(read("", "WEBHOOK_KEY_READ")).hasSize(1);
        MovableClock.goOnFrom(Instant.now().plus(Duration.ofMinutes(16)));
        try {
            var wanted = "urn:manydesk:problem:proof-needed";
            assertThat(client.get("webhook-key").problem(403).path("type").asText())
                    .isEqualTo(wanted);
            assertThat(client.put("webhook-key").problem(403).path("type").asText())
                    .isEqualTo(wanted);
            assertThat(read("", "WEBHOOK_KEY_READ")).hasSize(1);
            client.put("sessions/current/proof", Map.of("password", Desk.PASSWORD))
                    .expect(204);
            client.get("webhook-key").expect(200);
            assertThat(read("", "WEBHOOK_KEY_READ")).hasSize(2);
        } finally {
            MovableClock.reset();
        }
    }

    private static List<String> read(String chain, String action) {
        return desk.admin()
                .get("audit?limit=200&" + chain)
                .items()
                .filter(entry -> entry.path("action").asText().equals(action))
                .filter(entry -> entry.path("actor").asText().equals(reader.email()))
                .peek(entry -> assertThat(entry.path("origin").asText()).isEqualTo("127.0.0.1"))
                .map(Object::toString)
                .toList();
    }
}
