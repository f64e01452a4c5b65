package org.manydesk.availability.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Function;
import org.manydesk.availability.MonitoringHooks;
import org.manydesk.ui.SecretText;
import org.manydesk.ui.Texts;

/** Makes an address for a monitoring program, then shows its secret, this once, and how to sign a message with it. */
class HookDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;

    /** What a shell with curl and openssl needs, with the address and the secret filled in. */
    private static final String EXAMPLE =
            """
            URL="$(0)"
            SECRET="$(1)"
            ID=msg_$(date +%s%N); NOW=$(date +%s)
            BODY='{"state":"DOWN"}'
            KEY=$(printf %s "${SECRET#whsec_}" | base64 -d | od -An -v -tx1 | tr -d ' \\n')
            SIGNATURE=$(printf %s "$ID.$NOW.$BODY" | openssl dgst -sha256 -mac HMAC -macopt hexkey:$KEY -binary | base64)
            curl -X POST "$URL" -H 'Content-Type: application/json' -H "webhook-id: $ID" \\
              -H "webhook-timestamp: $NOW" -H "webhook-signature: v1,$SIGNATURE" -d "$BODY"
            """;

    private final transient Texts texts = Texts.of(HookDialog.class);
    private final transient Function<String, MonitoringHooks.Made> making;
    private final TextField name = new TextField(texts.get("hook.name"));
    private final Button make = new Button(texts.get("hook.make"), click -> make());

    HookDialog(Function<String, MonitoringHooks.Made> making) {
        this.making = making;
        setHeaderTitle(texts.get("hook.new"));
        setWidth("44rem");
        setMaxWidth("96vw");
        name.setHelperText(texts.get("hook.name.help"));
        name.setMaxLength(LONGEST);
        name.setWidthFull();
        name.setValueChangeMode(ValueChangeMode.EAGER);
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.addClickShortcut(Key.ENTER);
        add(name);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), make);
        name.focus();
    }

    private void make() {
        if (name.getValue().isBlank()) {
            name.setErrorMessage(texts.get("hook.name.missing"));
            name.setInvalid(true);
            return;
        }
        show(making.apply(name.getValue().strip()));
    }

    private void show(MonitoringHooks.Made made) {
        removeAll();
        getFooter().removeAll();
        var example = new Pre();
        example.addClassName("md-example");
        example.getElement()
                .executeJs(
                        "this.textContent = $0.replace('$(0)', location.origin + $1).replace('$(1)', $2)",
                        EXAMPLE,
                        made.line().address(),
                        made.secret());
        var copy = new Button(texts.get("hook.copy"), click -> example.getElement()
                .executeJs("navigator.clipboard && navigator.clipboard.writeText(this.textContent)"));
        add(
                new Paragraph(texts.get("hook.secret")),
                SecretText.open(made.secret()),
                new Paragraph(texts.get("hook.example")),
                new Div(example));
        getFooter().add(copy, new Button(texts.get("hook.done"), click -> close()));
    }
}
