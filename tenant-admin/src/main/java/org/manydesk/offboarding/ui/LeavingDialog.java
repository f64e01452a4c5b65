package org.manydesk.offboarding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.DayField;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** Asks which client leaves, why, and when everything of it is erased; its key is to be typed, so that it is meant. */
class LeavingDialog extends Dialog {
    private static final int LONGEST_REASON = 500;

    private final transient Texts texts = Texts.of(LeavingDialog.class);
    private final ComboBox<ClientName> client = new ComboBox<>(texts.get("client"));
    private final TextField reason = new TextField(texts.get("reason"));
    private final DayField eraseOn = new DayField(texts.get("eraseOn"));
    private final TextField meant = new TextField(texts.get("meant"));
    private final Button begin = new Button(texts.get("begin"));

    /** @param client its key */
    record Wanted(String client, String reason, LocalDate eraseOn) {}

    LeavingDialog(List<ClientName> clients, LocalDate usual, Consumer<Wanted> leave) {
        setHeaderTitle(texts.get("begin"));
        setWidth("min(520px, 100vw)");
        client.setItems(clients);
        client.setItemLabelGenerator(ClientName::label);
        reason.setMaxLength(LONGEST_REASON);
        eraseOn.setValue(usual);
        eraseOn.setHelperText(texts.get("eraseOn.what"));
        meant.setHelperText(texts.get("meant.what"));
        meant.setValueChangeMode(ValueChangeMode.EAGER);
        client.addValueChangeListener(change -> mind());
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(change -> mind());
        eraseOn.addValueChangeListener(change -> mind());
        meant.addValueChangeListener(change -> mind());
        var faults = new FaultFields();
        faults.at("/reason", reason);
        faults.at("/eraseOn", eraseOn);
        var form = new VerticalLayout(new Paragraph(texts.get("begin.what")), client, reason, eraseOn, meant, faults);
        form.setPadding(false);
        client.setWidthFull();
        reason.setWidthFull();
        meant.setWidthFull();
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        begin.addClickListener(click -> {
            if (faults.accepts(() -> leave.accept(wanted()))) close();
        });
        add(form);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), begin);
        mind();
    }

    private Wanted wanted() {
        return new Wanted(client.getValue().key(), reason.getValue().strip(), eraseOn.getValue());
    }

    /** It can be begun only when all is given, and the key of the chosen client was typed. */
    private void mind() {
        var chosen = client.getValue();
        begin.setEnabled(chosen != null
                && !reason.getValue().isBlank()
                && eraseOn.getValue() != null
                && meant.getValue().strip().equals(chosen.key()));
    }
}
