package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.manydesk.invoicing.Collecting;
import org.manydesk.invoicing.Receipt;
import org.manydesk.money.Money;
import org.manydesk.ui.DayField;
import org.manydesk.ui.Texts;

/** Asks what came in of an invoice, or went back to the client; proposes all that is open. */
class PaymentDialog extends Dialog {
    private static final int LONGEST = 140;

    private final transient Texts texts = Texts.of(PaymentDialog.class);
    private final transient Money open;
    private final BigDecimalField amount = new BigDecimalField();
    private final DayField on = new DayField(texts.get("payment.on"));
    private final TextField reference = new TextField(texts.get("payment.reference"));

    /** @param open negative where the client is owed */
    PaymentDialog(Money open, Collecting collecting, Consumer<Receipt> record) {
        this.open = open;
        setHeaderTitle(texts.get(open.isNegative() ? "payment.back" : "payment.title"));
        setWidth("30rem");
        offer(collecting.today());
        var latest = collecting.latestDay();
        on.setMax(latest);
        add(new Paragraph(texts.get(open.isNegative() ? "payment.back.what" : "payment.what")), amount, on, reference);
        var go = new Button(texts.get("payment.go"), click -> {
            if (isComplete(latest)) {
                record.accept(
                        new Receipt(given(), on.getValue(), reference.getValue().strip()));
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), go);
    }

    private void offer(LocalDate today) {
        var most = open.amount().abs();
        amount.setLabel(texts.get("payment.amount"));
        amount.setValue(most);
        amount.setSuffixComponent(new Span(open.currency().getCurrencyCode()));
        amount.setHelperText(texts.get("payment.open", Sum.text(Money.of(most, open.currency()))));
        amount.setErrorMessage(texts.get("credit.wrong", Sum.text(Money.of(most, open.currency()))));
        amount.setWidthFull();
        on.setValue(today);
        on.setErrorMessage(texts.get("payment.on.wrong"));
        on.setWidthFull();
        reference.setMaxLength(LONGEST);
        reference.setHelperText(texts.get("payment.reference.what"));
        reference.setWidthFull();
    }

    private Money given() {
        var given = Money.of(amount.getValue(), open.currency());
        return open.isNegative() ? given.negated() : given;
    }

    private boolean isComplete(LocalDate latest) {
        var asked = amount.getValue();
        amount.setInvalid(asked == null
                || asked.signum() <= 0
                || asked.stripTrailingZeros().scale() > open.amount().scale()
                || asked.compareTo(open.amount().abs()) > 0);
        on.setInvalid(on.getValue() == null || on.getValue().isAfter(latest));
        return !amount.isInvalid() && !on.isInvalid();
    }
}
