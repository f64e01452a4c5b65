package org.manydesk.timekeeping;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.manydesk.calendar.Told;
import org.manydesk.print.PdfForm;

/** The clocks of a ticket on paper, in the language of their report: every text of {@code clocks.html}. */
final class ClockPage {
    private static final PdfForm FORM = PdfForm.of(ClockPage.class, "clocks.html");

    private final Head head;
    private final SlaReport report;
    private final ClockTelling telling;

    /**
     * Whose clocks they are.
     *
     * @param client as people know it
     * @param zone the client's, for when there is no clock that has one
     * @param at the instant at which they are read
     */
    record Head(String ref, String subject, String client, ZoneId zone, Instant at) {}

    private ClockPage(Head head, SlaReport report) {
        this.head = head;
        this.report = report;
        this.telling = report.telling();
    }

    static byte[] draw(Head head, SlaReport report) {
        return FORM.draw(new ClockPage(head, report).texts());
    }

    private record Fact(String name, String value) {}

    /** A line of a table: its cells, or one sentence across it. */
    private record Row(List<String> cells, String remark, boolean counts) {
        static Row of(String... cells) {
            return new Row(List.of(cells), "", true);
        }

        static Row remark(String sentence) {
            return new Row(List.of(), sentence, true);
        }
    }

    /** What was timed once: what ruled it, and every stretch. */
    private record Pass(String title, String sentence, List<Row> rules, List<Row> stretches) {
        boolean hasTitle() {
            return !title.isEmpty();
        }

        boolean hasRules() {
            return !rules.isEmpty();
        }
    }

    private record Story(String title, String sentence, List<Fact> facts, List<Row> runs, List<Pass> passes) {
        boolean hasRuns() {
            return !runs.isEmpty();
        }
    }

    private Map<String, Object> texts() {
        var zone =
                report.metrics().stream().findFirst().map(SlaReport.Line::zone).orElse(head.zone());
        return Map.of(
                "lang", report.language(),
                "head", head,
                "title", telling.word("why.title", head.ref()),
                "asOf", telling.word("paper.asOf", telling.time(head.at(), zone)),
                "zone", telling.word("why.zone", zone.getId()),
                "word", words(),
                "none", report.metrics().isEmpty() ? telling.word("why.none") : "",
                "stories", report.metrics().stream().map(this::story).toList());
    }

    /** The heads of the tables. */
    private Map<String, Object> words() {
        return Map.of(
                "page", telling.word("paper.page"),
                "of", telling.word("paper.of"),
                "runs", telling.word("why.runs"),
                "rules", telling.word("why.rules"),
                "runHeads", heads("started", "ended", "rule", "target", "used", "outcome"),
                "ruleHeads", heads("from", "rule", "target", "used", "outcome"),
                "stretchHeads", heads("from", "to", "length", "counted", "because"));
    }

    private List<String> heads(String... columns) {
        return List.of(columns).stream()
                .map(column -> telling.word("why.column." + column))
                .toList();
    }

    private Story story(SlaReport.Line clock) {
        var passes = new ArrayList<Pass>();
        passes.add(pass("", "", clock, clock.zone()));
        clock.others()
                .forEach(run -> passes.add(pass(
                        telling.word("why.run", telling.time(run.startedAt(), clock.zone())),
                        run.told(),
                        run,
                        clock.zone())));
        var runs = clock.runs().stream().map(run -> run(run, clock.zone())).toList();
        return new Story(telling.title(clock), clock.told(), facts(clock), runs, passes);
    }

    private List<Fact> facts(SlaReport.Line clock) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(telling.word("why.state"), telling.word(clock.state())));
        facts.add(new Fact(telling.word("why.target"), telling.promise(clock)));
        clock.scope().ifPresent(scope -> facts.add(new Fact(telling.word("why.for"), telling.scope(scope))));
        facts.add(new Fact(telling.word("why.started"), telling.time(clock.startedAt(), clock.zone())));
        clock.stoppedAt()
                .ifPresent(end -> facts.add(new Fact(telling.word("why.stopped"), telling.time(end, clock.zone()))));
        if (clock.due() != null) facts.add(new Fact(telling.word("why.due"), telling.time(clock.due(), clock.zone())));
        facts.add(new Fact(telling.word("why.contract"), clock.contractVersion()));
        return facts;
    }

    private Row run(SlaReport.Pass run, ZoneId zone) {
        var decides = run.decides() ? ", " + telling.word("why.decides") : "";
        return Row.of(
                telling.time(run.startedAt(), zone),
                run.stoppedAt().map(end -> telling.time(end, zone)).orElse(telling.word("why.goesOn")),
                run.contractVersion(),
                telling.hours(run.target()),
                telling.hours(run.elapsed()),
                telling.word(run.state()) + decides);
    }

    private Pass pass(String title, String sentence, SlaReport.Timed timed, ZoneId zone) {
        var rules =
                timed.segments().stream().map(rule -> rule(rule, timed, zone)).toList();
        var sum = Arithmetic.of(timed);
        var rows = new ArrayList<Row>();
        timed.explanation().stream().filter(sum::isBefore).forEach(stretch -> rows.add(row(stretch, zone)));
        telling.carried(sum).map(Row::remark).ifPresent(rows::add);
        timed.explanation().stream()
                .filter(stretch -> !sum.isBefore(stretch))
                .forEach(stretch -> rows.add(row(stretch, zone)));
        rows.add(Row.remark(telling.sum(timed)));
        return new Pass(title, sentence, rules, rows);
    }

    private Row rule(SlaReport.Segment rule, SlaReport.Timed timed, ZoneId zone) {
        return Row.of(
                telling.time(rule.from(), zone),
                telling.rule(rule),
                telling.hours(rule.target()),
                telling.hours(rule.elapsed()),
                rule.to().isPresent() ? telling.word("why.replaced") : telling.word(timed.state()));
    }

    private Row row(Told stretch, ZoneId zone) {
        var cells = List.of(
                telling.time(stretch.from(), zone),
                telling.time(stretch.to(), zone),
                telling.hours(Arithmetic.length(stretch)),
                telling.word(stretch.counted() ? "why.counts" : "why.countsNot"),
                stretch.why());
        return new Row(cells, "", stretch.counted());
    }
}
