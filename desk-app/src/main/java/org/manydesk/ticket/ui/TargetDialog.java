package org.manydesk.ticket.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Predicate;
import org.manydesk.ticket.TicketSheet;
import org.manydesk.ui.Texts;

/** Asks for another ticket of the same client, and says what will happen to this one; open until it is done. */
class TargetDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(TargetDialog.class);
    private final TextField target = new TextField();

    /** @param deed begins the keys of its texts, e.g. {@code merge} */
    TargetDialog(TicketSheet ticket, String deed, Predicate<String> go) {
        setHeaderTitle(texts.get(deed + ".title", ticket.ref()));
        setWidth("28rem");
        setCloseOnOutsideClick(false);
        var prefix = ticket.client().key().toUpperCase(Locale.ROOT) + "-";
        target.setLabel(texts.get(deed + ".into"));
        target.setPlaceholder(prefix + "…");
        target.setErrorMessage(texts.get(deed + ".missing", prefix));
        target.setWidthFull();
        target.setAutofocus(true);
        add(new Paragraph(texts.get(deed + ".what", ticket.client().name())), target);
        var button = new Button(texts.get(deed + ".go"), click -> ask(go));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        getFooter().add(new Button(texts.get("cancel"), click -> close()), button);
    }

    private void ask(Predicate<String> go) {
        var ref = target.getValue().strip().toUpperCase(Locale.ROOT);
        target.setInvalid(ref.isEmpty());
        if (!ref.isEmpty() && go.test(ref)) close();
    }
}
