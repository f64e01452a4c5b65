package org.manydesk.ticket.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Predicate;
import org.manydesk.ticket.Particulars;
import org.manydesk.ticket.TicketSheet;
import org.manydesk.ui.Texts;

/** Asks which change of the provider caused the ticket; open until it is done. */
class OwnChangeDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    OwnChangeDialog(TicketSheet ticket, Predicate<String> say) {
        var texts = Texts.of(OwnChangeDialog.class);
        setHeaderTitle(texts.get("ownChange.title", ticket.ref()));
        setWidth("28rem");
        setMaxWidth("96vw");
        setCloseOnOutsideClick(false);
        var cause = new TextField(texts.get("ownChange.cause"));
        cause.setMaxLength(Particulars.LONGEST_CAUSE);
        cause.setHelperText(texts.get("ownChange.help"));
        cause.setErrorMessage(texts.get("ownChange.missing"));
        cause.setValue(ticket.standing().ownChange().orElse(""));
        cause.setWidthFull();
        cause.setAutofocus(true);
        add(new Paragraph(texts.get("ownChange.what", ticket.client().name())), cause);
        var go = new Button(texts.get("ownChange.go"), click -> {
            cause.setInvalid(cause.getValue().isBlank());
            if (!cause.isInvalid() && say.test(cause.getValue().strip())) close();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        getFooter().add(new Button(texts.get("cancel"), click -> close()), go);
    }
}
