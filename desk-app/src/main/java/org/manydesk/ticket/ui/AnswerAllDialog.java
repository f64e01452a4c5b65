package org.manydesk.ticket.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.manydesk.ticket.TicketSheet;
import org.manydesk.ticket.Wording;
import org.manydesk.ui.Texts;

/** Asks what everybody is told who reported a master incident; open until it is done. */
class AnswerAllDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    AnswerAllDialog(TicketSheet master, TicketChanges changes) {
        var texts = Texts.of(AnswerAllDialog.class);
        setHeaderTitle(texts.get("answerAll.title", master.ref()));
        setWidth("34rem");
        setMaxWidth("96vw");
        setCloseOnOutsideClick(false);
        var words = new TextArea(texts.get("answerAll.words"));
        words.setMaxLength(Wording.MAX_TEXT);
        words.setErrorMessage(texts.get("answerAll.missing"));
        words.setWidthFull();
        words.setMinRows(4);
        words.setAutofocus(true);
        var resolve = new Checkbox(texts.get("answerAll.resolve"));
        add(new Paragraph(texts.get("answerAll.what", master.standing().folded().size())), words, resolve);
        var go = new Button(texts.get("answerAll.go"), click -> {
            words.setInvalid(words.getValue().isBlank());
            if (!words.isInvalid() && changes.answerAll(words.getValue().strip(), resolve.getValue())) close();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        getFooter().add(new Button(texts.get("cancel"), click -> close()), go);
    }
}
