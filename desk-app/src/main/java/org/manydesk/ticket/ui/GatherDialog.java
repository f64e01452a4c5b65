package org.manydesk.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.manydesk.ticket.Folding;
import org.manydesk.ticket.TicketSheet;
import org.manydesk.ui.Texts;

/** Asks which open tickets of the client are reports of this master incident; open until it is done. */
class GatherDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(GatherDialog.class);
    private final CheckboxGroup<Folding.Choice> tickets = new CheckboxGroup<>();

    GatherDialog(TicketSheet master, TicketChanges changes) {
        setHeaderTitle(texts.get("gather.title", master.ref()));
        setWidth("40rem");
        setMaxWidth("96vw");
        setCloseOnOutsideClick(false);
        var choices = changes.foldable();
        prepare(choices);
        add(new Paragraph(texts.get("gather.what", master.client().name())), tickets);
        var go = new Button(texts.get("gather.go"), click -> {
            tickets.setInvalid(tickets.isEmpty());
            if (!tickets.isInvalid() && changes.gather(chosen())) close();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        go.setEnabled(!choices.isEmpty());
        getFooter().add(new Button(texts.get("cancel"), click -> close()), go);
    }

    private void prepare(List<Folding.Choice> choices) {
        tickets.setLabel(texts.get("gather.tickets"));
        tickets.setItems(choices);
        tickets.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        tickets.addClassName("md-split-messages");
        tickets.setRenderer(new ComponentRenderer<>(GatherDialog::line));
        tickets.setErrorMessage(texts.get("gather.missing"));
        if (choices.isEmpty()) tickets.setHelperText(texts.get("gather.none"));
        tickets.addValueChangeListener(change -> tickets.setInvalid(false));
    }

    private static Component line(Folding.Choice choice) {
        var ref = new Span(choice.ref());
        ref.addClassName("md-ref");
        return new Span(ref, new Span(" " + choice.subject()));
    }

    private List<String> chosen() {
        return tickets.getValue().stream().map(Folding.Choice::ref).sorted().toList();
    }
}
