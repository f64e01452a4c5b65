package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** A contract is on a purchase order of the client: invoices bear it, and a run warns before its limit is exceeded. */
@OnTheDesk
class PurchaseOrderIT {
    private static final String CONTRACT = "tenants/acme/contracts/ACME-C1";

    private static Desk desk;
    private static Client admin;

    @BeforeAll
    static void a_contract_of_a_hundred_a_month() {
        desk = Desk.fresh();
        admin = desk.admin();
        desk.tenant("globex");
        var body = desk.tenantBody("acme");
        body.put("billing", Map.of("legalName", "Acme SAS", "country", "FR", "vatId", "FR83404833048"));
        admin.post("tenants", body).expect(201);
        var seller = Map.of("name", "Desk", "country", "FR", "vatId", "FR40303265045", "paymentDays", 30);
        admin.put("provider", seller).expect(200);
        var contract = Contracts.usual("ACME-C1", "2026-01-01");
        ((ObjectNode) contract.path("rateCard")).put("minimum", "100.00");
        contract.putObject("purchaseOrder").put("number", "PO-77").put("limit", "150");
        desk.contract("acme", contract);
    }

    @Test
    void invoices_bear_it_and_its_limit_is_watched() throws SQLException {
        assertThat(admin.get(CONTRACT).json().at("/purchaseOrder/limit").textValue())
                .isEqualTo("150.00");
        var march = run("2026-03");
        assertThat(preview(march)).doesNotContain("PO-77 allows");
        var april = run("2026-04");
        assertThat(preview(april))
                .contains("The purchase order PO-77 allows 150.00 EUR net; 100.00 EUR are invoiced on it, and with this"
                        + " invoice it would be 200.00 EUR.");
        admin.put(march + "/approval").expect(200);
        admin.put(march + "/issue").expect(200);
        assertThat(admin.get(march).text("purchaseOrder")).isEqualTo("PO-77");
        assertThat(admin.with("Accept", "application/xml")
                        .get(march)
                        .expect(200)
                        .text())
                .contains("<cac:OrderReference><cbc:ID>PO-77</cbc:ID></cac:OrderReference>");
        admin.delete(april).expect(204);
        var half = List.of(Map.of("line", 2, "amount", "50.00"));
        admin.post(march + "/credit-notes", Map.of("lines", half, "reason", "Half"))
                .expect(201);
        assertThat(preview(run("2026-05"))).doesNotContain("PO-77 allows");
        itStaysOnAnIssuedInvoice(march);
    }

    private static void itStaysOnAnIssuedInvoice(String invoice) throws SQLException {
        try (var database = DeskAddress.database();
                var statement = database.createStatement()) {
            var sql = "UPDATE invoice SET purchase_order = 'X' WHERE id = " + invoice.replace("invoices/", "");
            assertThatThrownBy(() -> statement.executeUpdate(sql)).hasMessageContaining("cannot be");
        }
    }

    /** What a clerk is warned of, as it is stored with the draft. */
    private static String preview(String invoice) throws SQLException {
        try (var database = DeskAddress.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "SELECT warnings FROM invoice WHERE id = " + invoice.replace("invoices/", ""))) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String run(String period) {
        var run = admin.post(CONTRACT + "/invoice-runs", Map.of("period", period));
        return "invoices/" + run.expect(201).text("invoice");
    }

    @Test
    void an_amendment_gives_another_one_or_none_and_one_that_is_none_is_refused() {
        desk.tenant("hooli");
        var contract = "tenants/hooli/contracts/" + desk.contract("hooli", "2026-01-01");
        assertThat(admin.get(contract).json().has("purchaseOrder")).isFalse();
        var wrong = Map.of("from", "2031-01-01", "purchaseOrder", Map.of("number", " ", "limit", "1.234"));
        var refused = admin.post(contract + "/versions", wrong);
        refused.problem(422);
        assertThat(refused.pointers()).containsExactly("/purchaseOrder/number", "/purchaseOrder/limit");
        assertThat(admin.post(contract + "/versions", Map.of("from", "2031-01-01", "purchaseOrder", 7))
                        .pointers())
                .containsExactly("/purchaseOrder");
        var given = admin.post(
                contract + "/versions", Map.of("from", "2031-01-01", "purchaseOrder", Map.of("number", "PO-1")));
        assertThat(given.expect(201).json().at("/purchaseOrder/number").asText())
                .isEqualTo("PO-1");
    }

    @Test
    void nobody_of_another_client_sees_it() {
        for (var stranger : List.of(desk.ofTenant(Role.CLIENT_MANAGER, "globex"), desk.staff(Role.BILLING, "globex"))) {
            stranger.get(CONTRACT).problem(404);
            stranger.get(CONTRACT + "/versions/1").problem(404);
        }
    }
}
