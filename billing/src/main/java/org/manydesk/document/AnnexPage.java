package org.manydesk.document;

import java.util.List;
import java.util.Map;
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

    private record Section(String name, String amount, String none, List<Row> rows) {}

    private record Row(int number, String ref, String subject, String decided, String reason, String place) {}

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
                Map.entry("sections", annex.parts().stream().map(this::section).toList()),
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

    private Section section(Annex.Part part) {
        return new Section(
                words.get("annex.line", part.line(), part.name()),
                shown.money(part.net()),
                part.tickets().isEmpty() ? words.get("annex.none") : "",
                part.tickets().stream().map(this::row).toList());
    }

    private Row row(Annex.Ticket ticket) {
        return new Row(
                ticket.number(),
                ticket.ref(),
                ticket.subject(),
                writing.toTheSecond(ticket.decided(), annex.zone()),
                words.get("annex.reason." + ticket.reason()),
                ticket.work()
                        .map(work -> words.get("annex.minutes", work.toMinutes()))
                        .or(() -> ticket.place()
                                .map(place -> AnnexCsv.place(
                                        place, words, shown, annex.invoice().currency())))
                        .orElse(""));
    }
}
