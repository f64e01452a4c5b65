package org.manydesk.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.ToIntBiFunction;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** Asks for the present password and the one in its place. */
class PasswordCard extends Div {
    private final transient Texts texts = Texts.of(PasswordCard.class);
    private final FaultFields faults = new FaultFields();
    private final PasswordField old = new PasswordField(texts.get("password.old"));
    private final PasswordField wanted = new PasswordField(texts.get("password.new"));
    private final transient ToIntBiFunction<String, String> change;

    /**
     * @param change puts the second in place of the first, and answers how many other sessions ended
     */
    PasswordCard(ToIntBiFunction<String, String> change) {
        this.change = change;
        addClassName("md-card");
        old.getElement().setAttribute("autocomplete", "current-password");
        wanted.getElement().setAttribute("autocomplete", "new-password");
        wanted.setHelperText(texts.get("password.help"));
        faults.at("/old", old);
        faults.at("/password", wanted);
        var go = new Button(texts.get("password.change"), click -> change());
        add(new H2(texts.get("password")), new Fieldset(old, wanted), faults, go);
    }

    private void change() {
        if (!faults.accepts(() -> tell(change.applyAsInt(old.getValue(), wanted.getValue())))) return;
        old.clear();
        wanted.clear();
    }

    private void tell(int ended) {
        Notice.done(texts.get("password.changed", ended));
    }
}
