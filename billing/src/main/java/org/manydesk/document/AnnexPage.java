package org.manydesk.document;

import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manydesk.language.Words;
import org.manydesk.language.Writing;
import org.manydesk.print.PdfForm;

/** An annex on paper: every text of {@code annex.html}, in the language of its invoice. */
public final class AnnexPage {
    private static final PdfForm FORM = PdfForm.of(AnnexPage.class, "annex.html");

    private final Annex annex;
    private final Words words;
    private final Shown shown;
    private final Writing writing;

    private AnnexPage(Annex annex) {
        var locale = annex.invoice().locale();
        this.annex = annex;
        this.words = Words.of(AnnexPage.class, locale);
        this.shown = new Shown(locale);
        this.writing = new Writing(locale);
    }

    /** As PDF/A-2b. */
    public static byte[] draw(Annex annex) {
        return FORM.draw(new AnnexPage(annex).texts());
    }

    private record Section(String name, String amount, String none, List<String> notes, List<Row> rows) {}

    private record Row(
            int number, String ref, String subject, String decided, String reason, String place, String sla) {}

    private Map<String, Object> texts() {
        var invoice = annex.invoice();
        var heading = invoice.heading();
        var number = heading.number().orElse(words.get("draft"));
        var title = words.get("annex.title", number);
        return Map.ofEntries(
                Map.entry("language", invoice.locale().toLanguageTag()),
                Map.entry("title", title),
                Map.entry("colour", invoice.parties().colour()),
                Map.entry("brand", invoice.parties().seller().name()),
                Map.entry("logo", LogoOnPaper.of(invoice.logo())),
                Map.entry(
                        "about",
                        words.get(
                                "annex.about",
                                invoice.parties().buyer().billedName(),
                                heading.reference(),
                                shown.period(heading.period()),
                                annex.zone().getId())),
                Map.entry("sections", sections()),
                Map.entry("words", columns()),
                Map.entry("footer", Shown.inStyle(title)),
                Map.entry("pageWord", words.get("page")),
                Map.entry("ofWord", words.get("of")));
    }

    private Map<String, String> columns() {
        return Map.of(
                "ticket", words.get("annex.ticket"),
                "decided", words.get("annex.decided"),
                "place", words.get("annex.place"));
    }

    private List<Section> sections() {
        var ofLines = annex.parts().stream().map(this::section);
        return Stream.concat(ofLines, leftOut().stream()).toList();
    }

    private Optional<Section> leftOut() {
        if (annex.leftOut().isEmpty()) return Optional.empty();
        var title = words.get("annex.leftOut");
        if (!annex.printsLeftOut()) {
            var many = words.get("annex.leftOut.many", number(annex.leftOut().size()), number(Annex.MOST_PRINTED));
            return Optional.of(new Section(title, "", many, List.of(), List.of()));
        }
        var rows = IntStream.range(0, annex.leftOut().size())
                .mapToObj(i -> row(i + 1, annex.leftOut().get(i)))
                .toList();
        return Optional.of(new Section(title, "", "", List.of(), rows));
    }

    private String number(int tickets) {
        return NumberFormat.getIntegerInstance(annex.invoice().locale()).format(tickets);
    }

    private Row row(int number, Annex.LeftOut ticket) {
        return new Row(
                number,
                ticket.ref(),
                ticket.subject(),
                writing.toTheSecond(ticket.decided(), annex.zone()),
                words.get("annex.reason." + ticket.reason()),
                "",
                "");
    }

    private Section section(Annex.Part part) {
        var name = words.get("annex.line", part.line(), part.name());
        var amount = shown.money(part.net());
        return part.given()
                .map(given -> new Section(name, amount, "", notes(given), missed(given)))
                .orElseGet(() -> new Section(
                        name,
                        amount,
                        part.tickets().isEmpty() ? words.get("annex.none") : "",
                        List.of(),
                        part.tickets().stream().map(this::row).toList()));
    }

    private List<String> notes(Annex.Given given) {
        return given.rules().stream().map(rule -> AnnexCsv.rule(rule, words)).toList();
    }

    private List<Row> missed(Annex.Given given) {
        return IntStream.range(0, given.missed().size())
                .mapToObj(i -> {
                    var missed = given.missed().get(i);
                    return new Row(
                            i + 1,
                            missed.ref(),
                            missed.subject(),
                            writing.toTheSecond(missed.started(), annex.zone()),
                            AnnexCsv.missed(missed, words),
                            "",
                            "");
                })
                .toList();
    }

    private Row row(Annex.Ticket ticket) {
        return new Row(
                ticket.number(),
                ticket.ref(),
                ticket.subject(),
                writing.toTheSecond(ticket.decided(), annex.zone()),
                AnnexCsv.reason(ticket.reason(), words),
                ticket.work()
                        .map(work -> words.get("annex.minutes", work.toMinutes()))
                        .or(() -> ticket.place()
                                .map(place -> AnnexCsv.place(
                                        place, words, shown, annex.invoice().currency())))
                        .orElse(""),
                sla(ticket));
    }

    private String sla(Annex.Ticket ticket) {
        return Stream.of(AnnexCsv.sla(ticket, words), AnnexCsv.credits(ticket, words, shown))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(". "));
    }
}
