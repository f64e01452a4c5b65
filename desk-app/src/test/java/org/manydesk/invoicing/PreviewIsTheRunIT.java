package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/**
 * Invariant 15: what is previewed is what the run drafts, as JSON, PDF, CSV and UBL to the byte. Issuing adds the number, the
 * days of issue and of payment, and the status, and nothing else. Of contracts of every shape: {@link EveryPreviewIsTheRunIT}.
 */
@OnTheDesk
class PreviewIsTheRunIT {
    private static final String CONTRACT = "tenants/acme/contracts/ACME-C1";
    private static Desk desk;
    private static Client clerk;

    @BeforeAll
    static void a_month_with_late_tickets_a_minimum_and_a_discount() throws SQLException {
        MovableClock.standAt(Instant.parse("2026-11-20T10:00:00Z"));
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("other");
        var terms = Contracts.usual("ACME-C1", "2026-08-01");
        var card = (ObjectNode) terms.path("rateCard");
        card.put("minimum", "500.00");
        card.putArray("discounts").addObject().put("name", "Loyalty").put("percent", "3");
        desk.contract("acme", terms);
        desk.contract("other", "2026-08-01");
        clerk = desk.staff(Role.BILLING, "acme");
        var seller = Map.of("name", "Desk", "country", "FR", "vatId", "FR40303265045", "paymentDays", 30);
        desk.admin().put("provider", seller).expect(200);
        desk.admin()
                .patch("tenants/acme", Map.of("billing", Map.of("country", "FR", "vatId", "FR83404833048")))
                .expect(200);
        var tickets = new StoredTickets(desk, "acme");
        for (int day = 10; day < 24; day++) tickets.resolved("2026-09-" + day + "T10:00:00Z");
        clerk.post(CONTRACT + "/invoice-runs", Map.of("period", "2026-09")).expect(201);
        for (int day = 10; day < 14; day++) tickets.resolved("2026-09-" + day + "T11:00:00Z");
        for (int nth = 0; nth < 57; nth++) tickets.resolved("2026-10-%02dT10:00:00Z".formatted(1 + nth % 30));
        tickets.marked("2026-10-20T10:00:00Z", "SPAM");
    }

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    private static Answer as(String type, String path) {
        return clerk.with("Accept", type).get(path).expect(200);
    }

    private static String hash(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** The bytes of the answer without what tells one invoice from another. */
    private static String hash(Answer json, List<String> besides) throws Exception {
        var members = (ObjectNode) json.json().deepCopy();
        members.remove(besides);
        return hash(members.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void to_the_byte() throws Exception {
        var preview = CONTRACT + "/invoice-preview?period=2026-10";
        var json = as("application/json", preview);
        var pdf = as("application/pdf", preview).body();
        var csv = as("text/csv", preview).body();
        var xml = as("application/xml", preview).body();
        assertThat(json.json().at("/lines")).hasSizeGreaterThan(3);
        assertThat(clerk.get("invoices").expect(200).items()).hasSize(1);

        var draft = "invoices/"
                + clerk.post(CONTRACT + "/invoice-runs", Map.of("period", "2026-10"))
                        .expect(201)
                        .text("invoice");
        assertThat(hash(as("application/json", draft), List.of("id"))).isEqualTo(hash(json, List.of("id")));
        assertThat(hash(as("application/pdf", draft).body())).isEqualTo(hash(pdf));
        assertThat(hash(as("text/csv", draft).body())).isEqualTo(hash(csv));
        assertThat(hash(as("application/xml", draft).body())).isEqualTo(hash(xml));
        MovableClock.goOnFrom(Instant.parse("2026-11-20T10:04:59Z"));
        assertThat(hash(as("application/pdf", draft).body()))
                .as("drawn later that day")
                .isEqualTo(hash(pdf));
        assertThat(as("application/json", preview).text("id")).isEqualTo(draft.substring("invoices/".length()));

        clerk.put(draft + "/approval").expect(200);
        var issued = clerk.put(draft + "/issue").expect(200);
        var byIssuing = List.of("id", "number", "status", "issuedOn", "dueOn");
        assertThat(hash(issued, byIssuing)).isEqualTo(hash(json, byIssuing));
        assertThat(as("text/csv", draft).text().replace(issued.text("number"), ""))
                .isEqualTo(new String(csv, StandardCharsets.UTF_8));
        var ubl = as("application/xml", draft).text();
        var withoutNumber = new String(xml, StandardCharsets.UTF_8);
        assertThat(withoutNumber).contains("<cbc:ID>DRAFT</cbc:ID>");
        assertThat(ubl.replace(issued.text("number"), "DRAFT")).isEqualTo(withoutNumber);
        json.json().path("lines").forEach(line -> assertThat(ubl)
                .contains(">" + line.at("/amount/amount").asText() + "</cbc:LineExtensionAmount>"));
    }

    @Test
    void a_month_that_runs_is_shown_so_far_and_nobody_else_sees_it() {
        var running = clerk.get(CONTRACT + "/invoice-preview?period=2026-11").expect(200);
        assertThat(running.text("status")).isEqualTo("DRAFT");
        clerk.get(CONTRACT + "/invoice-preview").problem(400);
        clerk.get(CONTRACT + "/invoice-preview?period=2026-01").problem(409);
        clerk.get("tenants/other/contracts/OTHER-C1/invoice-preview?period=2026-10")
                .problem(404);
        desk.ofTenant(Role.CLIENT_MANAGER, "acme")
                .get(CONTRACT + "/invoice-preview?period=2026-10")
                .problem(403);
    }
}
