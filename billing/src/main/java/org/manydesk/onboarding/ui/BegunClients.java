package org.manydesk.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.LongConsumer;
import org.manydesk.onboarding.BegunClient;
import org.manydesk.onboarding.KeepingDrafts;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** The clients that were begun and not taken on: one goes on with them, or throws them away. */
class BegunClients extends Div {
    private final transient Texts texts = Texts.of(BegunClients.class);
    private final transient KeepingDrafts drafts;
    private final transient LongConsumer discarded;

    /** @param discarded is told the id of what was thrown away */
    BegunClients(KeepingDrafts drafts, LongConsumer discarded) {
        this.drafts = drafts;
        this.discarded = discarded;
        addClassName("md-card");
        show();
    }

    private void show() {
        removeAll();
        var all = drafts.all();
        setVisible(!all.isEmpty());
        var list = new UnorderedList();
        list.addClassName("md-begun");
        all.forEach(draft -> list.add(new ListItem(entry(draft))));
        add(new H3(texts.get("begun")), list);
    }

    private Component entry(BegunClient draft) {
        var name = draft.name().isBlank() ? texts.get("begun.unnamed") : draft.name();
        var open = new Anchor("clients/new?draft=" + draft.id(), name);
        var where = new Span(texts.get("begun.where", texts.get("step." + draft.step()), draft.author()));
        where.addClassName("md-soft");
        var away = new Button(texts.get("begun.discard"), click -> {
            drafts.discard(draft.id());
            show();
            discarded.accept(draft.id());
        });
        away.setAriaLabel(texts.get("begun.discard.which", name));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        away.addClassName("md-push");
        var entry = new Div(open, where, TimeText.relative(draft.keptAt()), away);
        entry.addClassName("md-in-line");
        return entry;
    }
}
