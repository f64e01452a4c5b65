package org.manydesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.money.ExchangeRate;
import org.manydesk.money.ExchangeRate.Quoted;
import org.manydesk.money.Money;

/** VAT that is also stated in the currency of the seller's accounts (EN 16931-1: BT-6, BT-111, BR-53). */
class AccountedVatTest {
    private static final Currency SEK = Currency.getInstance("SEK");

    private static ExchangeRate rate(String value) {
        return new ExchangeRate(
                Documents.EUR,
                SEK,
                new BigDecimal(value),
                Quoted.UNITS_PER_FOREIGN,
                LocalDate.of(2026, 11, 2),
                "Riksbanken");
    }

    private static InvoiceDocument stating(InvoiceDocument document) {
        return new InvoiceDocument(
                document.heading(),
                document.parties(),
                document.payment(),
                document.lines(),
                document.totals(),
                AccountedVat.of(document.totals().vat(), rate("11.2345")),
                document.logo());
    }

    @Test
    void an_invoice_and_a_credit_note_state_it_within_the_official_rules() throws Exception {
        for (var plain : List.of(Documents.october(), Documents.creditNote())) {
            var document = stating(plain);
            var ubl = InvoiceUbl.write(document);
            assertThat(OfficialRules.en16931(ubl)).isEmpty();
            assertThat(OfficialRules.peppol(ubl)).isEmpty();
            var vat = document.accountedVat().orElseThrow().amount().amount().toPlainString();
            assertThat(new String(ubl, StandardCharsets.UTF_8))
                    .contains(
                            "<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>",
                            "</cac:TaxTotal><cac:TaxTotal><cbc:TaxAmount currencyID=\"SEK\">%s</cbc:TaxAmount></cac:TaxTotal>"
                                    .formatted(vat));
        }
    }

    @Test
    void as_csv_it_stands_on_the_row_of_the_totals_and_nowhere_else() throws IOException {
        for (var plain : List.of(Documents.october(), Documents.creditNote())) {
            var document = stating(plain);
            var vat = document.accountedVat().orElseThrow().amount().amount().toPlainString();
            var rows = parsed(InvoiceCsv.write(document));
            assertThat(rows.getLast().toMap())
                    .containsEntry("kind", "TOTAL")
                    .containsEntry("accountedVat", vat)
                    .containsEntry("accountsCurrency", "SEK")
                    .containsEntry("rate", "1 EUR = 11.2345 SEK");
            assertThat(rows.subList(0, rows.size() - 1))
                    .extracting(row -> row.get("accountedVat") + row.get("rate"))
                    .containsOnly("");
            assertThat(parsed(InvoiceCsv.write(plain)).getLast().get("accountedVat"))
                    .isEmpty();
        }
    }

    private static List<CSVRecord> parsed(String csv) throws IOException {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true);
        return CSVParser.parse(csv, format.get()).getRecords();
    }

    @Test
    void the_rules_notice_a_currency_without_its_sum() {
        var ubl = new String(InvoiceUbl.write(stating(Documents.october())), StandardCharsets.UTF_8);
        var without = ubl.replaceFirst("<cac:TaxTotal><cbc:TaxAmount currencyID=\"SEK\">.*?</cac:TaxTotal>", "");
        assertThat(without).isNotEqualTo(ubl);
        assertThat(OfficialRules.en16931(without.getBytes(StandardCharsets.UTF_8)))
                .anyMatch(error -> error.contains("BR-53"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-GB | VAT in SEK at 1 EUR = 11.2345 SEK of 2 November 2026, Riksbanken
                    de-DE | Umsatzsteuer in SEK zum Kurs 1 EUR = 11,2345 SEK vom 2. November 2026, Riksbanken
                    fr-FR | TVA en SEK au taux 1 EUR = 11,2345 SEK du 2 novembre 2026, Riksbanken
                    es-ES | IVA en SEK al cambio 1 EUR = 11,2345 SEK del 2 de noviembre de 2026, Riksbanken
                    """)
    void the_paper_states_it_with_its_rate_in_the_clients_language(String language, String words) throws Exception {
        var document = stating(Documents.in(language, Documents.october()));
        var pdf = InvoicePdf.write(document);
        var amount = new Shown(document.locale())
                .money(document.accountedVat().orElseThrow().amount());
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read).replaceAll("[\\s\u00A0\u202F]+", " "))
                    .contains(words, amount.replace('\u00A0', ' '));
        }
        assertThat(Archivable.broken(pdf)).isEmpty();
    }

    @Property(tries = 500)
    void credit_notes_take_back_what_the_invoice_stated_to_the_cent(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 99_999) Integer> cents,
            @ForAll @IntRange(min = 1, max = 999_999) int value) {
        var rate = rate(BigDecimal.valueOf(value, 4).toPlainString());
        var before = Money.zero(Documents.EUR);
        var stated = Money.zero(SEK);
        for (var some : cents) {
            var vat = Money.of(BigDecimal.valueOf(some, 2), Documents.EUR);
            stated =
                    stated.plus(AccountedVat.of(vat, before, rate).orElseThrow().amount());
            before = before.plus(vat);
        }
        assertThat(stated).isEqualTo(AccountedVat.of(before, rate).orElseThrow().amount());
    }

    @Test
    void no_vat_is_not_stated_and_none_in_the_documents_own_currency() {
        assertThat(AccountedVat.of(Money.zero(Documents.EUR), rate("11"))).isEmpty();
        var october = Documents.october();
        var own = new AccountedVat(Money.of("1.00", "EUR"), rate("11"));
        assertThatThrownBy(() -> new InvoiceDocument(
                        october.heading(),
                        october.parties(),
                        october.payment(),
                        october.lines(),
                        october.totals(),
                        Optional.of(own),
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
