package org.manydesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.manydesk.credit.CreditState;
import org.manydesk.language.Words;
import org.manydesk.money.Money;
import org.manydesk.rating.Price;
import org.manydesk.rating.UnitPlace;
import org.manydesk.sla.Metric;
import org.manydesk.usage.Reason;

/** The tickets behind an invoice, on paper and as a table. */
class AnnexTest {
    private static final Instant DECIDED = Instant.parse("2026-10-31T23:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-GB | Annex to invoice 2026-000042    | Line 1: Tickets     | Resolved | 1 Nov 2026, 00:30     | Tier 2: 9.50 EUR   | Page 1 of
                    de-DE | Anlage zur Rechnung 2026-000042 | Position 1: Tickets | Gelöst   | 1. Nov. 2026, 00:30   | Stufe 2: 9,50 EUR  | Seite 1 von
                    fr-FR | Annexe à la facture 2026-000042 | Ligne 1 : Tickets   | Résolu   | 1 nov. 2026, 00:30    | Tranche 2: 9,50 EUR | Page 1 sur
                    es-ES | Anexo de la factura 2026-000042 | Línea 1: Tickets    | Resuelto | 1 nov 2026, 0:30      | Tramo 2: 9,50 EUR  | Página 1 de
                    """)
    void tells_every_ticket_in_the_clients_language_and_the_contracts_zone(
            String language, String title, String line, String reason, String at, String place, String page)
            throws Exception {
        var pdf = AnnexPage.draw(annex(language, 120));
        Files.write(Files.createDirectories(Path.of("target", "documents")).resolve("annex-" + language + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0\u202F]+", " ");
            assertThat(text).contains(title, line, reason, at, place, page, "ACME-1", "ACME-120", "<b>Printer</b> 120");
            assertThat(document.getNumberOfPages()).isBetween(4, 5);
        }
        assertThat(Archivable.broken(pdf)).isEmpty();
    }

    @Test
    void as_csv_it_has_a_row_for_each_line_and_ticket_and_no_formula() {
        var rows = AnnexCsv.write(annex("en-GB", 2)).lines().toList();
        assertThat(rows)
                .containsExactly(
                        "invoice,line,name,position,ticket,subject,decided,reason,tier,price,currency,minutes,promises,serviceCredit",
                        "2026-000042,1,Tickets,1,ACME-1,'=1+1 <b>Printer</b> 1,2026-10-31T23:30:00Z,Resolved,2,9.5,EUR,,,",
                        "2026-000042,1,Tickets,2,ACME-2,'=1+1 <b>Printer</b> 2,2026-10-31T23:30:00Z,Resolved,2,9.5,EUR,,,");
    }

    @Test
    void work_by_the_hour_is_told_with_the_minutes_that_are_charged() {
        var whole = annex("en-GB", 0);
        var worked = new Annex.Ticket(
                1, "ACME-9", "Cable", DECIDED, "WORKED", Optional.empty(), Optional.of(Duration.ofMinutes(45)));
        var part = new Annex.Part(1, "Work", Money.of("58.50", "EUR"), List.of(worked));
        var rows = AnnexCsv.write(new Annex(whole.invoice(), whole.zone(), List.of(part), List.of()))
                .lines()
                .toList();
        assertThat(rows.getLast()).isEqualTo("2026-000042,1,Work,1,ACME-9,Cable,2026-10-31T23:30:00Z,Work,,,EUR,45,,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-GB | Not counted   | Spam          | Left out by hand
                    de-DE | Nicht gezählt | Spam          | Von Hand ausgenommen
                    fr-FR | Non comptés   | Indésirable   | Écarté à la main
                    es-ES | No contados   | No deseado    | Excluido a mano
                    """)
    void what_was_left_out_is_told_last_with_its_reason(String language, String title, String spam, String byHand)
            throws Exception {
        var whole = annex(language, 1);
        var annex = new Annex(
                whole.invoice(),
                whole.zone(),
                whole.parts(),
                List.of(
                        new Annex.LeftOut("ACME-7", "Win a prize", DECIDED, "SPAM"),
                        new Annex.LeftOut("ACME-8", "=Ours", DECIDED, "LEFT_OUT_BY_HAND")));
        assertThat(annex.size()).isEqualTo(1);
        assertThat(AnnexCsv.write(annex).lines().skip(2))
                .containsExactly(
                        "2026-000042,,%s,,ACME-7,Win a prize,2026-10-31T23:30:00Z,%s,,,,,,".formatted(title, spam),
                        "2026-000042,,%s,,ACME-8,'=Ours,2026-10-31T23:30:00Z,%s,,,,,,".formatted(title, byHand));
        try (var document = Loader.loadPDF(AnnexPage.draw(annex))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0\u202F]+", " "))
                    .contains(title, "ACME-7", "Win a prize", spam, "ACME-8", byHand);
        }
    }

    @Test
    void the_tickets_behind_the_lines_alone_decide_whether_it_is_printed() {
        assertThat(leavingOut(annex("en-GB", 5_000), 5_001).isPrinted()).isTrue();
        assertThat(annex("en-GB", 5_001).isPrinted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-GB | 5,001 tickets were not counted. More than 5,000 are not printed: take the annex as CSV.
                    de-DE | 5.001 Tickets wurden nicht gezählt. Mehr als 5.000 werden nicht gedruckt
                    fr-FR | 5 001 tickets n’ont pas été comptés. Au-delà de 5 000, ils ne sont pas imprimés
                    es-ES | 5.001 tickets no se contaron. Más de 5.000 no se imprimen
                    """)
    void of_more_that_were_left_out_than_are_printed_paper_says_how_many_and_the_table_has_all(
            String language, String words) throws Exception {
        var annex = leavingOut(annex(language, 2), 5_001);
        try (var document = Loader.loadPDF(AnnexPage.draw(annex))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0\u202F]+", " "))
                    .contains(words, "ACME-1", "ACME-2")
                    .doesNotContain("SPAM-1");
        }
        assertThat(AnnexCsv.write(annex).lines()).hasSize(1 + 2 + 5_001);
        try (var document = Loader.loadPDF(AnnexPage.draw(leavingOut(annex(language, 2), 2)))) {
            assertThat(new PDFTextStripper().getText(document)).contains("SPAM-1", "SPAM-2");
        }
    }

    private static Annex leavingOut(Annex annex, int tickets) {
        var left = IntStream.rangeClosed(1, tickets)
                .mapToObj(nth -> new Annex.LeftOut("SPAM-" + nth, "Offer", DECIDED, "SPAM"))
                .toList();
        return new Annex(annex.invoice(), annex.zone(), annex.parts(), left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-GB | Answers: 50.00 % kept, 25 % of the charges          | Uptime: 99.10 % kept, 3 points; not taken               | First response late, P1
                    de-DE | Answers: 50.00 % eingehalten, 25 % der Entgelte     | Uptime: 99.10 % eingehalten, 3 Punkte; nicht angerechnet | Erste Antwort verspätet, P1
                    fr-FR | Answers : 50.00 % tenu, 25 % des montants           | Uptime : 99.10 % tenu, 3 points ; non retenu            | Première réponse en retard, P1
                    es-ES | Answers: 50.00 % cumplido, 25 % de los importes     | Uptime: 99.10 % cumplido, 3 puntos; no aplicado         | Primera respuesta tardía, P1
                    """)
    void a_line_that_gives_something_back_tells_the_rules_and_what_missed(
            String language, String rule, String other, String missed) throws Exception {
        var whole = annex(language, 0);
        var given = new Annex.Given(
                List.of(
                        new Annex.Rule("Answers", "50.00", "25", Annex.Unit.PERCENT, true),
                        new Annex.Rule("Uptime", "99.10", "3", Annex.Unit.POINTS, false)),
                List.of(new Annex.Missed("ACME-5", "=Slow", DECIDED, "FIRST_RESPONSE", "P1")));
        var part = new Annex.Part(2, "Service credit", Money.of("-6.00", "EUR"), List.of(), Optional.of(given));
        var annex = new Annex(whole.invoice(), whole.zone(), List.of(part), List.of());
        assertThat(annex.size()).isEqualTo(3);
        var rows = AnnexCsv.write(annex).lines().skip(1).toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).contains("2026-000042,2,Service credit,,,,,", rule);
        assertThat(rows.get(1)).contains(other);
        assertThat(rows.get(2)).contains("ACME-5,'=Slow,2026-10-31T23:30:00Z", missed);
        try (var document = Loader.loadPDF(AnnexPage.draw(annex))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0\u202F]+", " "))
                    .contains(rule, other, missed, "ACME-5", "=Slow");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-GB | First response late; Resolution in time             | Service credit for September 2026: 6.00 EUR (taken off)
                    de-DE | Erste Antwort verspätet; Lösung rechtzeitig         | Servicegutschrift für September 2026: 6,00 EUR (verrechnet)
                    fr-FR | Première réponse en retard; Résolution dans les délais | Crédit de service pour septembre 2026 : 6,00 EUR (déduit)
                    es-ES | Primera respuesta con retraso; Resolución a tiempo  | Crédito de servicio por septiembre de 2026: 6,00 EUR (descontado)
                    """)
    void a_ticket_tells_which_promises_were_kept_and_which_credit_rests_on_those_that_were_not(
            String language, String promises, String credit) throws Exception {
        var whole = annex(language, 0);
        var given = new Annex.Credited(YearMonth.of(2026, 9), Money.of("6.00", "EUR"), "APPLIED");
        var late = new Annex.Ticket(
                1,
                "ACME-1",
                "Printer",
                DECIDED,
                "RESOLVED",
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Annex.Promise("FIRST_RESPONSE", "BREACHED", false, Optional.of(given)),
                        new Annex.Promise("RESOLUTION", "MET", false, Optional.empty())));
        var part = new Annex.Part(1, "Tickets", Money.of("24.00", "EUR"), List.of(late));
        var annex = new Annex(whole.invoice(), whole.zone(), List.of(part), List.of());
        var row = AnnexCsv.write(annex).lines().toList().getLast().replaceAll("[\u00A0\u202F]", " ");
        assertThat(row.replace("\"", "")).endsWith("," + promises + "," + credit);
        try (var document = Loader.loadPDF(AnnexPage.draw(annex))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0\u202F]+", " "))
                    .contains(promises, credit);
        }
    }

    @Test
    void a_promise_that_does_not_count_says_so() {
        var whole = annex("en-GB", 0);
        var left = List.of(new Annex.Promise("RESOLUTION", "BREACHED", true, Optional.empty()));
        var ticket =
                new Annex.Ticket(1, "ACME-1", "Printer", DECIDED, "RESOLVED", Optional.empty(), Optional.empty(), left);
        var part = new Annex.Part(1, "Tickets", Money.of("12.00", "EUR"), List.of(ticket));
        assertThat(AnnexCsv.write(new Annex(whole.invoice(), whole.zone(), List.of(part), List.of()))
                        .lines()
                        .toList()
                        .getLast())
                .endsWith(",Resolution late (left out),");
    }

    @ParameterizedTest
    @EnumSource(CreditState.class)
    void each_standing_of_a_credit_has_its_words_in_every_language(CreditState state) {
        for (var language : List.of("en-GB", "de-DE", "fr-FR", "es-ES"))
            assertThat(Words.of(AnnexPage.class, Locale.forLanguageTag(language))
                            .get("annex.credit." + state))
                    .isNotBlank()
                    .doesNotContain("annex.");
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void each_promise_has_its_words_in_every_language(Metric metric) {
        for (var language : List.of("en-GB", "de-DE", "fr-FR", "es-ES"))
            assertThat(Words.of(AnnexPage.class, Locale.forLanguageTag(language))
                            .get("annex.missed." + metric))
                    .isNotBlank()
                    .doesNotContain("annex.");
        for (var language : List.of("en-GB", "de-DE", "fr-FR", "es-ES"))
            assertThat(Words.of(AnnexPage.class, Locale.forLanguageTag(language))
                            .get("annex.metric." + metric))
                    .isNotBlank()
                    .doesNotContain("annex.");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void each_reason_has_its_words_in_every_language(Reason reason) {
        for (var language : List.of("en-GB", "de-DE", "fr-FR", "es-ES"))
            assertThat(Words.of(AnnexPage.class, Locale.forLanguageTag(language))
                            .get("annex.reason." + reason))
                    .isNotBlank()
                    .doesNotContain("annex.");
    }

    private static Annex annex(String language, int tickets) {
        var invoice = Documents.in(language, Documents.october());
        var place = Optional.of(new UnitPlace(Optional.of(2), Optional.of(Price.parse("9.50"))));
        var all = IntStream.rangeClosed(1, tickets)
                .mapToObj(i -> new Annex.Ticket(
                        i, "ACME-" + i, "=1+1 <b>Printer</b> " + i, DECIDED, "RESOLVED", place, Optional.empty()))
                .toList();
        return new Annex(
                invoice,
                ZoneId.of("Europe/Berlin"),
                List.of(
                        new Annex.Part(1, "Tickets", Money.of("1424.50", "EUR"), all),
                        new Annex.Part(2, "Retainer", Money.of("360.00", "EUR"), List.of())),
                List.of());
    }
}
