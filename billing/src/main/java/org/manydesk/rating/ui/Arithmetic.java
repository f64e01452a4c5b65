package org.manydesk.rating.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.manydesk.rating.Adjustment;
import org.manydesk.rating.Price;
import org.manydesk.rating.TierShare;
import org.manydesk.ui.Amount;
import org.manydesk.ui.Texts;

/** How an amount comes about: each tier's units at its price, then what is free, at least or at most. */
public class Arithmetic extends Div {
    private static final Set<Adjustment.Rule> BEFORE_TIERS =
            EnumSet.range(Adjustment.Rule.CONTINUED, Adjustment.Rule.FREE_UNITS);

    private final transient Texts texts = Texts.of(Arithmetic.class);
    private final Currency currency;

    public Arithmetic(List<TierShare> tiers, List<Adjustment> adjustments, Currency currency) {
        this.currency = currency;
        addClassName("md-arithmetic");
        adjustments.stream().filter(step -> BEFORE_TIERS.contains(step.rule())).forEach(this::remark);
        tiers.forEach(tier -> tier(tier, tiers.size()));
        adjustments.stream().filter(step -> !BEFORE_TIERS.contains(step.rule())).forEach(this::adjusted);
    }

    private void tier(TierShare share, int of) {
        var words = texts.get("tier.share", share.quantity().toString(), shown(share.unitPrice()));
        if (of > 1) words = texts.get("tier.of", share.tier(), words);
        var fee = share.flatFee()
                .map(price -> texts.get("tier.fee", shown(price)))
                .orElse("");
        row(words + fee, shown(share.amount()));
    }

    private void remark(Adjustment step) {
        row(texts.get("adjusted." + step.rule(), step.quantity().toString()), "");
    }

    private void adjusted(Adjustment step) {
        var key = "adjusted." + step.rule() + (step.quantity().isZero() ? "" : ".of");
        var amount = step.amount().isZero() ? "" : shown(step.amount());
        row(texts.get(key, step.quantity().toString()), amount);
    }

    private void row(String words, String amount) {
        var result = new Span(amount);
        result.addClassName("md-number");
        var row = new Div(new Span(words), result);
        row.addClassName("md-sum-row");
        add(row);
    }

    /** With at least the currency's decimals. */
    private String shown(Price price) {
        var decimals =
                Math.max(currency.getDefaultFractionDigits(), price.value().scale());
        return Amount.text(price.value().setScale(decimals), currency.getCurrencyCode());
    }
}
