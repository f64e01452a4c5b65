package org.manydesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.document.Heading.CreditNote;
import org.manydesk.document.Heading.Invoice;
import org.manydesk.language.Languages;
import org.manydesk.money.Rounding;
import org.manydesk.rating.Exemption;
import org.manydesk.rating.RatedLine;
import org.manydesk.rating.VatRate;
import org.manydesk.rest.Json;

/** Documents in the languages of clients: all texts, legal wordings, figures and days; as PDF/A, as CSV. */
class DocumentLanguagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]");

    @ParameterizedTest
    @ValueSource(strings = {"document", "receivables", "credit"})
    void every_language_has_the_same_texts_with_the_same_places(String bundle) throws IOException {
        var english = texts(bundle, "");
        for (var language : Languages.codes()) {
            if (language.equals("en")) continue;
            var texts = texts(bundle, "_" + language);
            assertThat(texts.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            for (var key : english.stringPropertyNames())
                assertThat(places(texts.getProperty(key)))
                        .as(bundle + " " + language + " " + key)
                        .isEqualTo(places(english.getProperty(key)));
            assertThat(texts.values())
                    .as("an apostrophe that starts a quotation")
                    .noneMatch(text -> text.toString().contains("'"));
        }
    }

    private static Properties texts(String bundle, String language) throws IOException {
        var name = "/org/manydesk/%s/messages%s.properties".formatted(bundle, language);
        var texts = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(DocumentLanguagesTest.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    de-DE | Rechnungsnummer     | 3. November 2026    | 1.424,50 EUR | 20 % Umsatzsteuer auf 1.784,50 EUR | Vereinigtes Königreich | Mindestumsatz
                    fr-FR | Numéro de facture   | 3 novembre 2026     | 1 424,50 EUR | TVA 20 % sur 1 784,50 EUR          | Royaume-Uni            | Minimum garanti
                    es-ES | Número de factura   | 3 de noviembre de 2026 | 1.424,50 EUR | IVA 20 % sobre 1.784,50 EUR     | Reino Unido            | Compromiso mínimo
                    en-US | Invoice number      | November 3, 2026    | 1,424.50 EUR | VAT 20 % on 1,784.50 EUR           | United Kingdom         | Minimum commitment
                    pl-PL | Invoice number      | 3 November 2026     | 1,424.50 EUR | VAT 20 % on 1,784.50 EUR           | United Kingdom         | Minimum commitment
                    """)
    void an_invoice_speaks_the_language_of_its_client(
            String language, String number, String day, String amount, String vat, String country, String minimum)
            throws Exception {
        var document = october(language, Vat.Category.STANDARD, "20");
        var pdf = InvoicePdf.write(document);
        look(pdf, "invoice-" + language);
        assertThat(text(pdf)).contains(number, day, amount, vat, country, minimum, "ACME-2026");
        assertThat(Archivable.broken(pdf)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-GB | REVERSE | Reverse charge: the recipient is liable for the VAT
                    de-AT | REVERSE | Steuerschuldnerschaft des Leistungsempfängers (Art. 196
                    fr-BE | REVERSE | Autoliquidation : la TVA est due par le preneur
                    es-MX | REVERSE | Inversión del sujeto pasivo: el destinatario es el deudor
                    de-CH | OUTSIDE | Im Land des leistenden Unternehmers nicht steuerbar.
                    fr-CA | OUTSIDE | Opération non soumise à la TVA du pays du vendeur.
                    """)
    void why_there_is_no_vat_is_said_in_the_clients_language(String language, Vat.Category category, String said) {
        var document = october(language, category, "0");
        assertThat(new Wording(document.locale()).exemptions(document.totals()))
                .singleElement()
                .asString()
                .startsWith(said);
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, Exempt from VAT: 1784.50 EUR (Training),           exempt",
        "de-DE, Umsatzsteuerfrei: 1.784;50 EUR (Training),         steuerfrei",
        "fr-FR, Exonéré de TVA : 1 784;50 EUR (Training),          exonéré",
        "es-ES, Exento de IVA: 1.784;50 EUR (Training),            exento",
    })
    void why_it_is_exempt_is_said_as_the_provider_says_it(String language, String said, String word) throws Exception {
        var reason = new Exemption("Training", Optional.of("VATEX-EU-132-1I"));
        var document = october(language, new Vat(Vat.Category.EXEMPT, VatRate.ZERO, Optional.of(reason)));
        var pdf = InvoicePdf.write(document);
        look(pdf, "exempt-" + language);
        assertThat(text(pdf)).contains(said.replace(';', ',').replace("1784", "1,784"), word);
        assertThat(Archivable.broken(pdf)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "de-DE", "fr-FR", "es-ES"})
    void a_credit_note_is_archivable_in_every_language(String language) throws Exception {
        var lines = List.of(Documents.line(1, "Tickets", "1", "12.00"));
        var note = Documents.in(
                language,
                Documents.document(
                        new CreditNote("2026-000042", Documents.TUE_2026_11_03), Optional.of("CN-7"), lines));
        var pdf = InvoicePdf.write(note);
        look(pdf, "credit-note-" + language);
        assertThat(text(pdf)).contains("CN-7", "2026-000042");
        assertThat(Archivable.broken(pdf)).isEmpty();
    }

    @Test
    void a_file_that_is_not_archivable_is_found_to_be_so() throws Exception {
        try (var plain = new org.apache.pdfbox.pdmodel.PDDocument();
                var bytes = new java.io.ByteArrayOutputStream()) {
            plain.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            plain.save(bytes);
            assertThat(Archivable.broken(bytes.toByteArray())).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, 'kind,invoice,issued,from,to,contract,line,name,note,quantity,vatRate,net,vat,gross,currency,exemption,accountedVat,accountsCurrency,rate,unit'",
        "de-DE, 'Art,Beleg,Ausgestellt,Von,Bis,Vertrag,Position,Bezeichnung,Hinweis,Menge,Steuersatz,Netto,Umsatzsteuer,Brutto,Währung,Befreiungsgrund,Umsatzsteuer in Buchwährung,Buchwährung,Kurs,Einheit'"
    })
    void the_columns_of_a_csv_are_named_in_the_clients_language(String language, String columns) {
        var csv = InvoiceCsv.write(october(language, Vat.Category.STANDARD, "20"));
        assertThat(csv.lines().findFirst()).contains(columns);
        assertThat(csv).contains(",1424.50,");
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 7.25 h", "de-DE, '7,25 Std.'", "fr-FR, '7,25 h'", "es-ES, '7,25 h'"})
    void hours_are_called_hours(String language, String hours) {
        var document = october(language, Vat.Category.STANDARD, "20");
        var line = Documents.hours("7.25", "652.50");
        var worked = new InvoiceDocument(
                document.heading(),
                document.parties(),
                document.payment(),
                List.of(line),
                Totals.of(List.of(line), document.currency(), Rounding.HALF_UP));
        assertThat(String.valueOf(InvoicePage.of(worked).get("lines"))).contains("quantity=" + hours);
        assertThat(InvoiceCsv.write(worked)).contains(",7.25,", ",HUR").doesNotContain("C62");
        assertThat(InvoiceCsv.write(document)).contains(",C62").doesNotContain("HUR");
    }

    @Test
    void what_a_price_list_makes_by_itself_is_translated_and_what_the_provider_wrote_is_not() {
        var german = new Wording(Locale.GERMANY);
        assertThat(german.line(RatedLine.CAP)).isEqualTo("Höchstbetrag");
        assertThat(german.line("Tickets")).isEqualTo("Tickets");
        assertThat(german.late(YearMonth.of(2026, 9))).isEqualTo("Nachträglich für September 2026");
    }

    @Test
    void a_document_of_before_languages_were_kept_is_in_english() throws Exception {
        var stored = Json.mapper().valueToTree(Documents.october().parties());
        ((com.fasterxml.jackson.databind.node.ObjectNode) stored).remove("language");
        assertThat(Json.mapper().treeToValue(stored, Parties.class).locale()).isEqualTo(Locale.UK);
    }

    private static InvoiceDocument october(String language, Vat.Category category, String rate) {
        return october(language, new Vat(category, VatRate.parse(rate)));
    }

    private static InvoiceDocument october(String language, Vat vat) {
        var wording = new Wording(Languages.spoken(language).orElse(Languages.DEFAULT));
        var lines = Documents.october().lines().stream()
                .map(line -> new DocumentLine(
                        line.number(),
                        new DocumentLine.Item(
                                wording.line(line.item().name()), line.item().note()),
                        line.quantity(),
                        vat,
                        line.net(),
                        line.steps()))
                .toList();
        return Documents.in(language, Documents.document(new Invoice(), Optional.of("2026-000042"), lines));
    }

    private static void look(byte[] pdf, String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00A0', ' ')
                    .replaceAll("\\s+", " ");
        }
    }
}
