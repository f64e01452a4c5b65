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

/** Asks into which ticket of the same client this one is merged, and says what will happen; open until it is done. */
class MergeDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(MergeDialog.class);
    private final TextField target = new TextField();

    MergeDialog(TicketSheet ticket, Predicate<String> merge) {
        setHeaderTitle(texts.get("merge.title", ticket.ref()));
        setWidth("28rem");
        setCloseOnOutsideClick(false);
        var prefix = ticket.client().key().toUpperCase(Locale.ROOT) + "-";
        target.setLabel(texts.get("merge.into"));
        target.setPlaceholder(prefix + "…");
        target.setErrorMessage(texts.get("merge.missing", prefix));
        target.setWidthFull();
        target.setAutofocus(true);
        add(new Paragraph(texts.get("merge.what", ticket.client().name())), target);
        var go = new Button(texts.get("merge.go"), click -> merge(merge));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        getFooter().add(new Button(texts.get("cancel"), click -> close()), go);
    }

    private void merge(Predicate<String> merge) {
        var ref = target.getValue().strip().toUpperCase(Locale.ROOT);
        target.setInvalid(ref.isEmpty());
        if (!ref.isEmpty() && merge.test(ref)) close();
    }
}
