package org.manydesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
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
