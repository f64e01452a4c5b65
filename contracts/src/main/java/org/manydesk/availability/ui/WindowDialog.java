package org.manydesk.availability.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.manydesk.availability.WindowForm;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.MomentField;
import org.manydesk.ui.Texts;

/** Proposes maintenance to the client. Stays open until it was accepted. */
class WindowDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NOTE = 1000;

    WindowDialog(ZoneId zone, Consumer<WindowForm> propose) {
        var texts = Texts.of(WindowDialog.class);
        var faults = new FaultFields();
        var from = new MomentField(texts.get("window.from"), zone);
        var until = new MomentField(texts.get("window.until"), zone);
        var note = new TextArea(texts.get("note"));
        note.setHelperText(texts.get("window.note.help"));
        note.setMaxLength(LONGEST_NOTE);
        setHeaderTitle(texts.get("window.title"));
        setWidth("34rem");
        setMaxWidth("96vw");
        setCloseOnOutsideClick(false);
        var fields = new Fieldset(
                Fieldset.wide(faults.at("/from", from)),
                Fieldset.wide(faults.at("/until", until)),
                Fieldset.wide(faults.at("/note", note)));
        add(new Paragraph(texts.get("window.what")), new Paragraph(texts.get("zone", zone.getId())), faults, fields);
        var go = new Button(texts.get("window.go"), click -> {
            var form = new WindowForm(from.written(), until.written(), note.getValue());
            if (faults.accepts(() -> propose.accept(form))) close();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), go);
    }
}
