package org.manydesk.ticket.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Predicate;
import org.manydesk.ui.Texts;

/** Asks how a ticket was solved; one may leave that out. Stays open until the ticket is resolved. */
class ResolveDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 10_000;

    ResolveDialog(Predicate<String> resolve) {
        var texts = Texts.of(ResolveDialog.class);
        setHeaderTitle(texts.get("resolve.title"));
        setWidth("30rem");
        setCloseOnOutsideClick(false);
        var how = new TextArea(texts.get("resolve.how"));
        how.setHelperText(texts.get("resolve.help"));
        how.setMaxLength(LONGEST);
        how.setWidthFull();
        how.setMinHeight("6rem");
        how.setAutofocus(true);
        add(how);
        var go = new Button(texts.get("action.resolve"), click -> {
            if (resolve.test(how.getValue())) close();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        getFooter().add(new Button(texts.get("cancel"), click -> close()), go);
    }
}
