package org.manydesk.ui;

import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.text.NumberFormat;

/** Money as it is read: grouped digits of the page's language, currency behind, figures of equal width. */
public class Amount extends Span {
    /** @param amount with the currency's number of decimals */
    public Amount(BigDecimal amount, String currency) {
        super(text(amount, currency));
        addClassName("md-amount");
    }

    /** The same as text, e.g. for a grid's template: {@code 1,234.50 EUR}. */
    public static String text(BigDecimal amount, String currency) {
        var format = NumberFormat.getNumberInstance(Texts.locale());
        format.setMinimumFractionDigits(Math.max(0, amount.scale()));
        format.setMaximumFractionDigits(Math.max(0, amount.scale()));
        return format.format(amount) + "\u00a0" + currency;
    }
}
