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
import java.time.ZoneId;
import org.manydesk.timekeeping.ClockTelling;
import org.manydesk.ui.TimeText;

/** A plain table about one clock, in the language of its report, its times in the contract's zone. */
abstract class ClockTable extends Div {
    private static final long serialVersionUID = 1L;

    final transient ClockTelling telling;
    private final transient ZoneId zone;
    private final NativeTable table = new NativeTable();
    private final int columns;

    ClockTable(ClockTelling telling, ZoneId zone, String... columns) {
        this.telling = telling;
        this.zone = zone;
        this.columns = columns.length;
        var head = new NativeTableRow();
        for (var key : columns) head.add(new NativeTableHeaderCell(telling.word("why.column." + key)));
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
        return ClockWords.time(telling, at, zone);
    }

    static Span words(String text) {
        return new Span(text);
    }

    final Span hours(Duration duration) {
        var hours = words(telling.hours(duration));
        hours.addClassName("md-number");
        return hours;
    }
}
