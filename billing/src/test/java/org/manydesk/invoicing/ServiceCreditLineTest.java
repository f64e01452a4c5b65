package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.document.Documents;
import org.manydesk.document.ExactCents;
import org.manydesk.document.InvoiceDocument;
import org.manydesk.document.InvoiceUbl;
import org.manydesk.document.OfficialRules;
import org.manydesk.money.Money;
import org.manydesk.rating.RateCardJson;
import org.manydesk.rating.TicketMix;
import org.manydesk.rest.Json;

/** An invoice that a service credit lowers, as an e-invoice. */
class ServiceCreditLineTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    /** A minimum of 24.00, less what credits take off. */
    private static InvoiceDocument less(String... credits) throws Exception {
        var card = RateCardJson.stored(
                Json.mapper()
                        .readTree(
                                """
                        {"vatRate":"20","minimum":"24.00","lines":[{"name":"Tickets","model":"STANDARD","unitPrice":"12.00"}]}"""));
        var deductions = java.util.Arrays.stream(credits)
                .map(amount -> new Deduction(
                        7,
                        SEPTEMBER,
                        "Service credit",
                        "For September 2026: 25 % of 24.00 EUR, before caps",
                        Money.of(amount, "EUR")))
                .toList();
        var bill = Bill.of(BillParts.first(OCTOBER, card, TicketMix.NONE), List.of(), EUR)
                .less(deductions, card.vat().usual());
        var parties =
                Documents.invoice(List.of(Documents.line(1, "x", "1", "1.00"))).parties();
        return Documents.invoice(
                bill.lines().stream().map(line -> line.stated(parties)).toList());
    }

    @ParameterizedTest
    @CsvSource({"6.00, 18.00", "0.01, 23.99", "24.00, 0.00"})
    void it_passes_the_official_rules_and_is_right_to_the_cent(String credit, String net) throws Exception {
        var document = less(credit);
        var ubl = InvoiceUbl.write(document);
        assertThat(OfficialRules.en16931(ubl)).as("EN 16931").isEmpty();
        assertThat(OfficialRules.peppol(ubl)).as("Peppol BIS 3").isEmpty();
        ExactCents.areRight(ubl);
        assertThat(document.totals().net()).isEqualTo(Money.of(net, "EUR"));
        assertThat(new String(ubl, StandardCharsets.UTF_8))
                .contains("<cbc:Name>Service credit</cbc:Name>")
                .contains("<cbc:LineExtensionAmount currencyID=\"EUR\">-" + credit + "</cbc:LineExtensionAmount>")
                .contains("<cbc:PriceAmount currencyID=\"EUR\">"
                        + new java.math.BigDecimal(credit).stripTrailingZeros().toPlainString());
    }

    @Test
    void of_what_is_taxed_in_several_ways_it_takes_off_each_in_proportion() throws Exception {
        var card = RateCardJson.stored(
                Json.mapper()
                        .readTree(
                                """
                        {"vatRate":"20","lines":[
                         {"name":"Desk","charge":"PER_MONTH","model":"STANDARD","unitPrice":"200.00"},
                         {"name":"Training","charge":"PER_MONTH","model":"STANDARD","unitPrice":"100.00",
                          "vatExemption":{"reason":"Vocational training"}}]}"""));
        var credit = new Deduction(7, SEPTEMBER, "Service credit", "For September 2026", Money.of("10.00", "EUR"));
        var cent = new Deduction(8, SEPTEMBER, "Service credit", "For September 2026", Money.of("0.01", "EUR"));
        var bill = Bill.of(BillParts.first(OCTOBER, card, TicketMix.NONE), List.of(), EUR)
                .less(List.of(credit, cent), card.vat().usual());
        assertThat(bill.lines())
                .extracting(
                        line -> line.rated().amount() + " " + line.rated().vat().rate())
                .containsExactly("200.00 EUR 20", "100.00 EUR 0", "-6.67 EUR 20", "-3.33 EUR 0", "-0.01 EUR 20");
        assertThat(bill.lines())
                .flatExtracting(line -> line.taken().stream().toList())
                .containsExactly(new Bill.Taken(credit, 0), new Bill.Taken(credit, 1), new Bill.Taken(cent, 0));
    }

    @Test
    void several_credits_are_lines_of_their_own_and_one_that_does_not_fit_waits() throws Exception {
        var document = less("6.00", "20.00", "18.00");
        assertThat(document.lines())
                .extracting(line -> line.net().toString())
                .containsExactly("0.00 EUR", "24.00 EUR", "-6.00 EUR", "-18.00 EUR");
        var ubl = InvoiceUbl.write(document);
        assertThat(OfficialRules.en16931(ubl)).isEmpty();
        assertThat(OfficialRules.peppol(ubl)).isEmpty();
    }
}
