package org.manydesk.ticket.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;
import org.manydesk.scope.Caller;
import org.manydesk.ticket.MessageKind;
import org.manydesk.ticket.TicketSheet;
import org.manydesk.ticket.Wording;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Deed;
import org.manydesk.ui.Texts;

/**
 * Where one writes: framed in the client's colour, naming the client in whose name it goes out. What is typed survives
 * failures, and in the browser's own store also a closed page.
 */
class Composer extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(Composer.class);
    private final transient BiConsumer<MessageKind, String> send;
    private final TextArea text = new TextArea();
    private final Span caption = new Span();
    private final Tab reply = new Tab(texts.get("composer.reply"));
    private final Tab note = new Tab(texts.get("composer.note"));
    private final Tabs kinds = new Tabs(reply, note);
    private final Button go = new Button();
    private final String sender;
    private final String to;
    private final boolean isStaff;

    Composer(TicketSheet ticket, Caller.Person me, BiConsumer<MessageKind, String> send) {
        this.send = send;
        this.sender = ticket.client().sender();
        this.to = ticket.request().requester().email();
        this.isStaff = me.role().isStaff();
        addClassNames("md-composer", ClientBadge.style(ticket.client().colour()));
        prepareText(ticket.ref(), me);
        prepareKinds();
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickListener(click -> send());
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this).resetFocusOnActiveElement();
        var hint = new Span(texts.get("composer.hint"));
        hint.addClassNames("md-faint", "md-hint");
        var top = new Div(kinds, caption);
        top.addClassName("md-composer-top");
        var bottom = new Div(hint, Deed.of(go));
        bottom.addClassName("md-composer-bottom");
        add(top, Deed.of(text), bottom);
        show();
    }

    private void prepareText(String ref, Caller.Person me) {
        text.setWidthFull();
        text.setMinHeight("5.5rem");
        text.setMaxHeight("38vh");
        text.setMaxLength(Wording.MAX_TEXT);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.getElement().executeJs("window.manydesk.draft(this, $0)", "manydesk.draft." + me.id() + "." + ref);
    }

    private void prepareKinds() {
        kinds.addThemeVariants(TabsVariant.LUMO_SMALL);
        kinds.setVisible(isStaff);
        kinds.addSelectedChangeListener(change -> show());
        answerKey(reply, "r");
        answerKey(note, "n");
        caption.addClassName("md-composer-caption");
    }

    /** The tab is chosen by a key as well; either way one can write at once. */
    private void answerKey(Tab tab, String key) {
        tab.getElement().setAttribute("data-key", key);
        tab.getElement().addEventListener("click", click -> text.focus());
    }

    private void show() {
        var isNote = kinds.getSelectedTab() == note;
        setClassName("md-composing-note", isNote);
        caption.setText(isNote ? texts.get("composer.note.caption") : replyCaption());
        text.setAriaLabel(caption.getText());
        text.setPlaceholder(texts.get(isNote ? "composer.note.placeholder" : "composer.reply.placeholder"));
        go.setText(texts.get(isNote ? "composer.note.send" : "composer.reply.send"));
    }

    private String replyCaption() {
        return isStaff ? texts.get("composer.as", sender, to) : texts.get("composer.toDesk");
    }

    private void send() {
        var words = text.getValue().strip();
        if (words.isEmpty()) {
            text.focus();
            return;
        }
        send.accept(kind(), words);
        text.clear();
        text.getElement().executeJs("window.manydesk.forget(this)");
    }

    private MessageKind kind() {
        if (!isStaff) return MessageKind.CUSTOMER;
        return kinds.getSelectedTab() == note ? MessageKind.NOTE : MessageKind.REPLY;
    }
}
