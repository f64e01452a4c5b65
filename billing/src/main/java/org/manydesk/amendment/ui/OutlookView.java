package org.manydesk.amendment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manydesk.dryrun.Outlook;
import org.manydesk.invoicing.PriceComparison;
import org.manydesk.money.Money;
import org.manydesk.sla.ui.PromiseTable;
import org.manydesk.timekeeping.ClockMove;
import org.manydesk.ui.Amount;
import org.manydesk.ui.Days;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;

/** What an amendment would do: which open clocks would move or breach, and what last month would have cost. */
class OutlookView extends Div {
    private final transient Texts texts = Texts.of(OutlookView.class);

    OutlookView(Outlook outlook) {
        addClassNames("md-stack-s", "md-outlook");
        add(new H3(texts.get("outlook")));
        var clocks = texts.get("outlook.clocks", outlook.moved());
        add(new Paragraph(
                outlook.moved() == 0 ? clocks : clocks + " " + texts.get("outlook.breached", outlook.breached())));
        outlook.tickets().forEach(move -> add(move(move)));
        if (outlook.truncated())
            add(new Paragraph(texts.get("outlook.more", outlook.tickets().size())));
        var price = outlook.price();
        add(new Paragraph(price == null ? texts.get("outlook.noPrice") : price(price)));
    }

    private Component move(ClockMove move) {
        var promise = new Span(Texts.of(PromiseTable.class).of(move.metric()));
        promise.addClassName("md-soft");
        var subject = new Span(move.subject());
        var head = new Div(new Anchor("tickets/" + move.ref(), move.ref()), subject, promise);
        head.addClassName("md-in-line");
        if (move.breaches()) head.add(new StatusBadge(Tone.BAD, texts.get("outlook.breaches")));
        var due = new Div(new Span(texts.get("outlook.due")), due(move.oldDue()), new Span("→"), due(move.newDue()));
        due.addClassNames("md-in-line", "md-number");
        var row = new Div(head, due);
        row.addClassName("md-move");
        return row;
    }

    private Component due(@Nullable Instant due) {
        return due == null ? new Span(texts.get("outlook.none")) : TimeText.exact(due);
    }

    private String price(PriceComparison price) {
        var change = price.after().minus(price.before());
        var month = Days.month(price.period());
        if (change.isZero()) return texts.get("outlook.price.same", month, text(price.before()));
        var sign = change.isNegative() ? "" : "+";
        return texts.get("outlook.price", month, text(price.before()), text(price.after()), sign + text(change));
    }

    private static String text(Money money) {
        return Amount.text(money.amount(), money.currency().getCurrencyCode());
    }
}
