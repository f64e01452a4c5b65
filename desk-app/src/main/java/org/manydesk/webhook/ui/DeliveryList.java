package org.manydesk.webhook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.rest.PageRequest;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Notice;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;
import org.manydesk.webhook.WebhookDelivery;
import org.manydesk.webhook.WebhookDesk;
import org.manydesk.webhook.WebhookDesk.Sheet;

/** What became of messages, newest first, a page at a time. */
class DeliveryList extends Div {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 50;

    private final transient WebhookDesk desk;
    private final transient Optional<String> client;
    private final transient Texts texts = Texts.of(DeliveryList.class);
    private final Div rows = new Div();
    private final Button more = new Button(texts.get("more"), click -> append());
    private @Nullable String next;

    /** @param client its key; of all clients when empty */
    DeliveryList(WebhookDesk desk, Optional<String> client) {
        this.desk = desk;
        this.client = client;
        rows.addClassName("md-deliveries");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(rows, more);
        append();
        if (rows.getComponentCount() == 0)
            rows.add(new EmptyState(VaadinIcon.PAPERPLANE_O, texts.get("nothing"), texts.get("nothing.what")));
    }

    private void append() {
        var page = desk.list(client, new PageRequest(AT_ONCE, next));
        page.items().forEach(sheet -> rows.add(row(sheet)));
        next = page.next();
        more.setVisible(next != null);
    }

    private void showAgain() {
        rows.removeAll();
        next = null;
        append();
    }

    private Div row(Sheet sheet) {
        var what = new Div(
                new ClientBadge(
                        sheet.client().key(),
                        sheet.client().name(),
                        sheet.client().colour()),
                new Span(sheet.type()));
        what.addClassName("md-in-line");
        var where = new Div(new Div(sheet.host()), soft(new Span(sheet.messageId())));
        var row = new Div(what, where, state(sheet), tries(sheet), again(sheet));
        row.addClassName("md-delivery");
        return row;
    }

    private Component state(Sheet sheet) {
        var badge =
                switch (sheet.state()) {
                    case WAITING -> new StatusBadge(Tone.RUNS, texts.of(sheet.state()));
                    case DELIVERED -> new StatusBadge(Tone.GOOD, texts.of(sheet.state()));
                    case GIVEN_UP -> new StatusBadge(Tone.BAD, texts.of(sheet.state()));
                };
        return new Div(badge, soft(TimeText.relative(sheet.createdAt())));
    }

    private Component tries(Sheet sheet) {
        var tries = new Div(new Div(texts.get("tries", sheet.tries())));
        if (!sheet.lastAnswer().isEmpty()) tries.add(soft(new Span(texts.get("answer", sheet.lastAnswer()))));
        sheet.nextTryAt()
                .ifPresent(at -> tries.add(soft(new Span(new Span(texts.get("next") + " "), TimeText.relative(at)))));
        return tries;
    }

    private Button again(Sheet sheet) {
        var again = new Button(texts.get("again"), click -> {
            desk.again(sheet.client().key(), sheet.id());
            Notice.done(texts.get("again.done"));
            showAgain();
        });
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        again.setVisible(sheet.state() != WebhookDelivery.State.WAITING || sheet.tries() > 0);
        return again;
    }

    private static Div soft(Component words) {
        var soft = new Div(words);
        soft.addClassName("md-soft");
        return soft;
    }
}
