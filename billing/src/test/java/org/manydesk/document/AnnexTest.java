package org.manydesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.money.Money;
import org.manydesk.rating.Price;
import org.manydesk.rating.UnitPlace;

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
                        "invoice,line,name,position,ticket,subject,decided,reason,tier,price,currency,minutes",
                        "2026-000042,1,Tickets,1,ACME-1,'=1+1 <b>Printer</b> 1,2026-10-31T23:30:00Z,Resolved,2,9.5,EUR,",
                        "2026-000042,1,Tickets,2,ACME-2,'=1+1 <b>Printer</b> 2,2026-10-31T23:30:00Z,Resolved,2,9.5,EUR,");
    }

    @Test
    void work_by_the_hour_is_told_with_the_minutes_that_are_charged() {
        var whole = annex("en-GB", 0);
        var worked = new Annex.Ticket(
                1, "ACME-9", "Cable", DECIDED, "WORKED", Optional.empty(), Optional.of(Duration.ofMinutes(45)));
        var part = new Annex.Part(1, "Work", Money.of("58.50", "EUR"), List.of(worked));
        var rows = AnnexCsv.write(new Annex(whole.invoice(), whole.zone(), List.of(part)))
                .lines()
                .toList();
        assertThat(rows.getLast()).isEqualTo("2026-000042,1,Work,1,ACME-9,Cable,2026-10-31T23:30:00Z,Work,,,EUR,45");
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
                        new Annex.Part(2, "Retainer", Money.of("360.00", "EUR"), List.of())));
    }
}
