package org.manydesk.availability.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.manydesk.availability.AvailabilityReport;
import org.manydesk.ui.Days;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;

/** The figures of a month: the verdict in a sentence, what it is made of, and every stretch of time behind it. */
class MonthReading extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(MonthReading.class);
    private final transient AvailabilityReport report;

    MonthReading(AvailabilityReport report) {
        this.report = report;
        addClassName("md-stack-s");
        add(verdict(), ServiceWords.budget(report), facts(), definition(), stretches());
    }

    private Component verdict() {
        var said = new Div(ServiceWords.verdict(report), new Paragraph(sentence()));
        said.addClassName("md-verdict");
        return said;
    }

    private String sentence() {
        var month = Days.month(report.period());
        if (report.availability() == null) return texts.get("reading.nothing", month);
        var key = report.soFar() ? "reading.soFar" : "reading.whole";
        return texts.get(key, month, report.availability(), report.target());
    }

    private Component facts() {
        var facts = new DescriptionList();
        facts.addClassName("md-facts");
        fact(facts, "reading.agreed", ServiceWords.length(report.agreed()));
        if (report.soFar()) fact(facts, "reading.inAll", ServiceWords.length(report.agreedInAll()));
        fact(facts, "reading.down", ServiceWords.length(report.down()));
        fact(facts, "reading.measured", texts.of(report.time()));
        fact(facts, "reading.contract", report.contract());
        fact(facts, "reading.zone", report.zone());
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(texts.get(key)), new DescriptionList.Description(value));
    }

    private Component definition() {
        return new Details(texts.get("reading.definition"), new Paragraph(report.definition()));
    }

    private Component stretches() {
        var table = new NativeTable();
        table.addClassNames("md-table", "md-stretches");
        var head = new NativeTableRow();
        Stream.of("from", "until", "length", "why", "degree")
                .forEach(key -> head.add(new NativeTableHeaderCell(texts.get("stretch." + key))));
        table.getHead().add(head);
        report.intervals().forEach(stretch -> table.getBody().add(row(stretch)));
        var scroll = new Div(table);
        scroll.addClassName("md-scroll-x");
        return new Details(texts.get("reading.stretches", report.intervals().size()), scroll);
    }

    private NativeTableRow row(AvailabilityReport.Stretch stretch) {
        var zone = ZoneId.of(report.zone());
        var length = Duration.between(stretch.from(), stretch.to());
        return new NativeTableRow(
                new NativeTableCell(TimeText.toTheSecond(stretch.from(), zone)),
                new NativeTableCell(TimeText.toTheSecond(stretch.to(), zone)),
                new NativeTableCell(ServiceWords.length(length)),
                new NativeTableCell(why(stretch)),
                new NativeTableCell(stretch.degree() == 0 ? "" : texts.get("percent", stretch.degree())));
    }

    private Component why(AvailabilityReport.Stretch stretch) {
        if (!stretch.counted()) {
            var said = new Span(stretch.why());
            said.addClassName("md-soft");
            return said;
        }
        if (stretch.degree() == 0) return new Span(stretch.why());
        return new StatusBadge(Tone.BAD, stretch.why());
    }
}
