package org.manydesk.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import org.manydesk.calendar.Stretch;
import org.manydesk.timekeeping.SlaReport;
import org.manydesk.ui.DurationText;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;

/** The arithmetic behind a clock: a sentence, a strip of what counted, and every stretch of time with its reason. */
class WhyDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(WhyDialog.class);

    WhyDialog(SlaReport.Line line) {
        setHeaderTitle(texts.get("why.title", TicketWords.of(line.metric())));
        setWidth("46rem");
        setMaxWidth("96vw");
        addClassName("md-why");
        add(new Paragraph(sentence(line)), facts(line), strip(line), table(line));
        getFooter().add(new Button(texts.get("close"), click -> close()));
    }

    private String sentence(SlaReport.Line line) {
        var counted = DurationText.hours(line.elapsed());
        var target = DurationText.hours(line.target());
        return switch (line.state()) {
            case RUNNING -> texts.get("why.running", counted, target, DurationText.hours(line.remaining()));
            case PAUSED -> texts.get("why.paused", counted, target, DurationText.hours(line.remaining()));
            case MET -> texts.get("why.met", counted, target);
            case BREACHED ->
                texts.get(
                        "why.breached",
                        counted,
                        target,
                        DurationText.hours(line.elapsed().minus(line.target())));
        };
    }

    private DescriptionList facts(SlaReport.Line line) {
        var facts = new DescriptionList();
        facts.addClassName("md-facts");
        fact(facts, "why.state", new StatusBadge(TicketWords.tone(line.state()), TicketWords.of(line.state())));
        fact(facts, "why.target", new Span(texts.get("why.time." + line.time(), DurationText.hours(line.target()))));
        fact(facts, "why.started", TimeText.exact(line.startedAt()));
        line.stoppedAt().ifPresent(end -> fact(facts, "why.stopped", TimeText.exact(end)));
        if (line.due() != null) fact(facts, "why.due", TimeText.exact(line.due()));
        fact(facts, "why.contract", new Span(line.contractVersion()));
        return facts;
    }

    private void fact(DescriptionList facts, String label, Component value) {
        facts.add(new DescriptionList.Term(texts.get(label)), new DescriptionList.Description(value));
    }

    private Div strip(SlaReport.Line line) {
        var strip = new Div();
        strip.addClassNames("md-strip", TicketWords.tone(line.state()).style());
        strip.getElement().setAttribute("aria-hidden", "true");
        line.explanation().forEach(stretch -> strip.add(part(stretch)));
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

    private NativeTable table(SlaReport.Line line) {
        var body = new NativeTableBody();
        line.explanation().forEach(stretch -> body.add(row(stretch)));
        var table = new NativeTable(head(), body);
        table.addClassName("md-table");
        return table;
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
                new NativeTableCell(TimeText.exact(stretch.from())),
                new NativeTableCell(TimeText.exact(stretch.to())),
                new NativeTableCell(DurationText.of(length(stretch))),
                new NativeTableCell(counts),
                new NativeTableCell(stretch.why()));
        if (!stretch.counted()) row.addClassName("md-skipped-row");
        return row;
    }
}
