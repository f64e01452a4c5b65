package org.manydesk.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.manydesk.ticket.MessageKind;
import org.manydesk.ticket.NewTicket;
import org.manydesk.ticket.QuotedText;
import org.manydesk.ticket.TicketSheet;
import org.manydesk.ticket.TicketStory;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** Asks which messages become a ticket of their own, and what it is called; open until it is done. */
class SplitDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int SNIPPET = 140;

    private final transient Texts texts = Texts.of(SplitDialog.class);
    private final CheckboxGroup<TicketStory.Said> messages = new CheckboxGroup<>();
    private final TextField subject = new TextField();

    SplitDialog(TicketSheet ticket, TicketChanges changes) {
        setHeaderTitle(texts.get("split.title", ticket.ref()));
        setWidth("40rem");
        setMaxWidth("96vw");
        setCloseOnOutsideClick(false);
        subject.setLabel(texts.get("split.subject"));
        subject.setValue(ticket.request().subject());
        subject.setMaxLength(NewTicket.MAX_SUBJECT);
        subject.setErrorMessage(texts.get("split.subject.missing"));
        subject.setWidthFull();
        choice(changes.messages());
        add(new Paragraph(texts.get("split.what", ticket.client().name())), messages, subject);
        var go = new Button(texts.get("split.go"), click -> split(changes));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        go.setEnabled(!changes.messages().isEmpty());
        getFooter().add(new Button(texts.get("cancel"), click -> close()), go);
    }

    private void choice(List<TicketStory.Said> said) {
        messages.setLabel(texts.get("split.messages"));
        messages.setItems(said);
        messages.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        messages.addClassName("md-split-messages");
        messages.setRenderer(new ComponentRenderer<>(this::line));
        messages.setErrorMessage(texts.get("split.first"));
        if (said.isEmpty()) messages.setHelperText(texts.get("split.none"));
        messages.addValueChangeListener(change -> messages.setInvalid(false));
    }

    private Component line(TicketStory.Said said) {
        var who = new Span(said.author().name());
        who.addClassName("md-author");
        var head = new Div(who);
        head.addClassName("md-said-head");
        if (said.kind() == MessageKind.NOTE) head.add(soft(texts.get("said.note")));
        head.add(TimeText.exact(said.at()));
        return new Div(head, soft(snippet(said.text())));
    }

    private static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("md-soft");
        return span;
    }

    private static String snippet(String text) {
        var words = QuotedText.without(text).strip().replaceAll("\\s+", " ");
        return words.length() <= SNIPPET ? words : words.substring(0, SNIPPET) + "…";
    }

    private void split(TicketChanges changes) {
        var chosen = messages.getListDataView()
                .getItems()
                .filter(messages.getValue()::contains)
                .toList();
        messages.setInvalid(chosen.isEmpty() || chosen.getFirst().kind() != MessageKind.CUSTOMER);
        subject.setInvalid(subject.getValue().isBlank());
        if (messages.isInvalid() || subject.isInvalid()) return;
        if (changes.split(
                chosen.stream().map(TicketStory.Said::id).toList(),
                subject.getValue().strip())) close();
    }
}
