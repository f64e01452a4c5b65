package org.manydesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.document.Heading.Invoice;
import org.manydesk.document.Parties.Party;
import org.manydesk.document.Parties.Registration;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.VatRate;

class InvoiceUblTest {

    @Test
    void an_invoice_passes_the_official_rules_and_is_right_to_the_cent() throws Exception {
        passes(Documents.october());
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD", "JPY"})
    void all_amounts_and_the_vat_are_in_the_invoices_currency_alone(String code) throws Exception {
        var currency = Currency.getInstance(code);
        var lines = List.of(new DocumentLine(
                1,
                new DocumentLine.Item("Desk", ""),
                Quantity.of(3),
                Documents.TWENTY,
                Money.of("1001", code),
                List.of()));
        var october = Documents.october();
        var document = new InvoiceDocument(
                october.heading(),
                october.parties(),
                october.payment(),
                lines,
                Totals.of(lines, currency, Rounding.HALF_UP));
        passes(document);
        assertThat(xml(document))
                .contains("<cbc:DocumentCurrencyCode>%s</cbc:DocumentCurrencyCode>".formatted(code))
                .containsOnlyOnce("<cac:TaxTotal>")
                .doesNotContain("TaxCurrencyCode", "EUR");
    }

    @ParameterizedTest
    @CsvSource({"7.25, 652.50", "0.3333333333, 30.00", "1.5, 200.00", "-1, -90.00"})
    void hours_are_stated_in_hours_and_tickets_in_pieces(String quantity, String net) throws Exception {
        var tickets = Documents.line(2, "Tickets", "100", "1000.00");
        var document = Documents.invoice(List.of(Documents.hours(quantity, net), tickets));
        passes(document);
        var lines = xml(document).split("<cac:InvoiceLine>");
        assertThat(lines[1])
                .contains("<cbc:InvoicedQuantity unitCode=\"HUR\">" + quantity, "<cbc:BaseQuantity unitCode=\"HUR\">")
                .doesNotContain("C62");
        assertThat(lines[2]).contains("unitCode=\"C62\">100").doesNotContain("HUR");
    }

    @Test
    void an_amount_that_is_not_so_many_hours_is_one_piece() throws Exception {
        var document = Documents.invoice(
                List.of(Documents.hours("2", "-10.00"), Documents.line(2, "Tickets", "100", "1000.00")));
        passes(document);
        assertThat(xml(document)).contains("unitCode=\"C62\">-1<").doesNotContain("HUR");
    }

    @Test
    void it_bears_the_buyers_purchase_order() {
        assertThat(xml(Documents.october()))
                .contains("<cac:OrderReference><cbc:ID>4500012345</cbc:ID></cac:OrderReference>");
    }

    @Test
    void a_credit_note_passes_too() throws Exception {
        passes(Documents.creditNote());
    }

    @Test
    void so_does_a_seller_taxed_at_zero() throws Exception {
        passes(taxed(Vat.Category.ZERO, Documents.seller(), Documents.buyer("Acme Ltd")));
    }

    @Test
    void a_business_in_another_country_of_the_union_owes_the_vat_itself() throws Exception {
        var document = taxed(Vat.Category.REVERSE, Documents.seller(), buyer("DE", "DE136695976"));
        passes(document);
        assertThat(xml(document))
                .contains("<cbc:ID>AE</cbc:ID><cbc:Percent>0</cbc:Percent>")
                .contains("<cbc:TaxExemptionReasonCode>VATEX-EU-AE</cbc:TaxExemptionReasonCode>")
                .contains("<cbc:CompanyID>FR40303265045</cbc:CompanyID>")
                .contains("<cbc:CompanyID>DE136695976</cbc:CompanyID>");
    }

    @Test
    void a_business_outside_of_the_union_is_not_subject_to_vat() throws Exception {
        var ubl = InvoiceUbl.write(taxed(Vat.Category.OUTSIDE, Documents.seller(), buyer("US", "")));
        assertThat(OfficialRules.en16931(ubl)).isEmpty(); // Peppol wants an address of its kind, which it has not
        assertThat(new String(ubl, StandardCharsets.UTF_8))
                .contains("VATEX-EU-O")
                .doesNotContain("PartyTaxScheme");
    }

    private static Party buyer(String country, String vatId) {
        return new Party("Buyer", "Buyer Inc.", List.of("1 Main Street"), country, new Registration(vatId, ""));
    }

    @Test
    void a_seller_without_vat_passes_the_european_rules() throws Exception {
        var seller = new Party(
                "Small", "Small Desk", List.of("1 High Street"), "GB", new Registration("", "me@small.example"));
        var buyer = new Party("Acme", "", List.of("1 Widget Way"), "GB", new Registration("", "pay@acme.example"));
        var ubl = InvoiceUbl.write(taxed(Vat.Category.OUTSIDE, seller, buyer));
        assertThat(OfficialRules.en16931(ubl)).isEmpty(); // the Peppol network wants an address of its own kind
        ExactCents.areRight(ubl);
    }

    @Test
    void two_rates_are_two_groups() throws Exception {
        var reduced = new DocumentLine(
                2,
                new DocumentLine.Item("Training", ""),
                Quantity.of(1),
                new Vat(Vat.Category.STANDARD, VatRate.parse("5.5")),
                Money.of("99.99", "EUR"),
                List.of());
        var document = Documents.invoice(List.of(Documents.line(1, "Tickets", "1", "10.03"), reduced));
        assertThat(document.totals().groups())
                .extracting(group -> group.tax().amount().toPlainString())
                .containsExactly("2.01", "5.50");
        passes(document);
    }

    @ParameterizedTest
    @CsvSource({
        "<cbc:PayableAmount currencyID=\"EUR\">2141.40,<cbc:PayableAmount currencyID=\"EUR\">2141.41,BR-CO-16",
        "<cbc:LineExtensionAmount currencyID=\"EUR\">1784.50,<cbc:LineExtensionAmount currencyID=\"EUR\">1784.51,BR-CO-10",
        "<cbc:TaxInclusiveAmount currencyID=\"EUR\">2141.40,<cbc:TaxInclusiveAmount currencyID=\"EUR\">2141.39,BR-CO-15",
        "<cbc:IssueDate>2026-11-03</cbc:IssueDate>,'',IssueDate",
        "Acme Widgets Ltd,'',BR-07",
        "<cbc:ID>2026-000042</cbc:ID>,<cbc:ID/>,BR-02",
    })
    void a_broken_document_fails(String right, String wrong, String rule) {
        var xml = xml(Documents.october());
        assertThat(xml).contains(right);
        var broken = xml.replace(right, wrong).getBytes(StandardCharsets.UTF_8);
        assertThat(OfficialRules.en16931(broken)).anyMatch(error -> error.contains(rule));
    }

    @Test
    void a_cent_that_the_official_rules_let_pass_is_found_by_our_own_check() {
        var off = xml(Documents.october())
                .replace("<cbc:PriceAmount currencyID=\"EUR\">6.5<", "<cbc:PriceAmount currencyID=\"EUR\">6.501<")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(OfficialRules.peppol(off)).isEmpty();
        assertThatThrownBy(() -> ExactCents.areRight(off))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("R120");
    }

    @Property(tries = 500)
    void quantity_times_price_is_always_the_net(
            @ForAll @BigRange(min = "-500", max = "500") @Scale(2) java.math.BigDecimal quantity,
            @ForAll @BigRange(min = "-9000", max = "9000") @Scale(2) java.math.BigDecimal net) {
        var line = Documents.line(1, "Tickets", quantity.toPlainString(), net.toPlainString());
        var priced = line.priced();
        assertThat(priced.quantity().value().multiply(priced.price().value()))
                .isEqualByComparingTo(net.multiply(priced.per().value()));
        assertThat(priced.price().value().signum()).isNotNegative();
        assertThat(priced.per().isPositive()).isTrue();
    }

    @Test
    void text_that_xml_forbids_does_not_break_the_file() throws Exception {
        passes(Documents.invoice(List.of(Documents.line(1, "<a>&\u0000\u001b]]>\uD800\uFFFE😀", "1", "10.00"))));
    }

    @Test
    void what_it_lacks_is_said_with_where_it_is_entered() {
        var nobody = new Party("Small", "", List.of(), "", new Registration("", ""));
        assertThatThrownBy(() -> InvoiceUbl.write(taxed(Vat.Category.ZERO, nobody, nobody)))
                .hasMessageContaining("Your company’s country is missing: enter it under Settings")
                .hasMessageContaining("Your company’s VAT ID is missing")
                .hasMessageContaining("The client’s country is missing: enter it on the client’s page")
                .hasMessageContaining("keeps the data that it was issued with");
        assertThatThrownBy(() -> InvoiceUbl.write(taxed(Vat.Category.OUTSIDE, nobody, nobody)))
                .hasMessageContaining("Your company’s e-mail for questions is missing");
    }

    @Test
    void a_draft_is_tried_by_the_official_rules_and_says_that_it_is_one() throws Exception {
        var draft = InvoiceUbl.write(Documents.draft());
        assertThat(OfficialRules.en16931(draft)).isEmpty();
        assertThat(OfficialRules.peppol(draft)).isEmpty();
        assertThat(new String(draft, java.nio.charset.StandardCharsets.UTF_8)).contains("<cbc:ID>DRAFT</cbc:ID>");
    }

    @Test
    void a_currency_with_three_decimals_has_no_e_invoice() {
        var dinar = Currency.getInstance("KWD");
        var line = new DocumentLine(
                1,
                new DocumentLine.Item("Tickets", ""),
                Quantity.of(1),
                Documents.TWENTY,
                Money.of("1.234", "KWD"),
                List.of());
        var october = Documents.october();
        var document = new InvoiceDocument(
                october.heading(),
                october.parties(),
                october.payment(),
                List.of(line),
                Totals.of(List.of(line), dinar, Rounding.HALF_UP));
        assertThatThrownBy(() -> InvoiceUbl.write(document)).hasMessageContaining("KWD has more");
    }

    private static InvoiceDocument taxed(Vat.Category category, Party seller, Party buyer) {
        var vat = new Vat(category, VatRate.ZERO);
        var plain = Documents.line(1, "Tickets", "3", "36.00");
        var line = new DocumentLine(1, plain.item(), plain.quantity(), vat, plain.net(), List.of());
        var whole = Documents.document(new Invoice(), Optional.of("7"), List.of(line));
        return new InvoiceDocument(
                whole.heading(),
                new Parties(seller, buyer, "#112233", "en-GB"),
                whole.payment(),
                whole.lines(),
                whole.totals());
    }

    private static void passes(InvoiceDocument document) throws Exception {
        var ubl = InvoiceUbl.write(document);
        assertThat(OfficialRules.en16931(ubl)).as("EN 16931").isEmpty();
        assertThat(OfficialRules.peppol(ubl)).as("Peppol BIS 3").isEmpty();
        ExactCents.areRight(ubl);
    }

    private static String xml(InvoiceDocument document) {
        return new String(InvoiceUbl.write(document), StandardCharsets.UTF_8);
    }
}
