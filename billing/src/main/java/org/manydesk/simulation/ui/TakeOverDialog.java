package org.manydesk.simulation.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.manydesk.amendment.Amendments;
import org.manydesk.contract.AmendmentForm;
import org.manydesk.simulation.Simulator.Tried;
import org.manydesk.ui.DayField;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** Drafts an amendment that changes the prices to a card that was tried; stays open while that is refused. */
class TakeOverDialog extends Dialog {
    private static final int LONGEST_REASON = 500;

    private final transient Texts texts = Texts.of(TakeOverDialog.class);
    private final transient Amendments amendments;
    private final transient Tried contract;
    private final FaultFields faults = new FaultFields();
    private final DayField from = new DayField(texts.get("take.from"));
    private final TextArea reason = new TextArea(texts.get("take.reason"));

    /** @param firstDay proposed */
    TakeOverDialog(Amendments amendments, Tried contract, String name, JsonNode card, LocalDate firstDay) {
        this.amendments = amendments;
        this.contract = contract;
        setHeaderTitle(texts.get("take.title", name, contract.number()));
        setWidth("min(32rem, 100vw)");
        from.setValue(firstDay);
        from.setHelperText(texts.get("take.from.help"));
        reason.setMaxLength(LONGEST_REASON);
        faults.at("/from", from);
        faults.at("/reason", reason);
        add(new Paragraph(texts.get("take.what")), new Fieldset(from, Fieldset.wide(reason)), faults);
        var go = new Button(texts.get("take.go"), click -> take(card));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), go);
    }

    private void take(JsonNode card) {
        if (!faults.accepts(() -> amendments.draft(contract.client().key(), contract.number(), amendment(card))))
            return;
        close();
        UI.getCurrent().navigate("clients/" + contract.client().key() + "/contract/" + contract.number() + "/versions");
        Notice.done(texts.get("take.done"));
    }

    private AmendmentForm amendment(JsonNode card) {
        var day = from.getValue() == null ? null : from.getValue().toString();
        var why = reason.getValue().isBlank() ? null : reason.getValue().strip();
        return new AmendmentForm(day, null, null, null, null, null, null, card, null, null, null, why);
    }
}
