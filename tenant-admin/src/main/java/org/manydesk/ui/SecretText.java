package org.manydesk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;

/** A secret that is hidden until it is asked for, and can be copied. It is read only then. */
public class SecretText extends Div {
    private static final long serialVersionUID = 1L;
    private static final String HIDDEN = "whsec_••••••••••••••••••••••••";

    private final transient Texts texts = Texts.of(SecretText.class);
    private final Code shown = new Code(HIDDEN);
    private final Button reveal;
    private final transient Supplier<String> secret;

    public SecretText(Supplier<String> secret) {
        this.secret = secret;
        this.reveal = new Button(texts.get("secret.reveal"), click -> reveal());
        addClassNames("md-in-line", "md-secret");
        var copy = new Button(texts.get("secret.copy"), click -> copy());
        for (var button : new Button[] {reveal, copy})
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(shown, reveal, copy);
    }

    /** One that was just made, and is shown this once. */
    public static SecretText open(String secret) {
        var text = new SecretText(() -> secret);
        text.reveal();
        return text;
    }

    private void reveal() {
        shown.setText(secret.get());
        reveal.setVisible(false);
    }

    private void copy() {
        getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", secret.get());
        Notice.done(texts.get("secret.copied"));
    }
}
