package org.manydesk.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.manydesk.people.NewPerson;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** Lets someone in. */
public class NewPersonDialog extends Dialog {
    /** @param admit lets the person in, or throws the problem that is then shown */
    public NewPersonDialog(PersonForm form, Consumer<NewPerson> admit) {
        var texts = Texts.of(NewPersonDialog.class);
        var faults = new FaultFields();
        form.showFaults(faults, "");
        setHeaderTitle(texts.get("add"));
        setWidth("min(520px, 100vw)");
        add(form, faults);
        var save = new Button(texts.get("add"), click -> {
            if (faults.accepts(() -> admit.accept(form.written()))) close();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), save);
    }
}
