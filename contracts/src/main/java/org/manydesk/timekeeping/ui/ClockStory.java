package org.manydesk.timekeeping.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import org.manydesk.calendar.Stretch;
import org.manydesk.timekeeping.SlaReport;
import org.manydesk.ui.DurationText;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;

/** The arithmetic behind a clock: a sentence, a strip of what counted, and every stretch of time with its reason. */
class ClockStory extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(ClockStory.class);
    private final transient SlaReport.Line clock;

    ClockStory(SlaReport.Line clock) {
        this.clock = clock;
        addClassName("md-section");
        var title = new H3(texts.get(
                "why.clock", ClockWords.of(clock.metric()), clock.priority().name()));
        add(title, new Paragraph(sentence()), facts(), strip(), table());
    }

    private String sentence() {
        var counted = DurationText.hours(clock.elapsed());
        var target = DurationText.hours(clock.target());
        return switch (clock.state()) {
            case RUNNING -> texts.get("why.running", counted, target, DurationText.hours(clock.remaining()));
            case PAUSED -> texts.get("why.paused", counted, target, DurationText.hours(clock.remaining()));
            case MET -> texts.get("why.met", counted, target);
            case BREACHED ->
                texts.get(
                        "why.breached",
                        counted,
                        target,
                        DurationText.hours(clock.elapsed().minus(clock.target())));
        };
    }

    private DescriptionList facts() {
        var facts = new DescriptionList();
        facts.addClassName("md-facts");
        fact(facts, "why.state", ClockWords.badge(clock.state()));
        fact(facts, "why.target", new Span(texts.get("why.time." + clock.time(), DurationText.hours(clock.target()))));
        fact(facts, "why.started", time(clock.startedAt()));
        clock.stoppedAt().ifPresent(end -> fact(facts, "why.stopped", time(end)));
        if (clock.due() != null) fact(facts, "why.due", time(clock.due()));
        fact(facts, "why.contract", new Span(clock.contractVersion()));
        return facts;
    }

    private void fact(DescriptionList facts, String label, Component value) {
        facts.add(new DescriptionList.Term(texts.get(label)), new DescriptionList.Description(value));
    }

    private TimeText time(Instant at) {
        return TimeText.exact(at, clock.zone());
    }

    private Div strip() {
        var strip = new Div();
        strip.addClassNames("md-strip", ClockWords.tone(clock.state()).style());
        strip.getElement().setAttribute("aria-hidden", "true");
        clock.explanation().forEach(stretch -> strip.add(part(stretch)));
        return strip;
    }

    private static Div part(Stretch stretch) {
        var part = new Div();
        part.addClassName(stretch.counted() ? "md-counted" : "md-skipped");
        part.setTitle(stretch.why());
        part.getStyle()
                .set("flex-grow", Long.toString(Math.max(1, length(stretch).toMinutes())));
        return part;
    }

    private static Duration length(Stretch stretch) {
        return Duration.between(stretch.from(), stretch.to());
    }

    private Div table() {
        var body = new NativeTableBody();
        clock.explanation().forEach(stretch -> body.add(row(stretch)));
        var table = new NativeTable(head(), body);
        table.addClassName("md-table");
        var scrolling = new Div(table);
        scrolling.addClassName("md-scroll-x");
        return scrolling;
    }

    private NativeTableHeader head() {
        var row = new NativeTableRow();
        for (var key : new String[] {"from", "to", "length", "counted", "because"})
            row.add(new NativeTableHeaderCell(texts.get("why.column." + key)));
        return new NativeTableHeader(row);
    }

    private NativeTableRow row(Stretch stretch) {
        var counts = stretch.counted()
                ? new StatusBadge(Tone.GOOD, texts.get("why.counts"))
                : new StatusBadge(Tone.PAUSED, texts.get("why.countsNot"));
        var row = new NativeTableRow(
                new NativeTableCell(time(stretch.from())),
                new NativeTableCell(time(stretch.to())),
                new NativeTableCell(DurationText.of(length(stretch))),
                new NativeTableCell(counts),
                new NativeTableCell(stretch.why()));
        if (!stretch.counted()) row.addClassName("md-skipped-row");
        return row;
    }
}
