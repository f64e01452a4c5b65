package org.manydesk.room.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import org.manydesk.compliance.ComplianceReport;
import org.manydesk.compliance.Kept;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** How each promise was kept: a bar of met, breached, excluded and running clocks, and the same in figures. */
class PromiseBars extends Div {
    private final transient Texts texts = Texts.of(PromiseBars.class);

    /** Metrics that have a goal of their own follow the promises. */
    PromiseBars(ComplianceReport report) {
        addClassName("md-scroll-x");
        var head = new NativeTableRow();
        Stream.of("promise", "bar", "met", "breached", "excluded", "running", "share", "goal", "verdict")
                .forEach(key -> head.add(new NativeTableHeaderCell(texts.get("column." + key))));
        var table = new NativeTable();
        table.addClassNames("md-table", "md-promise-bars");
        table.getHead().add(head);
        report.metrics().forEach(line -> table.getBody()
                .add(row(texts.get("promise.of", line.priority().name(), texts.of(line.metric())), line)));
        report.totals().stream().filter(total -> total.goal() != null).forEach(total -> table.getBody()
                .add(row(texts.get("promise.all", texts.of(total.metric())), total)));
        add(table);
    }

    private NativeTableRow row(String name, Kept line) {
        var row = new NativeTableRow(new NativeTableCell(name), new NativeTableCell(bar(line)));
        Stream.of(line.met(), line.breached(), line.excluded(), line.running())
                .forEach(figure -> row.add(number(texts.get("figure", figure))));
        row.add(number(line.percentage() == null ? texts.get("notMeasured") : texts.get("percent", line.percentage())));
        row.add(number(line.goal() == null ? "–" : texts.get("percent", line.goal())));
        row.add(verdict(line));
        return row;
    }

    private static NativeTableCell number(String figure) {
        var cell = new NativeTableCell(figure);
        cell.addClassName("md-number");
        return cell;
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
