package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import org.manydesk.invoicing.Copying;
import org.manydesk.invoicing.CreditGlance;
import org.manydesk.invoicing.InvoiceSheet;
import org.manydesk.money.Money;
import org.manydesk.ui.Amount;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;

/** The credit notes of an invoice, each with its files, and what is left of the invoice after them. */
class CreditList extends Div {
    private final transient Texts texts = Texts.of(CreditList.class);
    private final transient Copying copying;

    CreditList(InvoiceSheet sheet, Copying copying) {
        this.copying = copying;
        addClassName("md-credits");
        add(new H3(texts.get("credits")));
        sheet.credits().forEach(note -> add(row(note)));
        var left = new Div(
                new Span(texts.get("credits.left", Sum.text(sheet.invoice().gross()))), amount(sheet.left()));
        left.addClassNames("md-sum-row", "md-strong");
        add(left);
    }

    private Div row(CreditGlance note) {
        var number = new Span(note.number());
        number.addClassName("md-strong");
        var reason = new Span(note.reason());
        reason.addClassName("md-soft");
        var what = new Div(number, new Span(Days.day(note.issuedOn())), new Downloads(note, copying));
        what.addClassName("md-in-line");
        var head = new Div(what, amount(note.gross().negated()));
        head.addClassName("md-sum-row");
        var row = new Div(head, reason);
        row.addClassName("md-credit");
        return row;
    }

    private static Amount amount(Money money) {
        return new Amount(money.amount(), money.currency().getCurrencyCode());
    }
}
