package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.Concession;
import org.manydesk.money.Money;
import org.manydesk.ui.Texts;

/** Asks how much of a questioned line is taken back, and what the credit note says; proposes all that is left of it. */
class CreditDialog extends Dialog {
    private static final int LONGEST = 2000;

    private final transient Texts texts = Texts.of(CreditDialog.class);
    private final BigDecimalField amount = new BigDecimalField();
    private final TextArea reason = new TextArea();

    /** @param left of the line, net */
    CreditDialog(Questions.Answer answer, Money left, Consumer<Concession> credit) {
        setHeaderTitle(texts.get("credit.title", answer.question().line()));
        setWidth("30rem");
        offer(left);
        reason.setLabel(texts.get("credit.reason"));
        reason.setValue(answer.question().reason());
        reason.setMaxLength(LONGEST);
        reason.setErrorMessage(texts.get("missing"));
        reason.setWidthFull();
        add(new Paragraph(texts.get("credit.what")), amount, reason);
        var go = new Button(texts.get("credit.go"), click -> {
            if (isComplete(left)) {
                close();
                credit.accept(new Concession(
                        Money.of(amount.getValue(), left.currency()),
                        reason.getValue().strip(),
                        answer.note()));
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), go);
    }

    private void offer(Money left) {
        amount.setLabel(texts.get("credit.amount"));
        amount.setValue(left.amount());
        amount.setSuffixComponent(new Span(left.currency().getCurrencyCode()));
        amount.setHelperText(texts.get("credit.left", Sum.text(left)));
        amount.setErrorMessage(texts.get("credit.wrong", Sum.text(left)));
        amount.setWidthFull();
    }

    private boolean isComplete(Money left) {
        amount.setInvalid(!isWithin(amount.getValue(), left));
        reason.setInvalid(reason.getValue().isBlank());
        return !amount.isInvalid() && !reason.isInvalid();
    }

    static boolean isWithin(@Nullable BigDecimal asked, Money left) {
        return asked != null
                && asked.signum() > 0
                && asked.stripTrailingZeros().scale() <= left.amount().scale()
                && asked.compareTo(left.amount()) <= 0;
    }
}
