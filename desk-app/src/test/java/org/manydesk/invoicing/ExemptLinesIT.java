package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.PaperText;
import org.manydesk.rest.Json;
import org.manydesk.scope.Role;

/** Lines that are taxed in their own way, from the contract to the documents and the books. */
@OnTheDesk
class ExemptLinesIT {
    private static final String REASON = "Vocational training, article 261 (4)(4) of the CGI";
    private static final String CARD =
            """
            {"vatRate":"20","lines":[
             {"name":"Desk","charge":"PER_MONTH","model":"STANDARD","unitPrice":"200.00"},
             {"name":"Books","charge":"PER_MONTH","model":"STANDARD","unitPrice":"10.00","vatRate":"5.5"},
             {"name":"Training","charge":"PER_MONTH","model":"STANDARD","unitPrice":"100.00",
              "vatExemption":{"reason":"%s","code":"VATEX-FR-CGI261-4"}}],
             "discounts":[{"name":"Loyal","percent":"10"}]}"""
                    .formatted(REASON);

    private static Desk desk;
    private static Client clerk;
    private static String invoice;

    @BeforeAll
    static void an_invoice_of_what_is_taxed_in_three_ways() throws Exception {
        desk = Desk.fresh();
        var seller = Map.of("name", "Desk", "country", "FR", "vatId", "FR40303265045", "paymentDays", 30);
        desk.admin().put("provider", seller).expect(200);
        desk.tenant("school");
        desk.tenant("other");
        desk.contract("school", terms(CARD));
        desk.admin()
                .patch("tenants/school", Map.of("billing", Map.of("country", "FR", "vatId", "FR83404833048")))
                .expect(200);
        clerk = desk.staff(Role.BILLING, "school");
        var run = clerk.post("tenants/school/contracts/SCHOOL-C1/invoice-runs", Map.of("period", "2026-09"));
        invoice = "invoices/" + run.expect(201).text("invoice");
        clerk.put(invoice + "/approval").expect(200);
        clerk.put(invoice + "/issue").expect(200);
    }

    private static ObjectNode terms(String card) throws Exception {
        var terms = Contracts.usual("SCHOOL-C1", "2026-01-01");
        terms.set("rateCard", Json.mapper().readTree(card));
        return terms;
    }

    @Test
    void each_rate_and_reason_is_taxed_once_and_what_is_taken_off_is_shared() {
        var json = clerk.get(invoice).expect(200).json();
        assertThat(json.path("lines"))
                .extracting(line -> "%s %s %s %s"
                        .formatted(
                                line.path("name").asText(),
                                line.at("/amount/amount").asText(),
                                line.path("vatCategory").asText(),
                                line.path("vatRate").asText()))
                .containsExactly(
                        "Desk 200.00 S 20",
                        "Books 10.00 S 5.5",
                        "Training 100.00 E 0",
                        "Loyal -20.00 S 20",
                        "Loyal -1.00 S 5.5",
                        "Loyal -10.00 E 0");
        assertThat(json.path("vatBreakdown"))
                .extracting(group -> group.path("category").asText() + " "
                        + group.at("/net/amount").asText() + " "
                        + group.at("/vat/amount").asText() + " "
                        + group.at("/exemption/code").asText())
                .containsExactly("S 180.00 36.00 ", "S 9.00 0.50 ", "E 90.00 0.00 VATEX-FR-CGI261-4");
        assertThat(json.at("/gross/amount").asText()).isEqualTo("315.50");
    }

    @Test
    void the_documents_say_why() throws Exception {
        assertThat(new PaperText(as("application/pdf")).words())
                .contains("Exempt from VAT: 90.00 EUR (Vocational", "training, article 261 (4)(4) of the CGI)")
                .contains("Training 1 100.00 exempt 100.00 EUR", "VAT 5.5 % on 9.00 EUR");
        assertThat(new String(as("application/xml")))
                .contains(
                        "<cbc:TaxExemptionReasonCode>VATEX-FR-CGI261-4</cbc:TaxExemptionReasonCode>",
                        "<cbc:TaxExemptionReason>" + REASON + "</cbc:TaxExemptionReason>");
        assertThat(new String(as("text/csv"))).contains(REASON);
        var today = LocalDate.now(Clock.systemUTC());
        var journal = desk.admin()
                .get("accounting/journal?from=%s&to=%s".formatted(today, today))
                .expect(200)
                .text();
        assertThat(journal).contains("8100,,90.00,EUR,E,0,").contains(REASON);
    }

    private static byte[] as(String type) {
        return clerk.with("Accept", type).get(invoice).expect(200).body();
    }

    @Test
    void credit_notes_give_back_the_vat_of_each_line_and_no_more_than_its_group() {
        var tooMuch = List.of(credit(1, "185.00"));
        assertThat(clerk.post(invoice + "/credit-notes", Map.of("reason", "Spam", "lines", tooMuch))
                        .problem(422)
                        .at("/errors/0/detail")
                        .asText())
                .isEqualTo("Of what is taxed like line 1, 180.00 EUR is left to be credited.");
        var training = List.of(credit(3, "40.00"));
        var note = clerk.post(invoice + "/credit-notes", Map.of("reason", "Fewer days", "lines", training))
                .expect(201)
                .json();
        assertThat(note.at("/vat/amount").asText()).isEqualTo("0.00");
        var rest = clerk.post(invoice + "/credit-notes", Map.of("reason", "All of it"))
                .expect(201)
                .json();
        assertThat(rest.at("/net/amount").asText()).isEqualTo("239.00");
        assertThat(rest.at("/vat/amount").asText()).isEqualTo("36.50");
        var ubl = clerk.with("Accept", "application/xml")
                .get("credit-notes/" + note.path("id").asText())
                .expect(200)
                .text();
        assertThat(ubl).contains("VATEX-FR-CGI261-4", REASON);
    }

    private static Map<String, Object> credit(int line, String amount) {
        return Map.of("line", line, "amount", amount);
    }

    @Test
    void what_a_contract_says_wrongly_is_told_where_it_is() throws Exception {
        var wrong = (JsonNode) terms(CARD.replace("VATEX-FR-CGI261-4", "VATEX-EU-O")
                        .replace("\"5.5\"", "\"5.5\",\"vatExemption\":{\"reason\":\"x\"}"))
                .put("number", "SCHOOL-C2");
        assertThat(desk.admin()
                        .post("tenants/school/contracts", wrong)
                        .problem(422)
                        .path("errors"))
                .extracting(fault -> fault.path("pointer").asText())
                .containsExactlyInAnyOrder("/rateCard/lines/1/vatExemption", "/rateCard/lines/2/vatExemption/code");
    }

    @Test
    void nobody_of_another_client_reads_the_reason() {
        var stranger = desk.staff(Role.BILLING, "other");
        stranger.get(invoice).problem(404);
        stranger.with("Accept", "application/xml").get(invoice).problem(404);
        desk.ofTenant(Role.CLIENT_MANAGER, "other").get(invoice).problem(404);
    }
}
