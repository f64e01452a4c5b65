package org.manydesk.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.document.Documents;
import org.manydesk.document.InvoiceDocument;
import org.manydesk.document.PaperPage;
import org.manydesk.money.Money;

/** Reminders as pictures; what {@link PaperPage#of} looks for is looked for on each. */
class ReminderPagesTest {
    private static final int MARGIN = 18;
    private static final LocalDate MON_2026_12_07 = LocalDate.of(2026, 12, 7);

    @ParameterizedTest
    @CsvSource({
        "en-GB, FIRST, Payment reminder, United Kingdom, '641.40 EUR'",
        "de-DE, SECOND, Zweite Mahnung, Vereinigtes Königreich, '641,40 EUR'",
        "fr-FR, FINAL, Mise en demeure, Royaume-Uni, '641,40 EUR'",
        "es-ES, FIRST, Recordatorio de pago, Reino Unido, '641,40 EUR'"
    })
    void a_reminder_fits_on_one_page(String language, ReminderStep step, String title, String country, String demanded)
            throws Exception {
        var invoice = Documents.in(language, Documents.october());
        var page = only(look("reminder-" + language, letter(step, ""), invoice));
        assertThat(page.words())
                .startsWith("Northwind Desk Acme Widgets Ltd 1 Widget Way")
                .contains(country, title, "2026-000042", demanded)
                .endsWith("Northwind Desk Services SAS");
        assertThat(page.where(Documents.LOGO)).isEmpty();
        var branded = Documents.branded(invoice);
        only(look("reminder-logo-" + language, letter(step, ""), branded)).hasItsLogo(MARGIN);
    }

    @Test
    void what_the_provider_adds_may_take_more_pages_and_splits_no_sum() throws Exception {
        var added = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft asks again. \n"
                .repeat(60);
        var pages = look("reminder-long", letter(ReminderStep.FINAL, added), Documents.october());
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages)
                .filteredOn(page -> page.words().contains("641.40 EUR"))
                .singleElement()
                .satisfies(page -> assertThat(page.words()).contains("2,141.40 EUR", "-1,000.00 EUR", "-500.00 EUR"));
    }

    private static List<PaperPage> look(String name, Reminder reminder, InvoiceDocument invoice) throws IOException {
        return PaperPage.of(name, ReminderLetter.draw(reminder, invoice), MARGIN);
    }

    private static PaperPage only(List<PaperPage> pages) {
        assertThat(pages).hasSize(1);
        return pages.getFirst();
    }

    /** Of an invoice that is half paid, and of which the client questions another part. */
    private static Reminder letter(ReminderStep step, String added) {
        return new Reminder() {
            @Override
            public ReminderStep step() {
                return step;
            }

            @Override
            public LocalDate on() {
                return MON_2026_12_07;
            }

            @Override
            public LocalDate payUntil() {
                return MON_2026_12_07.plusDays(10);
            }

            @Override
            public Money demanded() {
                return Money.of("641.40", "EUR");
            }

            @Override
            public Money held() {
                return Money.of("500.00", "EUR");
            }

            @Override
            public String added() {
                return added;
            }
        };
    }
}
