package org.manydesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * That an e-invoice passes the official rules does not prove its cents: they let the VAT be wrong by 0.99 and a line by 0.02.
 * Shown on an invoice of our own, so that it is shown in every build; {@link OfficialSuitesTest} shows it on an official
 * example.
 */
class GreenIsNotRightTest {

    @Test
    void an_invoice_as_it_is_written_is_right_by_all() throws Exception {
        var ubl = october();
        assertThat(OfficialRules.en16931(bytes(ubl))).isEmpty();
        assertThat(OfficialRules.peppol(bytes(ubl))).isEmpty();
        assertThat(ExactCents.faults(bytes(ubl))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "-0.01", "0.50", "0.99", "-0.99"})
    void the_official_rules_let_the_vat_be_wrong_by_99_cents_and_our_own_check_does_not(String wrong) throws Exception {
        var ubl = bytes(vatOffBy(wrong));
        assertThat(OfficialRules.en16931(ubl)).isEmpty();
        assertThat(OfficialRules.peppol(ubl)).isEmpty();
        assertThat(rules(ExactCents.faults(ubl))).isEqualTo("BR-CO-17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.00", "-1.01"})
    void they_refuse_it_from_one_euro_on(String wrong) throws Exception {
        var ubl = bytes(vatOffBy(wrong));
        assertThat(rules(OfficialRules.en16931(ubl))).contains("BR-CO-17");
        assertThat(rules(OfficialRules.peppol(ubl))).contains("BR-CO-17");
        assertThat(rules(ExactCents.faults(ubl))).isEqualTo("BR-CO-17");
    }

    @Test
    void they_let_a_line_be_wrong_by_two_cents_and_our_own_check_does_not() throws Exception {
        var cents = new BigDecimal("0.02");
        var wrong = october();
        for (var element : List.of("LineExtensionAmount", "TaxableAmount", "TaxExclusiveAmount"))
            wrong = off(wrong, element, cents);
        for (var element : List.of("TaxInclusiveAmount", "PayableAmount")) wrong = off(wrong, element, cents);
        var line = Pattern.compile("(<cac:InvoiceLine>.*?<cbc:LineExtensionAmount[^>]*>)([0-9.]+)<", Pattern.DOTALL)
                .matcher(wrong);
        assertThat(line.find()).isTrue();
        var ubl = bytes(line.replaceFirst("$1" + new BigDecimal(line.group(2)).add(cents) + "<"));
        assertThat(OfficialRules.en16931(ubl)).isEmpty();
        assertThat(OfficialRules.peppol(ubl)).isEmpty();
        assertThat(rules(ExactCents.faults(ubl))).isEqualTo("PEPPOL-EN16931-R120");
    }

    /** The VAT of the document and of its one group, and all totals that follow from it. */
    private static String vatOffBy(String wrong) {
        var cents = new BigDecimal(wrong);
        var ubl = off(off(october(), "TaxAmount", cents), "TaxInclusiveAmount", cents);
        return off(ubl, "PayableAmount", cents);
    }

    /** Every amount of that name before the first line. */
    private static String off(String ubl, String element, BigDecimal by) {
        var head = ubl.indexOf("<cac:InvoiceLine>");
        var amount = Pattern.compile("(<cbc:" + element + " currencyID=\"EUR\">)([0-9.]+)<");
        assertThat(amount.matcher(ubl.substring(0, head)).find()).as(element).isTrue();
        return amount.matcher(ubl.substring(0, head))
                        .replaceAll(found -> found.group(1) + new BigDecimal(found.group(2)).add(by) + "<")
                + ubl.substring(head);
    }

    private static String october() {
        return new String(InvoiceUbl.write(Documents.october()), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    /** The rules that are named at the head of what was found, each once. */
    private static String rules(List<String> found) {
        return found.stream()
                .map(said -> said.split("[ :]")[0])
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
