package org.manydesk.signin.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.manydesk.passkey.PasskeyKeeping;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** Asks what a passkey is called. */
class PasskeyNameDialog extends Dialog {
    private final transient Texts texts = Texts.of(PasskeyNameDialog.class);
    private final transient Consumer<String> rename;
    private final FaultFields faults = new FaultFields();
    private final TextField name = new TextField(texts.get("passkey.name"));

    PasskeyNameDialog(String present, Consumer<String> rename) {
        this.rename = rename;
        setHeaderTitle(texts.get("passkey.rename.title"));
        setWidth("min(420px, 100vw)");
        name.setValue(present);
        name.setMaxLength(PasskeyKeeping.LONGEST_NAME);
        name.setWidthFull();
        faults.at("/name", name);
        add(name, faults);
        var go = new Button(texts.get("passkey.save"), click -> save());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), go);
        name.focus();
    }

    private void save() {
        if (faults.accepts(() -> rename.accept(name.getValue()))) close();
    }
}
