package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.manydesk.document.InvoiceDocument;
import org.manydesk.invoicing.CreditWish;
import org.manydesk.money.Money;
import org.manydesk.ui.Texts;

/** Asks how much of each line of an issued invoice is taken back, and why; empty fields take nothing back. */
class CreditNoteDialog extends Dialog {
    private static final int LONGEST = 2000;

    private final transient Texts texts = Texts.of(CreditNoteDialog.class);
    private final transient Map<Integer, Money> rest;
    private final Map<Integer, BigDecimalField> amounts = new LinkedHashMap<>();
    private final TextArea reason = new TextArea(texts.get("credit.reason"));
    private final Span sum = new Span();

    /**
     * @param rest what can be taken back, net, by line
     * @param credit is told what is, and the reason
     */
    CreditNoteDialog(InvoiceDocument invoice, Map<Integer, Money> rest, BiConsumer<List<CreditWish>, String> credit) {
        this.rest = rest;
        setHeaderTitle(texts.get("creditNote.title", invoice.heading().number().orElse("")));
        setWidth("36rem");
        var lines = new Div();
        lines.addClassName("md-credit-lines");
        invoice.lines().stream()
                .filter(line -> rest.containsKey(line.number()))
                .forEach(line -> lines.add(line(line.number(), line.item().name())));
        reason.setMaxLength(LONGEST);
        reason.setErrorMessage(texts.get("missing"));
        reason.setWidthFull();
        var all = new Button(texts.get("creditNote.all"), click -> fill());
        all.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var total = new Div(all, sum);
        total.addClassName("md-sum-row");
        add(new Paragraph(texts.get("creditNote.what")), lines, total, reason);
        var go = new Button(texts.get("credit.go"), click -> {
            if (isComplete()) {
                credit.accept(wishes(), reason.getValue().strip());
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), go);
        showSum();
    }

    private Component line(int number, String name) {
        var left = left(number);
        var amount = new BigDecimalField();
        amount.setLabel(texts.get("creditNote.line", number, name));
        amount.setSuffixComponent(new Span(left.currency().getCurrencyCode()));
        amount.setHelperText(texts.get("creditNote.left", Sum.text(left)));
        amount.setErrorMessage(texts.get("credit.wrong", Sum.text(left)));
        amount.setValueChangeMode(ValueChangeMode.EAGER);
        amount.addValueChangeListener(change -> showSum());
        amount.setWidthFull();
        amounts.put(number, amount);
        return amount;
    }

    private Money left(int number) {
        return Objects.requireNonNull(rest.get(number));
    }

    private void fill() {
        amounts.forEach((number, amount) -> amount.setValue(left(number).amount()));
    }

    private void showSum() {
        var currency = rest.values().iterator().next().currency();
        var given = amounts.values().stream()
                .map(BigDecimalField::getValue)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var shown = given.scale() > currency.getDefaultFractionDigits() ? given.stripTrailingZeros() : given;
        sum.setText(
                shown.scale() > currency.getDefaultFractionDigits()
                        ? "–"
                        : texts.get("creditNote.sum", Sum.text(Money.of(shown, currency))));
    }

    private boolean isComplete() {
        amounts.forEach((number, amount) -> amount.setInvalid(
                amount.getValue() != null && !CreditDialog.isWithin(amount.getValue(), left(number))));
        var given = amounts.values().stream().anyMatch(amount -> amount.getValue() != null);
        if (!given) amounts.values().iterator().next().setInvalid(true);
        reason.setInvalid(reason.getValue().isBlank());
        return given && !reason.isInvalid() && amounts.values().stream().noneMatch(BigDecimalField::isInvalid);
    }

    private List<CreditWish> wishes() {
        return amounts.entrySet().stream()
                .filter(entry -> entry.getValue().getValue() != null)
                .map(entry -> new CreditWish(
                        "/lines",
                        entry.getKey(),
                        Money.of(
                                entry.getValue().getValue(),
                                left(entry.getKey()).currency())))
                .toList();
    }
}
