package org.manydesk.invoicing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.PaperText;
import org.manydesk.scope.Role;

/**
 * A provider in France has clients that are billed in euros, in yen, which have no decimals, and, though at home in France,
 * in dollars. March is issued on 1 April 2026, paid and credited; nothing of one currency is ever added to another.
 */
@OnTheDesk
class CurrenciesIT {
    private static final String APRIL = "?from=2026-04-01&to=2026-04-30";

    private static Desk desk;
    private static Client clerk;

    @BeforeAll
    static void a_provider_with_three_clients() {
        MovableClock.standAt(Instant.parse("2026-04-01T09:00:00Z"));
        desk = Desk.fresh();
        var provider = Map.of(
                "name",
                "Desk",
                "country",
                "FR",
                "vatId",
                "FR40303265045",
                "bankAccount",
                "FR7630006000011234567890189");
        desk.admin().put("provider", provider).expect(200);
        for (var key : List.of("lyon", "osaka", "toulouse")) desk.tenant(key);
        var french = Map.of("legalName", "Avions SA", "country", "FR", "vatId", "FR96552100554");
        desk.admin().patch("tenants/toulouse", Map.of("billing", french)).expect(200);
        clerk = desk.staff(Role.BILLING, "lyon", "osaka", "toulouse");
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void each_currency_is_billed_paid_credited_and_booked_by_itself() throws Exception {
        var lyon = issued("lyon", "EUR", "20", "1000.00", "12.345");
        assertThat(sums(lyon)).containsExactly("1037.04 EUR", "207.41 EUR", "1244.45 EUR");
        var osaka = issued("osaka", "JPY", "10", "100001", "333.5");
        assertThat(sums(osaka)).containsExactly("101002 JPY", "10100 JPY", "111102 JPY");
        var toulouse = issued("toulouse", "USD", "20", "2500.00", "9.99");
        assertThat(sums(toulouse)).containsExactly("2529.97 USD", "505.99 USD", "3035.96 USD");
        assertThat(paper(osaka)).contains("111,102 JPY").doesNotContain("111,102.00", "EUR");
        dollarsAreAnElectronicInvoice(toulouse);

        assertThat(clerk.post(osaka + "/payments", payment("1.5")).pointers()).containsExactly("/amount");
        assertThat(clerk.post(osaka + "/credit-notes", credit(2, "0.5")).pointers())
                .containsExactly("/lines/0/amount");
        paid(lyon, "1244.45", "PAID");
        paid(osaka, "11102", "PARTLY_PAID");
        paid(toulouse, "1000.00", "PARTLY_PAID");
        assertThat(credited(osaka, 2, "1001")).containsExactly("1001 JPY", "100 JPY", "1101 JPY");
        assertThat(credited(toulouse, 1, "500.00")).containsExactly("500.00 USD", "100.00 USD", "600.00 USD");
        assertThat(open()).containsExactlyInAnyOrder("osaka 98899 JPY", "toulouse 1435.96 USD");
        assertThat(owed()).containsExactlyInAnyOrder("osaka 98899 JPY", "toulouse 1435.96 USD");
        paid(toulouse, "1435.96", "PAID");
        assertThat(open()).containsExactly("osaka 98899 JPY");
        assertThat(owed()).containsExactly("osaka 98899 JPY");

        var number = clerk.get(osaka).text("number");
        assertThat(journal("JPY"))
                .startsWith(
                        "2026-04-01,INVOICE,%s,osaka,Client osaka,1400,111102,,JPY,,,OSAKA-C1 2026-03,,,,"
                                .formatted(number),
                        "2026-04-01,INVOICE,%s,osaka,Client osaka,8400,,101002,JPY,S,10,OSAKA-C1 2026-03,,,,"
                                .formatted(number),
                        "2026-04-01,INVOICE,%s,osaka,Client osaka,1776,,10100,JPY,S,10,OSAKA-C1 2026-03,,,,"
                                .formatted(number))
                .hasSize(8);
        for (var currency : List.of("EUR", "JPY", "USD"))
            assertThat(sum(journal(currency), 6)).isEqualByComparingTo(sum(journal(currency), 7));
        assertThat(datev("EUR")).containsExactly("1244,45 S 1400", "1244,45 S 1200");
        assertThat(datev("JPY")).containsExactly("111102,00 S 1400", "1101,00 H 1400", "11102,00 S 1200");
        assertThat(datev("USD"))
                .containsExactlyInAnyOrder("3035,96 S 1400", "600,00 H 1400", "1000,00 S 1200", "1435,96 S 1200");
    }

    /** A retainer, and three tickets; the VAT is that of the provider's country or another that was agreed. */
    private static String issued(String key, String currency, String vat, String retainer, String ticket)
            throws SQLException {
        var card =
                """
                {"rounding":"HALF_UP","vatRate":"%s","lines":[
                 {"name":"Desk","charge":"PER_MONTH","model":"STANDARD","unitPrice":"%s"},
                 {"name":"Tickets","model":"STANDARD","unitPrice":"%s"}]}"""
                        .formatted(vat, retainer, ticket);
        var number = key.toUpperCase(Locale.ROOT) + "-C1";
        desk.contract(key, Contracts.priced(number, "2026-03-01", card).put("currency", currency));
        var tickets = new StoredTickets(desk, key);
        for (var day : List.of("03", "10", "17")) tickets.resolved("2026-03-%sT10:00:00Z".formatted(day));
        var billing = Clerk.of(clerk, key);
        var invoice = billing.run("2026-03");
        billing.issue(invoice);
        return invoice;
    }

    private static void dollarsAreAnElectronicInvoice(String invoice) {
        var ubl =
                clerk.with("Accept", "application/xml").get(invoice).expect(200).text();
        assertThat(ubl)
                .contains(
                        "<cbc:DocumentCurrencyCode>USD</cbc:DocumentCurrencyCode>",
                        "<cbc:TaxAmount currencyID=\"USD\">505.99</cbc:TaxAmount>",
                        "<cbc:PayableAmount currencyID=\"USD\">3035.96</cbc:PayableAmount>")
                .containsOnlyOnce("<cac:TaxTotal>")
                .doesNotContain("TaxCurrencyCode", "EUR");
    }

    private static String paper(String invoice) throws Exception {
        return new PaperText(clerk.with("Accept", "application/pdf")
                        .get(invoice)
                        .expect(200)
                        .body())
                .words();
    }

    private static List<String> sums(String invoice) {
        return sums(clerk.get(invoice).expect(200).json());
    }

    private static List<String> sums(JsonNode document) {
        return List.of(money(document.path("net")), money(document.path("vat")), money(document.path("gross")));
    }

    private static String money(JsonNode money) {
        return money.path("amount").asText() + " " + money.path("currency").asText();
    }

    private static void paid(String invoice, String amount, String status) {
        clerk.post(invoice + "/payments", payment(amount)).expect(201);
        assertThat(clerk.get(invoice).text("status")).isEqualTo(status);
    }

    private static Map<String, String> payment(String amount) {
        return Map.of("amount", amount, "receivedOn", "2026-04-01", "reference", "Bank");
    }

    private static List<String> credited(String invoice, int line, String amount) {
        return sums(clerk.post(invoice + "/credit-notes", credit(line, amount))
                .expect(201)
                .json());
    }

    private static Map<String, Object> credit(int line, String amount) {
        return Map.of("lines", List.of(Map.of("line", line, "amount", amount)), "reason", "Agreed");
    }

    private static List<String> open() {
        return clerk.get("receivables")
                .expect(200)
                .items()
                .map(item -> item.path("tenant").asText() + " " + money(item.path("open")))
                .toList();
    }

    private static List<String> owed() {
        return StreamSupport.stream(
                        clerk.get("receivables/ageing").expect(200).json().spliterator(), false)
                .map(client -> client.path("tenant").asText() + " " + money(client.path("total")))
                .toList();
    }

    private static List<String> journal(String currency) {
        return clerk.get("accounting/journal" + APRIL)
                .expect(200)
                .text()
                .lines()
                .filter(line -> line.contains("," + currency + ","))
                .map(AccountingIT::withoutHashes)
                .toList();
    }

    private static BigDecimal sum(List<String> journal, int column) {
        return journal.stream()
                .map(line -> line.split(",", -1)[column])
                .filter(Predicate.not(String::isEmpty))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Amount, side and account of each row; all are of the currency that the stack says it is in. */
    private static List<String> datev(String currency) {
        var answer = clerk.get("accounting/datev" + APRIL + "&currency=" + currency);
        var lines = new String(answer.expect(200).body(), ISO_8859_1).lines().toList();
        var rows = lines.stream().skip(2).map(line -> line.split(";", -1)).toList();
        assertThat(lines.getFirst()).contains(";\"" + currency + "\";");
        assertThat(rows).allSatisfy(row -> assertThat(row[2]).isEqualTo('"' + currency + '"'));
        return rows.stream()
                .map(row -> row[0] + " " + row[1].replace("\"", "") + " " + row[6])
                .toList();
    }
}
