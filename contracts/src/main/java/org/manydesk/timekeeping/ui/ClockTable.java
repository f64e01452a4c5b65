package org.manydesk.timekeeping.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.manydesk.timekeeping.SlaReport;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** A plain table about one clock, its times in the contract's zone. */
abstract class ClockTable extends Div {
    private static final long serialVersionUID = 1L;

    final transient Texts texts = Texts.of(ClockTable.class);
    private final transient SlaReport.Line clock;
    private final NativeTable table = new NativeTable();
    private final int columns;

    ClockTable(SlaReport.Line clock, String... columns) {
        this.clock = clock;
        this.columns = columns.length;
        var head = new NativeTableRow();
        for (var key : columns) head.add(new NativeTableHeaderCell(texts.get("why.column." + key)));
        table.getHead().add(head);
        table.addClassName("md-table");
        addClassName("md-scroll-x");
        add(table);
    }

    final NativeTableRow row(Component... cells) {
        var row = new NativeTableRow();
        for (var cell : cells) row.add(new NativeTableCell(cell));
        table.getBody().add(row);
        return row;
    }

    /** A sentence across the whole row. */
    final void remark(String sentence) {
        var cell = new NativeTableCell(sentence);
        cell.getElement().setAttribute("colspan", Integer.toString(columns));
        cell.addClassName("md-remark");
        table.getBody().add(new NativeTableRow(cell));
    }

    final TimeText time(Instant at) {
        return TimeText.toTheSecond(at, clock.zone());
    }

    static Span words(String text) {
        return new Span(text);
    }

    static Span hours(Duration duration) {
        return words(Days.hours(duration.truncatedTo(ChronoUnit.SECONDS)));
    }
}
