package org.manydesk.margin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manydesk.margin.Margin;
import org.manydesk.margin.Margins.OfContract;
import org.manydesk.money.Money;
import org.manydesk.ui.Amount;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;

/** The margin of each contract with its parts, measured and allocated, then what is missing and what repeats. */
class MarginTable extends Div {
    private final transient Texts texts = Texts.of(MarginTable.class);

    MarginTable(List<OfContract> all) {
        addClassName("md-stack");
        var table = new NativeTable();
        table.addClassNames("md-table", "md-margin");
        var head = new NativeTableRow(new NativeTableHeaderCell(texts.get("contract")));
        Stream.of("revenue", "measured", "allocated", "left", "percent").forEach(key -> {
            var cell = new NativeTableHeaderCell(texts.get(key));
            cell.addClassName("md-right");
            head.add(cell);
        });
        table.getHead().add(head);
        all.forEach(one -> table.getBody().add(row(one)));
        var wide = new Div(table);
        wide.addClassName("md-scroll-x");
        add(wide);
        all.stream().filter(MarginTable::hasWords).forEach(one -> add(words(one)));
    }

    private NativeTableRow row(OfContract one) {
        var margin = one.margin();
        var percent = margin.percent();
        return new NativeTableRow(
                new NativeTableCell(name(one)),
                number("revenue", shown(margin.revenue())),
                number("measured", part(margin.measured())),
                number("allocated", part(margin.allocated())),
                number("left", shown(margin.margin())),
                number("percent", percent == null ? texts.get("notKnown") : texts.get("percent.of", percent)));
    }

    private static Component name(OfContract one) {
        var client = one.client();
        var room = new Anchor("clients/" + client.key() + "/contract/" + one.contract(), one.contract());
        room.addClassName("md-quiet-link");
        var name = new Div(new ClientBadge(client.key(), client.name(), client.colour()), room);
        name.addClassName("md-in-line");
        return name;
    }

    /** On a phone it says itself what it is. */
    private NativeTableCell number(String title, String figure) {
        var cell = new NativeTableCell(figure);
        cell.getElement().setAttribute("data-title", texts.get(title));
        cell.addClassNames("md-right", "md-number");
        return cell;
    }

    private String part(Margin.@Nullable Part part) {
        if (part == null) return texts.get("notKnown");
        return texts.get("part", shown(part.cost()), Days.hours(part.time()), part.tickets());
    }

    private String shown(@Nullable Money money) {
        return money == null
                ? texts.get("notKnown")
                : Amount.text(money.amount(), money.currency().getCurrencyCode());
    }

    private static boolean hasWords(OfContract one) {
        return !one.margin().missing().isEmpty() || !one.margin().advice().isEmpty();
    }

    private Component words(OfContract one) {
        var section = new Div(new H2(texts.get("words", one.client().name(), one.contract())));
        section.addClassName("md-room-section");
        one.margin().missing().forEach(sentence -> section.add(new Paragraph(texts.get("missing", sentence))));
        one.margin().advice().forEach(sentence -> section.add(new Paragraph(sentence)));
        return section;
    }
}
