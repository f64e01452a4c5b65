package org.manydesk.datasubject.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** Figures by table of the database, under its name in plain words. */
class TableOfRows extends Div {
    private final NativeTable table = new NativeTable();

    TableOfRows(String... heads) {
        table.addClassName("md-table");
        var head = new NativeTableRow();
        for (var text : heads) head.add(new NativeTableHeaderCell(text));
        table.getHead().add(head);
        add(table);
    }

    void row(String name, String... values) {
        var row = new NativeTableRow(new NativeTableCell(name.replace('_', ' ')));
        for (var value : values) row.add(new NativeTableCell(value));
        table.getBody().add(row);
    }
}
