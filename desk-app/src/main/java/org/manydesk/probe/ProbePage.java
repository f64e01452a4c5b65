package org.manydesk.probe;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manydesk.print.PdfForm;

/** The report of a probe on paper: every text of {@code probe.html}. */
final class ProbePage {
    private static final PdfForm FORM = PdfForm.of(ProbePage.class, "probe.html");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm:ss 'UTC'", Locale.UK)
            .withZone(ZoneOffset.UTC);

    private final WallProbe probe;
    private final List<WallProbes.Total> totals;
    private final List<WallTrial> findings;

    ProbePage(WallProbe probe, List<WallProbes.Total> totals, List<WallTrial> findings) {
        this.probe = probe;
        this.totals = totals;
        this.findings = findings;
    }

    private record Fact(String name, String value) {}

    private record Row(String first, String second, String third, String fourth, boolean isWrong) {}

    private record Part(String title, String how, List<Row> rows) {}

    byte[] draw(String provider) {
        return FORM.draw(Map.of(
                "provider", provider,
                "id", Long.toString(probe.key()),
                "verdict", verdict(),
                "isClean", probe.state() == WallProbe.State.CLEAN,
                "facts", facts(),
                "hasFindings", !findings.isEmpty(),
                "findings", findings.stream().map(ProbePage::finding).toList(),
                "parts",
                        Arrays.stream(Trial.Kind.values())
                                .map(this::part)
                                .filter(part -> !part.rows().isEmpty())
                                .toList()));
    }

    private String verdict() {
        return switch (probe.state()) {
            case CLEAN -> "Nothing went over the wall: all %,d trials ended as they must.".formatted(probe.tried());
            case LEAK ->
                "%,d of %,d trials did not end as they must. They are listed below."
                        .formatted(probe.wrong(), probe.tried());
            default -> "The probe was broken off, so this report proves nothing. " + probe.reason();
        };
    }

    private List<Fact> facts() {
        return List.of(
                new Fact("Started by", probe.askedBy()),
                new Fact("Started", probe.startedAt().map(ProbePage::moment).orElse("never")),
                new Fact("Ended", probe.endedAt().map(ProbePage::moment).orElse("never")),
                new Fact("Took", probe.took().map(ProbePage::length).orElse("")),
                new Fact("Manydesk", probe.product()),
                new Fact("Operations of the REST interface", Integer.toString(probe.operations())),
                new Fact("Pages", Integer.toString(probe.pages())),
                new Fact("Trials", "%,d".formatted(probe.tried())),
                new Fact("Not as they must be", "%,d".formatted(probe.wrong())));
    }

    private static Row finding(WallTrial row) {
        var trial = row.trial();
        return new Row(
                trial.method() + " " + trial.what(),
                (trial.who().isEmpty() ? "not signed in" : trial.who()) + ", " + trial.whose(),
                "expected " + trial.expected(),
                trial.wrong().orElse("") + " (" + moment(row.at()) + ")",
                true);
    }

    private Part part(Trial.Kind kind) {
        var rows = totals.stream()
                .filter(total -> total.kind() == kind)
                .map(total -> new Row(
                        total.method(),
                        total.what(),
                        "%,d".formatted(total.tried()),
                        total.wrong() == 0 ? "none" : "%,d".formatted(total.wrong()),
                        total.wrong() > 0))
                .toList();
        return new Part(title(kind), how(kind), rows);
    }

    private static String title(Trial.Kind kind) {
        return switch (kind) {
            case FOREIGN -> "Calls with ids of others";
            case WITHIN_OWN -> "Calls with ids of others within own things";
            case NOT_SIGNED_IN -> "Calls without a sign-in";
            case SEARCH -> "Lists, exports and searches";
            case PAGE -> "Pages";
            case PUSH -> "What is pushed to open pages";
            case ROWS -> "Rows of real clients";
            case UNCHANGED -> "Whether all is as it was";
        };
    }

    private static String how(Trial.Kind kind) {
        return switch (kind) {
            case FOREIGN, WITHIN_OWN ->
                "Sent over HTTP, in each role, once with the ids of the other and once with ids that do not exist."
                        + " Both answers must be the same, byte for byte, but for the address that a problem repeats.";
            case NOT_SIGNED_IN -> "Sent over HTTP without a token.";
            case SEARCH ->
                "Sent over HTTP, in each role, plain and filtered by what is the other's. No answer may hold the text"
                        + " that is planted in all things of the other.";
            case PAGE ->
                "Opened over HTTP as a browser does, in each role, with the ids of the other. What the server sends"
                        + " when the page opens must not hold the planted text. What is clicked on a page is not tried.";
            case PUSH ->
                "A page stays open while something of the other changes; what it is told must not hold its text.";
            case ROWS ->
                "Counted within the product, not over HTTP: with the reach of each person (at most the " + RealRows.MOST
                        + " who came last"
                        + ", among at most " + RealRows.MOST + " clients), of which clients rows of this kind are seen,"
                        + " against the assignments. No content was read and nothing was changed.";
            case UNCHANGED -> "What the administrators of the others read before and after, compared.";
        };
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private static String length(Duration length) {
        return "%d min %d s".formatted(length.toMinutes(), length.toSecondsPart());
    }
}
