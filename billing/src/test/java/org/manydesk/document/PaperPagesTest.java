package org.manydesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.document.Heading.Statement;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.rating.Exemption;
import org.manydesk.rating.Price;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.UnitPlace;
import org.manydesk.rating.VatRate;

/**
 * Every page of every document as a picture: usual ones, and those with the longest texts and amounts that there are. What
 * {@link PaperPage#of} looks for is looked for on each.
 */
class PaperPagesTest {
    private static final int OF_INVOICES = 18;
    private static final int OF_ANNEXES = 16;
    private static final Instant DECIDED = Instant.parse("2026-10-31T23:30:00Z");
    private static final Pattern NUMBERED = Pattern.compile("#(\\d+)");
    private static final String LONG = "Résolution des incidents de priorité élevée du site de production de "
            + "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, hors heures ouvrées";

    @ParameterizedTest
    @CsvSource({"en-GB, Invoice", "de-DE, Rechnung", "fr-FR, Facture", "es-ES, Factura"})
    void an_invoice_with_and_without_a_logo_fits_on_one_page(String language, String title) throws Exception {
        var plain = Documents.in(language, Documents.october());
        var page = only(look("invoice-" + language, plain));
        assertThat(page.words()).startsWith(title).contains("Northwind Desk", "Acme Widgets Ltd");
        assertThat(page.where(Documents.LOGO)).isEmpty();
        only(look("logo-" + language, Documents.branded(plain))).hasItsLogo(OF_INVOICES);
    }

    @ParameterizedTest
    @CsvSource({"en-GB, Credit note", "de-DE, Rechnungskorrektur", "fr-FR, Avoir", "es-ES, Factura rectificativa"})
    void a_credit_note_has_the_look_of_an_invoice(String language, String title) throws Exception {
        var note = Documents.branded(Documents.in(language, Documents.creditNote()));
        var page = only(look("credit-note-" + language, note));
        assertThat(page.words()).startsWith(title).contains("2026-000042");
        page.hasItsLogo(OF_INVOICES);
    }

    @Test
    void a_draft_and_a_statement_fit_on_one_page() throws Exception {
        assertThat(only(look("draft", Documents.draft())).words()).startsWith("Invoice Draft");
        var lines = Documents.october().lines();
        var statement = Documents.document(new Statement(), Optional.of("ST-7"), lines);
        assertThat(only(look("statement", statement)).words()).startsWith("Statement");
    }

    /** All kinds of VAT at once, with the reasons in full. */
    @Test
    void an_invoice_with_many_kinds_of_vat_has_room_for_its_reasons() throws Exception {
        var training = new Exemption(LONG, Optional.of("VATEX-EU-132-1I"));
        var kinds = List.of(
                Documents.TWENTY,
                new Vat(Vat.Category.STANDARD, VatRate.parse("5.5")),
                new Vat(Vat.Category.EXEMPT, VatRate.ZERO, Optional.of(training)));
        var lines = IntStream.rangeClosed(1, kinds.size())
                .mapToObj(number -> line(number, kinds.get(number - 1), "EUR"))
                .toList();
        assertThat(words(look("kinds-of-vat", Documents.invoice(lines))))
                .contains("VAT 5.5 % on", "Exempt from VAT: 12,345,678,901.00 EUR", "hors heures ouvrées");
    }

    @ParameterizedTest
    @CsvSource({"en-GB, Qty, Total", "de-DE, Menge, Gesamtbetrag", "fr-FR, Qté, Total TTC", "es-ES, Cant., Total"})
    void a_long_invoice_has_its_head_on_each_page_and_its_lines_in_order(String language, String head, String total)
            throws Exception {
        var october = Documents.october();
        var lines = IntStream.rangeClosed(1, 24)
                .mapToObj(number -> line(number, Documents.TWENTY, "JPY"))
                .toList();
        var document = new InvoiceDocument(
                october.heading(),
                new Parties(october.parties().seller(), Documents.buyer(LONG), "#0f766e", language),
                october.payment(),
                lines,
                Totals.of(lines, Currency.getInstance("JPY"), Rounding.HALF_UP));
        var pages = look("long-invoice-" + language, Documents.branded(document));
        pages.getFirst().hasItsLogo(OF_INVOICES);
        assertThat(pages).hasSizeGreaterThan(3);
        runOn(pages, head, 24);
        assertThat(pages.getLast().words()).contains(total);
    }

    private static DocumentLine line(int number, Vat vat, String currency) {
        return new DocumentLine(
                number,
                new DocumentLine.Item("#%d %s".formatted(number, LONG), LONG),
                Quantity.parse("1234567.5"),
                vat,
                Money.of("12345678901", currency),
                List.of(
                        Documents.share(1, "100000", "12345.678901", ""),
                        Documents.share(2, "1134567.5", "10881.12", "25000")));
    }

    @Test
    void the_invoice_of_a_group_has_a_line_for_each_member_in_order() throws Exception {
        var members = IntStream.rangeClosed(1, 60)
                .mapToObj(number ->
                        Documents.line(number, "#%d Member, MEMBER-C1, October 2026".formatted(number), "1", "99.99"))
                .toList();
        var pages = look("group-invoice", Documents.invoice(members));
        assertThat(pages).hasSizeGreaterThan(2);
        runOn(pages, "Qty", 60);
    }

    @ParameterizedTest
    @CsvSource({"en-GB, Counted", "de-DE, Gezählt", "fr-FR, Compté", "es-ES, Contado"})
    void a_long_annex_has_its_head_on_each_page_and_its_tickets_in_order(String language, String head)
            throws Exception {
        var annex = annex(Documents.branded(Documents.in(language, Documents.october())));
        var pages = PaperPage.of("annex-" + language, AnnexPage.draw(annex), OF_ANNEXES);
        pages.getFirst().hasItsLogo(OF_ANNEXES);
        assertThat(pages).hasSizeGreaterThan(4);
        runOn(pages, head, 120);
    }

    private static Annex annex(InvoiceDocument invoice) {
        var place = Optional.of(new UnitPlace(Optional.of(12), Optional.of(Price.parse("12345.678901"))));
        var tickets = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> new Annex.Ticket(
                        number,
                        "DONAUDAMPF-" + (100_000 + number),
                        "#%d %s".formatted(number, number % 7 == 0 ? LONG : "Printer"),
                        DECIDED,
                        "RESOLVED",
                        place,
                        Optional.empty()))
                .toList();
        var work = new Annex.Ticket(
                1, "ACME-9", "W".repeat(200), DECIDED, "WORKED", Optional.empty(), Optional.of(Duration.ofHours(99)));
        return new Annex(
                invoice,
                ZoneId.of("America/Argentina/ComodRivadavia"),
                List.of(
                        new Annex.Part(1, LONG, Money.of("123456789012.50", "EUR"), tickets),
                        new Annex.Part(2, "Retainer", Money.of("360.00", "EUR"), List.of()),
                        new Annex.Part(3, "Work", Money.of("58.50", "EUR"), List.of(work))),
                List.of(new Annex.LeftOut("DONAUDAMPF-999999", LONG, DECIDED, "STORM")));
    }

    private static List<PaperPage> look(String name, InvoiceDocument document) throws IOException {
        var pages = PaperPage.of(name, InvoicePdf.write(document), OF_INVOICES);
        for (var nth = 1; nth <= pages.size(); nth++)
            assertThat(pages.get(nth - 1).footer()).matches(".*\\b%d \\p{L}+ %d".formatted(nth, pages.size()));
        return pages;
    }

    private static PaperPage only(List<PaperPage> pages) {
        assertThat(pages).hasSize(1);
        return pages.getFirst();
    }

    /** Each page that goes on says what its columns are; what is numbered comes once, from one to the last. */
    private static void runOn(List<PaperPage> pages, String head, int last) {
        assertThat(pages.subList(0, pages.size() - 1))
                .allSatisfy(page -> assertThat(page.words()).contains(head));
        var numbers = NUMBERED.matcher(words(pages))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, last).boxed().toList());
    }

    private static String words(List<PaperPage> pages) {
        return pages.stream().map(PaperPage::words).collect(Collectors.joining(" "));
    }
}
