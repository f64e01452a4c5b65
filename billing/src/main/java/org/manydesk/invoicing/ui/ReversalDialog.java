package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.manydesk.invoicing.PaymentGlance;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;

/** Asks why a payment is taken back. */
class ReversalDialog extends Dialog {
    private static final int LONGEST = 500;

    ReversalDialog(PaymentGlance payment, Consumer<String> reverse) {
        var texts = Texts.of(ReversalDialog.class);
        setHeaderTitle(texts.get("reverse.title"));
        setWidth("30rem");
        var reason = new TextField(texts.get("reverse.reason"));
        reason.setMaxLength(LONGEST);
        reason.setErrorMessage(texts.get("missing"));
        reason.setWidthFull();
        add(new Paragraph(texts.get("reverse.what", Sum.text(payment.amount()), Days.day(payment.on()))), reason);
        var go = new Button(texts.get("reverse"), click -> {
            reason.setInvalid(reason.getValue().isBlank());
            if (reason.isInvalid()) return;
            reverse.accept(reason.getValue().strip());
            close();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), go);
    }
}
