package org.manydesk.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.calendar.Calendars;
import org.manydesk.sla.Allowance;
import org.manydesk.sla.Crossing;
import org.manydesk.sla.Metric;
import org.manydesk.sla.PolicyInForce;
import org.manydesk.sla.SlaClocks;
import org.manydesk.sla.SlaPolicy;
import org.manydesk.sla.SlaTarget;
import org.manydesk.sla.TimeBasis;
import org.manydesk.timeline.Happening;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;
import org.manydesk.timeline.Timeline;

class ClockPageTest {
    private static final Instant FRI_16_10_05 = Instant.parse("2026-11-20T16:10:05Z");
    private static final Instant MON_09_30 = Instant.parse("2026-11-23T09:30:00Z");
    private static final Instant MON_11 = Instant.parse("2026-11-23T11:00:00Z");
    private static final SlaPolicy POLICY = SlaPolicy.of(
            List.of(SlaTarget.of(
                    Metric.RESOLUTION,
                    Priority.P2,
                    new Allowance.Time(Duration.ofHours(1)),
                    TimeBasis.BUSINESS,
                    Optional.empty(),
                    Set.of(TicketStatus.PENDING_CUSTOMER))),
            List.of());

    private static SlaReport report(Locale language) {
        var calendar = Calendars.workdays("UTC", "09:00-17:00");
        var inForce = new PolicyInForce(1, FRI_16_10_05, POLICY, calendar, Crossing.KEEP_OLD);
        var timeline = Timeline.of(
                TicketType.INCIDENT,
                List.of(
                        Happening.opened(FRI_16_10_05, Priority.P2),
                        Happening.became(MON_09_30, TicketStatus.PENDING_CUSTOMER)));
        var clocks = SlaClocks.rounds(List.of(inForce), timeline, MON_11);
        return SlaReport.of(clocks, MON_11, Map.of(1L, "ACME-2026/1"), language);
    }

    private static String text(SlaReport report) throws IOException {
        var head = new ClockPage.Head("ACME-7", "Printer <on> floor 3", "Acme", ZoneId.of("Europe/Paris"), MON_11);
        try (var paper = Loader.loadPDF(ClockPage.draw(head, report))) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-GB | Why the clocks of ACME-7 | 20 Nov 2026, 16:10:05 | open Fri 09:00-17:00 | outside opening hours | waiting for the customer | Counted in all: 1 h 19 min 55 s | 19 min 55 s over
                    de-AT | Warum die Fristen von ACME-7 | 20. Nov. 2026, 16:10:05 | Servicezeit Fr. 09:00–17:00 Uhr | außerhalb der Servicezeit | wartet auf den Kunden | Zusammen gezählt: 1 h 19 min 55 s | 19 min 55 s darüber
                    fr-FR | Pourquoi les délais de ACME-7 | 20 nov. 2026, 16:10:05 | ouvert ven. 09:00–17:00 | hors des heures d’ouverture | en attente du client | Total compté : 1 h 19 min 55 s | Dépassement : 19 min 55 s
                    es-MX | Por qué los plazos de ACME-7 | 20 nov 2026, 16:10:05 | abierto vie 9:00–17:00 | fuera del horario de servicio | a la espera del cliente | Total contado: 1 h 19 min 55 s | Exceso: 19 min 55 s
                    """)
    void a_clock_is_told_on_paper_in_the_readers_language_to_the_second(
            String language,
            String title,
            String start,
            String open,
            String closed,
            String paused,
            String sum,
            String over)
            throws IOException {
        var text = text(report(Locale.forLanguageTag(language)));
        assertThat(text)
                .contains(title, start, open, closed, paused, sum, over, "Printer <on> floor 3", "ACME-2026/1")
                .doesNotContain("#");
        assertThat(text.contains("promised")).isEqualTo(language.startsWith("en"));
    }

    @Test
    void where_nothing_was_promised_the_paper_says_so() throws IOException {
        assertThat(text(new SlaReport("fr", List.of()))).contains("Rien n’est promis pour ce ticket", "Europe/Paris");
    }
}
