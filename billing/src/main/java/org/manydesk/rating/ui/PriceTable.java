package org.manydesk.rating.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Currency;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateLine;

/** What a contract charges, to be read: each line in words, then the whole bill. */
public class PriceTable extends Div {
    private final transient PriceWords prices;

    public PriceTable(RateCard card, Currency currency) {
        this.prices = new PriceWords(currency);
        addClassName("md-stack-s");
        var table = new NativeTable();
        table.addClassName("md-table");
        card.lines().forEach(line -> table.getBody().add(row(line, card)));
        add(table, new Paragraph(prices.of(card)));
    }

    private NativeTableRow row(RateLine line, RateCard card) {
        var name = new NativeTableCell(line.name());
        name.addClassName("md-strong");
        var words = new NativeTableCell();
        prices.of(line, card).forEach(sentence -> words.add(new Div(sentence)));
        return new NativeTableRow(name, words);
    }
}
