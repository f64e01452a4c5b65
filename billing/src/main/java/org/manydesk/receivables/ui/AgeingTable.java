package org.manydesk.receivables.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Arrays;
import java.util.List;
import org.manydesk.money.Money;
import org.manydesk.receivables.Ageing;
import org.manydesk.ui.Amount;
import org.manydesk.ui.Texts;

/** What each client owes by age, one row for each currency; ages in which nobody owes anything are left out. */
class AgeingTable extends Div {
    private final transient Texts texts = Texts.of(AgeingTable.class);

    AgeingTable(List<Ageing> ageing) {
        addClassNames("md-scroll-x", "md-ages");
        var ages = Arrays.stream(Ageing.Age.values())
                .filter(age -> ageing.stream().anyMatch(one -> !one.of(age).isZero()))
                .toList();
        var table = new NativeTable();
        table.addClassName("md-table");
        var head = new NativeTableRow(new NativeTableHeaderCell(texts.get("client")));
        ages.forEach(age -> head.add(right(new NativeTableHeaderCell(texts.of(age)))));
        head.add(right(new NativeTableHeaderCell(texts.get("total"))));
        table.getHead().add(head);
        ageing.forEach(one -> table.getBody().add(row(one, ages)));
        add(table);
    }

    private static NativeTableRow row(Ageing ageing, List<Ageing.Age> ages) {
        var client = ageing.client();
        var link = new Anchor("receivables?client=" + client.key(), client.name());
        link.addClassName("md-quiet-link");
        var row = new NativeTableRow(new NativeTableCell(link));
        ages.forEach(age -> row.add(right(new NativeTableCell(text(ageing.of(age))))));
        var total = right(new NativeTableCell(text(ageing.total())));
        total.addClassName("md-strong");
        row.add(total);
        return row;
    }

    private static String text(Money money) {
        return money.isZero()
                ? "–"
                : Amount.text(money.amount(), money.currency().getCurrencyCode());
    }

    private static <C extends Component & HasStyle> C right(C cell) {
        cell.addClassName("md-right");
        return cell;
    }
}
