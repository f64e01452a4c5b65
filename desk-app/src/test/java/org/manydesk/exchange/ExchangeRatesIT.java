package org.manydesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.PaperText;
import org.manydesk.scope.Role;

/** It is 1 April 2026. A provider in France keeps its accounts in euros and bills a client in France in dollars. */
@OnTheDesk
class ExchangeRatesIT {
    private static final String APRIL = "accounting/journal?from=2026-04-01&to=2026-04-30";

    private Desk desk;
    private Client admin;
    private Client clerk;
    private Clerk billing;

    @BeforeEach
    void a_contract_in_dollars() {
        MovableClock.standAt(Instant.parse("2026-04-01T09:00:00Z"));
        desk = Desk.fresh();
        admin = desk.admin();
        admin.put(
                        "provider",
                        Map.of("name", "Desk", "country", "FR", "vatId", "FR40303265045", "email", "b@desk.example"))
                .expect(200);
        desk.tenant("toulouse");
        desk.tenant("lyon");
        var french = Map.of("legalName", "Avions SA", "country", "FR", "vatId", "FR96552100554");
        admin.patch("tenants/toulouse", Map.of("billing", french)).expect(200);
        var card =
                """
                {"rounding":"HALF_UP","vatRate":"20","lines":[
                 {"name":"Desk","charge":"PER_MONTH","model":"STANDARD","unitPrice":"2529.97"}]}""";
        desk.contract(
                "toulouse", Contracts.priced("TOULOUSE-C1", "2026-03-01", card).put("currency", "USD"));
        clerk = desk.staff(Role.BILLING, "toulouse");
        billing = Clerk.of(clerk, "toulouse");
    }

    @AfterEach
    void the_true_time_again() {
        MovableClock.reset();
    }

    private static Answer entered(Client by, String currency, String day, String value) {
        var rate = new HashMap<>(Map.of("currency", currency, "day", day, "value", value));
        rate.putAll(Map.of("quoted", "FOREIGN_PER_UNIT", "source", "European Central Bank"));
        return by.post("exchange-rates", rate);
    }

    private void accountsInEuros() {
        admin.put("exchange-rates/books", Map.of("currency", "EUR")).expect(200);
    }

    private String draft() {
        var invoice = billing.run("2026-03");
        clerk.put(invoice + "/approval").expect(200);
        return invoice;
    }

    private static String vat(JsonNode document) {
        return document.at("/accountedVat/amount/amount").asText() + " "
                + document.at("/accountedVat/amount/currency").asText() + " "
                + document.at("/accountedVat/rate/value").asText() + " "
                + document.at("/accountedVat/rate/day").asText();
    }

    @Test
    void an_invoice_states_its_vat_in_the_accounts_at_the_last_rate_and_keeps_it() throws Exception {
        accountsInEuros();
        var invoice = draft();
        assertThat(clerk.get(invoice).json().has("accountedVat")).isFalse();
        assertThat(clerk.put(invoice + "/issue").problem(409).path("detail").asText())
                .contains("in EUR", "no exchange rate of USD for 2026-04-01", "Exchange rates");
        assertThat(clerk.get(invoice).text("status")).isEqualTo("APPROVED");
        var earlier = entered(clerk, "USD", "2026-03-30", "1.1").expect(201).text("id");
        entered(clerk, "USD", "2026-03-31", "1.0834").expect(201);
        entered(clerk, "JPY", "2026-04-01", "162.5").expect(201);
        clerk.put(invoice + "/issue").expect(200);
        var issued = clerk.get(invoice).json();
        assertThat(issued.at("/vat/amount").asText()).isEqualTo("505.99");
        assertThat(vat(issued)).isEqualTo("467.04 EUR 1.0834 2026-03-31");
        assertThat(clerk.with("Accept", "application/xml")
                        .get(invoice)
                        .expect(200)
                        .text())
                .contains(
                        "<cbc:TaxCurrencyCode>EUR</cbc:TaxCurrencyCode>",
                        "<cbc:TaxAmount currencyID=\"EUR\">467.04</cbc:TaxAmount>",
                        "<cbc:TaxAmount currencyID=\"USD\">505.99</cbc:TaxAmount>");
        assertThat(clerk.with("Accept", "text/csv").get(invoice).expect(200).text())
                .contains(",467.04,EUR,1 EUR = 1.0834 USD");
        assertThat(paper(invoice))
                .contains("VAT in EUR at 1 EUR = 1.0834 USD of 31", "March 2026, European Central Bank", "467.04 EUR");

        entered(clerk, "USD", "2026-03-31", "2").expect(201);
        clerk.delete("exchange-rates/" + earlier).expect(204);
        assertThat(clerk.get(invoice).json()).isEqualTo(issued);
        refused("UPDATE invoice SET accounted_vat = NULL WHERE id = " + invoice.replace("invoices/", ""));

        var half = Map.of("lines", List.of(Map.of("line", 1, "amount", "1000.00")), "reason", "Half");
        var first = clerk.post(invoice + "/credit-notes", half).expect(201);
        var rest = clerk.post(invoice + "/credit-notes", Map.of("reason", "The rest"))
                .expect(201);
        assertThat(vat(first.json())).isEqualTo("184.60 EUR 1.0834 2026-03-31");
        assertThat(vat(rest.json())).isEqualTo("282.44 EUR 1.0834 2026-03-31");
        assertThat(clerk.with("Accept", "application/xml")
                        .get("credit-notes/" + first.text("id"))
                        .expect(200)
                        .text())
                .contains("<cbc:TaxAmount currencyID=\"EUR\">184.60</cbc:TaxAmount>");
        assertThat(clerk.get(APRIL).expect(200).text())
                .contains("accountedVat,accountsCurrency,rate")
                .contains(",467.04,EUR,1 EUR = 1.0834 USD", ",184.60,EUR,", ",282.44,EUR,");
    }

    @Test
    void a_rate_that_is_older_than_a_week_is_refused_and_one_of_a_week_is_taken() {
        accountsInEuros();
        var invoice = draft();
        entered(clerk, "USD", "2026-03-24", "1.07").expect(201);
        assertThat(clerk.put(invoice + "/issue").problem(409).path("detail").asText())
                .contains(
                        "no exchange rate of USD for 2026-04-01 or one of the 7 days before; the last one is of 2026-03-24.",
                        "Exchange rates");
        assertThat(clerk.get(invoice).text("status")).isEqualTo("APPROVED");
        entered(clerk, "USD", "2026-03-25", "1.08").expect(201);
        clerk.put(invoice + "/issue").expect(200);
        assertThat(vat(clerk.get(invoice).json())).isEqualTo("468.51 EUR 1.08 2026-03-25");
    }

    @Test
    void where_no_currency_of_accounts_is_said_or_it_is_the_invoices_own_nothing_is_converted() {
        var invoice = draft();
        admin.put("exchange-rates/books", Map.of("currency", "USD")).expect(200);
        clerk.put(invoice + "/issue").expect(200);
        assertThat(clerk.get(invoice).json().has("accountedVat")).isFalse();
        assertThat(clerk.with("Accept", "application/xml")
                        .get(invoice)
                        .expect(200)
                        .text())
                .doesNotContain("TaxCurrencyCode");
    }

    @Test
    void rates_are_entered_by_those_who_bill_corrected_removed_and_listed_page_by_page() {
        assertThat(clerk.get("exchange-rates").expect(200).items()).isEmpty();
        assertThat(clerk.get("exchange-rates/books").expect(200).json().has("currency"))
                .isFalse();
        entered(clerk, "USD", "2026-03-31", "1.1").problem(409);
        clerk.put("exchange-rates/books", Map.of("currency", "EUR")).problem(403);
        assertThat(admin.put("exchange-rates/books", Map.of("currency", "XXX")).pointers())
                .containsExactly("/currency");
        accountsInEuros();
        assertThat(entered(clerk, "EUR", "2026-03-31", "1").pointers()).containsExactly("/currency");
        assertThat(entered(clerk, "USD", "2026-04-03", "1").pointers()).containsExactly("/day");
        for (var wrong : List.of("0", "0.00", "-1", "x", "1.12345678901", ""))
            assertThat(entered(clerk, "USD", "2026-03-31", wrong).pointers())
                    .as(wrong)
                    .containsExactly("/value");
        assertThat(entered(clerk, "XYZ", "2026-02-20", "1").pointers()).containsExactly("/currency");
        for (int day = 1; day <= 5; day++)
            entered(clerk, "USD", LocalDate.of(2026, 3, day).toString(), "1.0" + day)
                    .expect(201);
        var corrected = entered(clerk, "USD", "2026-03-05", "1.5").expect(201).text("id");
        assertThat(clerk.get("exchange-rates/" + corrected).expect(200).text("source"))
                .isEqualTo("European Central Bank");
        var page = clerk.get("exchange-rates?limit=3").expect(200);
        assertThat(page.items()
                        .map(rate -> rate.path("day").asText() + " "
                                + rate.path("value").asText()))
                .containsExactly("2026-03-05 1.5", "2026-03-04 1.04", "2026-03-03 1.03");
        assertThat(clerk.get("exchange-rates?limit=3&cursor=" + page.text("next"))
                        .expect(200)
                        .items()
                        .map(rate -> rate.path("day").asText()))
                .containsExactly("2026-03-02", "2026-03-01");
        clerk.delete("exchange-rates/" + corrected).expect(204);
        clerk.delete("exchange-rates/" + corrected).problem(404);
        assertThat(admin.get("audit?limit=200").expect(200).text())
                .contains("EXCHANGE_RATE_ENTERED", "EXCHANGE_RATE_REMOVED", "BOOKS_CURRENCY_CHANGED");
    }

    @Test
    void no_other_provider_sees_uses_or_changes_them_and_no_client_does() {
        accountsInEuros();
        var ours = "exchange-rates/"
                + entered(clerk, "USD", "2026-03-31", "1.0834").expect(201).text("id");
        var other = Desk.fresh();
        var stranger = other.admin();
        assertThat(stranger.get("exchange-rates").expect(200).items()).isEmpty();
        assertThat(stranger.get("exchange-rates/books").json().has("currency")).isFalse();
        stranger.put("exchange-rates/books", Map.of("currency", "EUR")).expect(200);
        stranger.get(ours).problem(404);
        stranger.delete(ours).problem(404);
        entered(stranger, "USD", "2026-03-31", "9").expect(201);
        assertThat(clerk.get("exchange-rates").expect(200).items().map(rate -> rate.path("value")
                        .asText()))
                .containsExactly("1.0834");
        var invoice = draft();
        clerk.put(invoice + "/issue").expect(200);
        assertThat(vat(clerk.get(invoice).json())).startsWith("467.04 EUR 1.0834");
        desk.ofTenant(Role.CLIENT_MANAGER, "lyon").get(invoice).problem(404);
        assertThat(vat(desk.ofTenant(Role.CLIENT_MANAGER, "toulouse")
                        .get(invoice)
                        .json()))
                .startsWith("467.04 EUR");
        for (var role : List.of(Role.AGENT, Role.LEAD)) {
            desk.staff(role, "toulouse").get("exchange-rates").problem(403);
            entered(desk.staff(role, "toulouse"), "USD", "2026-03-31", "1").problem(403);
        }
        desk.ofTenant(Role.CLIENT_MANAGER, "toulouse").get("exchange-rates").problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, "toulouse")
                .get("exchange-rates/books")
                .problem(403);
    }

    private String paper(String invoice) throws Exception {
        return new PaperText(clerk.with("Accept", "application/pdf")
                        .get(invoice)
                        .expect(200)
                        .body())
                .words();
    }

    private static void refused(String sql) throws SQLException {
        try (var database = DeskAddress.database();
                var statement = database.createStatement()) {
            assertThat(catchThrowable(() -> statement.executeUpdate(sql))).hasMessageContaining("cannot be changed");
        }
    }
}
