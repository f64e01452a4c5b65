package org.manydesk.datasubject.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** Asks for the address once more before a person is erased, so that it is meant. */
class ErasingDialog extends Dialog {
    private final transient Texts texts = Texts.of(ErasingDialog.class);

    ErasingDialog(String person, Runnable erase) {
        setHeaderTitle(texts.get("erase"));
        setWidth("min(520px, 100vw)");
        var faults = new FaultFields();
        var meant = new TextField(texts.get("meant"));
        var sure = new Button(texts.get("erase"), click -> {
            if (faults.accepts(erase)) close();
        });
        sure.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        sure.setEnabled(false);
        meant.setWidthFull();
        meant.setHelperText(person);
        meant.setValueChangeMode(ValueChangeMode.EAGER);
        meant.addValueChangeListener(
                change -> sure.setEnabled(change.getValue().strip().equalsIgnoreCase(person.strip())));
        var form = new VerticalLayout(new Paragraph(texts.get("erase.what")), meant, faults);
        form.setPadding(false);
        add(form);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), sure);
    }
}
