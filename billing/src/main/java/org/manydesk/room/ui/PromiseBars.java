package org.manydesk.room.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.compliance.ComplianceReport;
import org.manydesk.compliance.Counted;
import org.manydesk.compliance.CountedIn;
import org.manydesk.compliance.Kept;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** How each promise was kept: a bar of met, breached, excluded and running clocks, and the same in figures, each opening to its clocks. */
class PromiseBars extends Div {
    private final transient Texts texts = Texts.of(PromiseBars.class);
    private final transient Opening opening;

    /** Metrics that have a goal of their own follow the promises. */
    PromiseBars(ComplianceReport report, Opening opening) {
        this.opening = opening;
        addClassName("md-scroll-x");
        var head = new NativeTableRow();
        Stream.of("promise", "bar", "met", "breached", "overdue", "excluded", "running", "share", "goal", "verdict")
                .forEach(key -> head.add(new NativeTableHeaderCell(texts.get("column." + key))));
        var table = new NativeTable();
        table.addClassNames("md-table", "md-promise-bars");
        table.getHead().add(head);
        report.metrics().forEach(line -> table.getBody()
                .add(row(
                        texts.get("promise.of", line.priority().name(), texts.of(line.metric())),
                        line,
                        Optional.of(line.metric()),
                        Optional.of(line.priority()))));
        report.totals().stream().filter(total -> total.goal() != null).forEach(total -> table.getBody()
                .add(row(
                        texts.get("promise.all", texts.of(total.metric())),
                        total,
                        Optional.of(total.metric()),
                        Optional.empty())));
        add(table);
    }

    private NativeTableRow row(String name, Kept line, Optional<Metric> metric, Optional<Priority> priority) {
        var row = new NativeTableRow(new NativeTableCell(name), new NativeTableCell(bar(line)));
        for (var figure : Counted.values())
            row.add(number(figure(name, line.counted(figure), new CountedIn(figure, metric, priority))));
        row.add(number(line.percentage() == null ? texts.get("notMeasured") : texts.get("percent", line.percentage())));
        row.add(number(line.goal() == null ? "–" : texts.get("percent", line.goal())));
        row.add(verdict(line));
        return row;
    }

    private static NativeTableCell number(String figure) {
        return number(new Span(figure));
    }

    private static NativeTableCell number(Component figure) {
        var cell = new NativeTableCell(figure);
        cell.addClassName("md-number");
        return cell;
    }

    /** Nothing opens to nothing. */
    private Component figure(String promise, long count, CountedIn counted) {
        var shown = texts.get("figure", count);
        if (count == 0) return new Span(shown);
        var title = texts.get("figure.of", promise, texts.of(counted.figure()));
        var figure = new Button(shown, click -> opening.open(title, counted));
        figure.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        figure.addClassName("md-figure");
        figure.setAriaLabel(title + ": " + shown);
        return figure;
    }

    private Div bar(Kept line) {
        var bar = new Div();
        bar.addClassName("md-shares");
        bar.getElement().setAttribute("role", "img");
        bar.getElement()
                .setAttribute(
                        "aria-label", texts.get("bar", line.met(), line.breached(), line.excluded(), line.running()));
        part(bar, line.met(), Tone.GOOD);
        part(bar, line.breached(), Tone.BAD);
        part(bar, line.excluded(), Tone.PLAIN);
        part(bar, line.running(), Tone.RUNS);
        return bar;
    }

    private static void part(Div bar, long count, Tone tone) {
        if (count == 0) return;
        var part = new Span();
        part.addClassName(tone.style());
        part.getStyle().setFlexGrow(Long.toString(count));
        bar.add(part);
    }

    private NativeTableCell verdict(Kept line) {
        var kept = line.kept();
        if (kept == null) return new NativeTableCell("–");
        return new NativeTableCell(
                kept
                        ? new StatusBadge(Tone.GOOD, texts.get("verdict.kept"))
                        : new StatusBadge(Tone.BAD, texts.get("verdict.missed")));
    }
}
