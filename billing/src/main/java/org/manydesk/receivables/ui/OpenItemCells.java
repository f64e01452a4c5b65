package org.manydesk.receivables.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.manydesk.money.Money;
import org.manydesk.receivables.OpenItem;
import org.manydesk.receivables.Reminder;
import org.manydesk.receivables.ReminderCopies;
import org.manydesk.ui.Amount;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Days;
import org.manydesk.ui.FileLink;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** An open invoice, cell by cell. */
final class OpenItemCells {
    private static final int LATE = 30;

    private final Texts texts = Texts.of(OpenItemCells.class);
    private final ReminderCopies copies;
    private final LocalDate today;
    private final Consumer<OpenItem> remind;

    OpenItemCells(ReminderCopies copies, LocalDate today, Consumer<OpenItem> remind) {
        this.copies = copies;
        this.today = today;
        this.remind = remind;
    }

    Component invoice(OpenItem item) {
        var link = new Anchor("invoices/" + item.id(), item.number());
        link.addClassName("md-quiet-link");
        var client = item.client();
        var whose =
                new Div(new ClientBadge(client.key(), client.name(), client.colour()), new Text(" " + client.name()));
        var narrow = lines(since(item), reminders(item), next(item));
        narrow.addClassName("md-where-narrow");
        return lines(link, whose, narrow);
    }

    Component since(OpenItem item) {
        var days = item.daysOver(today);
        if (days == 0) return lines(new Span(Days.day(item.since())));
        var tone = days > LATE ? Tone.BAD : Tone.WARN;
        return lines(new Span(Days.day(item.since())), new StatusBadge(tone, texts.get("over", days)));
    }

    Component open(OpenItem item) {
        var open = item.demand().open();
        var cell = lines(strong(text(open.isNegative() ? open.negated() : open)));
        if (open.isNegative()) cell.add(soft(texts.get("owedToClient")));
        else if (!open.equals(item.gross())) cell.add(soft(texts.get("of", text(item.gross()))));
        if (!item.demand().held().isZero())
            cell.add(soft(texts.get("held", text(item.demand().held()))));
        return cell;
    }

    Component reminders(OpenItem item) {
        var cell = lines();
        item.reminders().forEach(reminder -> cell.add(letter(item, reminder)));
        item.next()
                .filter(next -> !item.isToBeReminded(today))
                .ifPresent(next -> cell.add(soft(texts.get("next." + next.step(), Days.day(next.from())))));
        return cell;
    }

    /** The reminder to draw up now, if one is to be. */
    Component next(OpenItem item) {
        if (!item.isToBeReminded(today)) return new Div();
        var step = item.next().orElseThrow().step();
        var button = new Button(texts.get("remind." + step), click -> remind.accept(item));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private Component letter(OpenItem item, Reminder reminder) {
        var link = new FileLink(() -> {
            var copy = copies.pdf(item.id(), reminder.key());
            return new DownloadResponse(
                    new ByteArrayInputStream(copy.bytes()), copy.name(), copy.type(), copy.bytes().length);
        });
        link.setText(texts.get("sent." + reminder.step(), Days.day(reminder.on())));
        return link;
    }

    private static Div lines(Component... parts) {
        var cell = new Div(parts);
        cell.addClassName("md-two-lines");
        return cell;
    }

    private static Span strong(String text) {
        var span = new Span(text);
        span.addClassName("md-strong");
        return span;
    }

    private static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("md-soft");
        return span;
    }

    private static String text(Money money) {
        return Amount.text(money.amount(), money.currency().getCurrencyCode());
    }
}
