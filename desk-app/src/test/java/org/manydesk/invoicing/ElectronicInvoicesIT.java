package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Invoices as e-invoices: what one lacks is said, and who owes the VAT. */
@OnTheDesk
class ElectronicInvoicesIT {
    private static Desk desk;

    @BeforeAll
    static void a_provider_that_is_known() {
        desk = Desk.fresh();
        var seller = Map.of("name", "Desk", "country", "FR", "vatId", "FR40303265045", "paymentDays", 30);
        desk.admin().put("provider", seller).expect(200);
    }

    @Test
    void an_e_invoice_that_cannot_be_says_what_is_missing_and_where_it_is_entered() {
        desk.tenant("bare");
        desk.contract("bare", "2026-01-01");
        var clerk = desk.staff(Role.BILLING, "bare");
        var run = clerk.post("tenants/bare/contracts/BARE-C1/invoice-runs", Map.of("period", "2026-09"));
        var invoice = "invoices/" + run.expect(201).text("invoice");
        assertThat(ubl(clerk, invoice))
                .contains("The client’s country is missing")
                .doesNotContain("issued");
        clerk.put(invoice + "/approval").expect(200);
        clerk.put(invoice + "/issue").expect(200);
        assertThat(ubl(clerk, invoice))
                .contains("The client’s country is missing: enter it on the client’s page under “Who pays”");
        clerk.with("Accept", "application/pdf").get(invoice).expect(200);
    }

    private static String ubl(Client reader, String invoice) {
        return reader.with("Accept", "application/xml")
                .get(invoice)
                .problem(409)
                .path("detail")
                .asText();
    }

    @Test
    void a_business_in_another_country_of_the_union_owes_the_vat_itself() {
        desk.tenant("athens");
        var contract = Contracts.usual("ATHENS-C1", "2026-01-01");
        ((ObjectNode) contract.path("rateCard")).put("vatRate", "0").put("minimum", "10.00");
        desk.contract("athens", contract);
        var greek = Map.of("legalName", "Athens AE", "country", "GR", "vatId", "EL094259216");
        desk.admin().patch("tenants/athens", Map.of("billing", greek)).expect(200);
        var clerk = desk.staff(Role.BILLING, "athens");
        var run = clerk.post("tenants/athens/contracts/ATHENS-C1/invoice-runs", Map.of("period", "2026-09"));
        var invoice = "invoices/" + run.expect(201).text("invoice");
        clerk.put(invoice + "/approval").expect(200);
        desk.admin()
                .patch("tenants/athens", Map.of("billing", Map.of("vatId", "")))
                .expect(200);
        assertThat(clerk.put(invoice + "/issue").problem(409).path("detail").asText())
                .contains("Discard the draft and draw it up anew");
        desk.admin().patch("tenants/athens", Map.of("billing", greek)).expect(200);
        clerk.put(invoice + "/issue").expect(200);
        assertThat(clerk.get(invoice).json().at("/vatBreakdown/0/category").asText())
                .isEqualTo("AE");
        assertThat(clerk.with("Accept", "application/xml")
                        .get(invoice)
                        .expect(200)
                        .text())
                .contains("VATEX-EU-AE", "EL094259216", "Reverse charge");
    }
}
