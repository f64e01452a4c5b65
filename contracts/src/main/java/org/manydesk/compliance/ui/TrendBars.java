package org.manydesk.compliance.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.manydesk.compliance.TrendMonth;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;

/** A year of months: a bar of met and breached clocks for each, and the same in figures beneath. */
public class TrendBars extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(TrendBars.class);

    /** @param page the address of the room, to which a month is added */
    public TrendBars(List<TrendMonth> months, String page) {
        addClassName("md-trend");
        var bars = new Div();
        bars.addClassName("md-trend-bars");
        months.forEach(month -> bars.add(bar(month, page)));
        var figures = new Details(texts.get("trend.figures"), table(months));
        add(bars, figures);
    }

    private Anchor bar(TrendMonth month, String page) {
        var bar = new Anchor(page + "?period=" + month.period());
        bar.addClassName("md-trend-month");
        var share = share(month);
        bar.getElement()
                .setAttribute("aria-label", texts.get("trend.bar", Days.month(month.period()), share, judged(month)));
        bar.setTitle(texts.get("trend.bar", Days.month(month.period()), share, judged(month)));
        var column = new Div(part(month.breached(), "md-bad"), part(month.met(), "md-good"));
        column.addClassName("md-trend-column");
        if (judged(month) == 0) column.addClassName("md-trend-empty");
        bar.add(new Span(whole(month)), column, new Span(Days.shortMonth(month.period())));
        return bar;
    }

    private static Span part(long count, String tone) {
        var part = new Span();
        part.addClassName(tone);
        part.getStyle().setFlexGrow(Long.toString(count));
        part.setVisible(count > 0);
        return part;
    }

    private static long judged(TrendMonth month) {
        return month.met() + month.breached();
    }

    private String share(TrendMonth month) {
        return month.percentage() == null ? texts.get("nothing") : texts.get("percent", month.percentage());
    }

    /** Cut off, so that it never says more than is so. */
    private String whole(TrendMonth month) {
        return month.percentage() == null
                ? "–"
                : texts.get("percent", month.percentage().replaceAll("\\.[0-9]+$", ""));
    }

    private Div table(List<TrendMonth> months) {
        var head = new NativeTableRow();
        Stream.of("month", "met", "breached", "share", "closed")
                .forEach(key -> head.add(new NativeTableHeaderCell(texts.get("trend." + key))));
        var table = new NativeTable();
        table.addClassNames("md-table", "md-trend-figures");
        table.getHead().add(head);
        months.forEach(month -> table.getBody()
                .add(new NativeTableRow(
                        new NativeTableCell(Days.month(month.period())),
                        new NativeTableCell(texts.get("figure", month.met())),
                        new NativeTableCell(texts.get("figure", month.breached())),
                        new NativeTableCell(share(month)),
                        new NativeTableCell(month.isClosed() ? texts.get("trend.isClosed") : ""))));
        var scroll = new Div(table);
        scroll.addClassName("md-scroll-x");
        return scroll;
    }
}
