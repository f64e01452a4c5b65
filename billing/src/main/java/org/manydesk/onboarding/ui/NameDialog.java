package org.manydesk.onboarding.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** Asks what a template is to be called, and keeps it under that name. */
class NameDialog extends Dialog {
    private final transient Texts texts = Texts.of(NameDialog.class);
    private final FaultFields faults = new FaultFields();
    private final TextField name = new TextField(texts.get("templates.name"));
    private final Fieldset fields = new Fieldset();

    /** @param what will happen, in a sentence */
    NameDialog(String title, String what) {
        setHeaderTitle(title);
        setWidth("min(480px, 100vw)");
        name.setHelperText(texts.get("templates.name.help"));
        name.setPlaceholder(texts.get("templates.name.sample"));
        name.setRequiredIndicatorVisible(true);
        faults.at("/name", name);
        fields.append(wide(name));
        add(new Paragraph(what), fields, faults);
        getFooter().add(new Button(texts.get("cancel"), click -> close()));
    }

    /** Asks something else beside the name. */
    void ask(Component... further) {
        fields.append(further);
    }

    void read(String before) {
        name.setValue(before);
    }

    /** @param save is given the name; what it refuses is said here */
    void saving(Consumer<String> save) {
        var button = new Button(texts.get("save"), click -> {
            if (faults.accepts(() -> save.accept(name.getValue().strip()))) close();
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(button);
    }

    FaultFields faults() {
        return faults;
    }
}
