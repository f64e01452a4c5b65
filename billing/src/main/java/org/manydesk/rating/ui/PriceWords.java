package org.manydesk.rating.ui;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.manydesk.rating.Price;
import org.manydesk.rating.PriceModel;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateLine;
import org.manydesk.rating.Tier;
import org.manydesk.rating.Tiers;
import org.manydesk.ui.Amount;
import org.manydesk.ui.Texts;

/** What is charged, in the words of a contract. */
public final class PriceWords {
    private final Texts texts = Texts.of(PriceWords.class);
    private final Currency currency;

    public PriceWords(Currency currency) {
        this.currency = currency;
    }

    /** A line, in phrases. */
    public List<String> of(RateLine line) {
        var words = new ArrayList<String>(
                switch (line.model()) {
                    case PriceModel.Standard(var price) -> List.of(texts.get("terms.STANDARD", shown(price)));
                    case PriceModel.Packaged(var size, var price) ->
                        List.of(texts.get("terms.packaged", shown(price), size.toString()));
                    case PriceModel.Graduated(var tiers) -> tiers(tiers, "");
                    case PriceModel.Volume(var tiers) -> tiers(tiers, texts.get("terms.volume"));
                });
        if (line.freeUnits().isPositive())
            words.add(texts.get("terms.free", line.freeUnits().toString()));
        if (!line.minimum().isZero()) words.add(texts.get("terms.minimum", shown(line.minimum())));
        line.maximum().ifPresent(most -> words.add(texts.get("terms.maximum", shown(most))));
        return words;
    }

    private List<String> tiers(Tiers tiers, String remark) {
        var words = new ArrayList<String>();
        tiers.list().forEach(tier -> words.add(tier(tier, tiers.list().size())));
        words.set(words.size() - 1, words.getLast() + remark);
        return words;
    }

    private String tier(Tier tier, int of) {
        var price = shown(tier.unitPrice());
        var words = tier.upTo()
                .map(end -> texts.get("terms.first", end.toString(), price))
                .orElseGet(() -> texts.get(of == 1 ? "terms.only" : "terms.last", price));
        return tier.flatFee().isZero() ? words : texts.get("terms.fee", words, shown(tier.flatFee()));
    }

    /** The whole bill, in sentences. */
    public String of(RateCard card) {
        var percent = card.vatRate().percent().stripTrailingZeros().toPlainString();
        var vat = card.vatRate().percent().signum() == 0 ? texts.get("terms.noVat") : texts.get("terms.vat", percent);
        return card.minimum().isZero() ? vat : texts.get("terms.bill", shown(card.minimum())) + " " + vat;
    }

    private String shown(Price price) {
        var decimals =
                Math.max(currency.getDefaultFractionDigits(), price.value().scale());
        return Amount.text(price.value().setScale(decimals), currency.getCurrencyCode());
    }
}
