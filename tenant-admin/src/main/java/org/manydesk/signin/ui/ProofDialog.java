package org.manydesk.signin.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import org.manydesk.signin.PasskeyProving;
import org.manydesk.signin.Proving;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** Asks for the password once more, or for a passkey of those who have one, before something that must not be done by whoever finds an open page. */
class ProofDialog extends Dialog {
    private final transient Proving proving;
    private final transient PasskeyProving passkeys;
    private final transient UiCaller caller;
    private final transient Texts texts = Texts.of(ProofDialog.class);
    private final FaultFields faults = new FaultFields();
    private final PasswordField password = new PasswordField(texts.get("password"));

    ProofDialog(Proving proving, PasskeyProving passkeys, UiCaller caller) {
        this.proving = proving;
        this.passkeys = passkeys;
        this.caller = caller;
        setHeaderTitle(texts.get("proof.title"));
        setWidth("min(420px, 100vw)");
        password.getElement().setAttribute("autocomplete", "current-password");
        password.setWidthFull();
        faults.at("/password", password);
        add(new Paragraph(texts.get("proof.why")), password, faults);
        var go = new Button(texts.get("proof.go"), click -> prove());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(texts.get("cancel"), click -> close()));
        if (passkeys.isPossible()) getFooter().add(byPasskey());
        getFooter().add(go);
        password.focus();
    }

    private void prove() {
        proven(() -> proving.byPassword(password.getValue()));
    }

    private PasskeyButton byPasskey() {
        return new PasskeyButton(
                texts.get("passkey.prove"),
                PasskeyButton.Use.TO_USE,
                passkeys::ask,
                (challenge, answer) -> proven(() -> passkeys.prove(challenge, answer)));
    }

    private void proven(Runnable proof) {
        if (!faults.accepts(proof)) return;
        caller.lookAgain();
        close();
        Notice.done(texts.get("proof.done"));
    }
}
