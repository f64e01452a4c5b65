package org.manydesk.rating.ui;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.rating.Banded;
import org.manydesk.rating.Bundle;
import org.manydesk.rating.Charge;
import org.manydesk.rating.Counted;
import org.manydesk.rating.Counters;
import org.manydesk.rating.Discount;
import org.manydesk.rating.GainShare;
import org.manydesk.rating.Limits;
import org.manydesk.rating.Prepaid;
import org.manydesk.rating.Price;
import org.manydesk.rating.PriceModel;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateLine;
import org.manydesk.rating.Selection;
import org.manydesk.rating.Tier;
import org.manydesk.rating.Tiers;
import org.manydesk.rating.VatTerm;
import org.manydesk.ui.Amount;
import org.manydesk.ui.DurationText;
import org.manydesk.ui.Texts;

/** What is charged, in the words of a contract. */
public final class PriceWords {
    private final Texts texts = Texts.of(PriceWords.class);
    private final Currency currency;

    public PriceWords(Currency currency) {
        this.currency = currency;
    }

    /** A line of a price list, in phrases. */
    public List<String> of(RateLine line, RateCard card) {
        var words = of(line);
        Optional.ofNullable(card.vat().ofLines().get(line.name())).ifPresent(term -> words.add(vat(term, ".line")));
        return words;
    }

    private List<String> of(RateLine line) {
        var words = new ArrayList<String>(
                switch (line.model()) {
                    case PriceModel.Standard(var price) -> List.of(texts.get("terms.STANDARD", shown(price)));
                    case PriceModel.Packaged(var size, var price) ->
                        List.of(texts.get("terms.packaged", shown(price), size.toString()));
                    case PriceModel.Graduated(var tiers) -> tiers(tiers, "");
                    case PriceModel.Volume(var tiers) -> tiers(tiers, texts.get("terms.volume"));
                    case Bundle bundle -> bundle(bundle);
                    case Banded baseline -> baseline(baseline);
                    case Prepaid prepaid -> prepaid(prepaid);
                    case GainShare(var baseline, var value, var share) ->
                        List.of(texts.get("terms.gainShare", share.toPlainString(), baseline.toString(), shown(value)));
                });
        counted(line.counted()).ifPresent(words::addFirst);
        words.addAll(limits(line.limits()));
        if (line.uplift().afterHours().signum() > 0)
            words.add(texts.get("terms.afterHours", line.uplift().afterHours().toPlainString()));
        if (line.uplift().holiday().signum() > 0)
            words.add(texts.get("terms.holiday", line.uplift().holiday().toPlainString()));
        return words;
    }

    private Optional<String> counted(Counted counted) {
        if (counted.charge() == Charge.PER_HOUR) return Optional.of(hours(counted));
        if (counted.charge() != Charge.PER_TICKET)
            return Optional.of(
                    texts.get("terms." + counted.charge(), counted.agreed().toString()));
        return only(counted.only());
    }

    private String hours(Counted counted) {
        var rule = counted.hours();
        var words = new ArrayList<>(List.of(texts.get("terms.hours", texts.of(rule.per()))));
        if (rule.minimum().isPositive()) words.add(texts.get("terms.minimumTime", DurationText.hours(rule.minimum())));
        if (rule.step().toMinutes() > 1) words.add(texts.get("terms.timeStep", DurationText.hours(rule.step())));
        only(counted.only()).ifPresent(words::add);
        return String.join(", ", words);
    }

    private Optional<String> only(Selection only) {
        if (only.isAll()) return Optional.empty();
        var asked = Stream.of(only.types(), only.priorities(), only.channels(), only.hours())
                .filter(set -> !set.isEmpty())
                .map(set -> set.stream().sorted().map(texts::of).collect(Collectors.joining(", ")));
        var categories = only.categories().stream().sorted().collect(Collectors.joining(", "));
        var languages =
                only.languages().stream().map(PriceWords::language).sorted().collect(Collectors.joining(", "));
        var all = Stream.concat(asked, Stream.of(categories, languages).filter(text -> !text.isEmpty()));
        return Optional.of(texts.get("terms.only", all.collect(Collectors.joining("; "))));
    }

    /** A language by its code, e.g. "German" for {@code de}. */
    static String language(String code) {
        return Locale.of(code).getDisplayLanguage(Texts.locale());
    }

    private List<String> limits(Limits limits) {
        var words = new ArrayList<String>();
        if (limits.freeUnits().isPositive())
            words.add(texts.get("terms.free", limits.freeUnits().toString()));
        if (!limits.minimum().isZero()) words.add(texts.get("terms.minimum", shown(limits.minimum())));
        limits.maximum().ifPresent(most -> words.add(texts.get("terms.maximum", shown(most))));
        return words;
    }

    private List<String> bundle(Bundle bundle) {
        var words = new ArrayList<>(List.of(texts.get(
                "terms.bundle", bundle.included().toString(), shown(bundle.price()), shown(bundle.overagePrice()))));
        if (bundle.carriesOver()) words.add(texts.get("terms.carriesOver"));
        return words;
    }

    private List<String> prepaid(Prepaid prepaid) {
        var pack = prepaid.pack();
        var words =
                new ArrayList<>(List.of(texts.get("terms.prepaid", pack.units().toString(), shown(pack.price()))));
        pack.months().ifPresent(months -> words.add(texts.get("terms.validFor", months)));
        words.add(prepaid.beyond()
                .map(price -> texts.get("terms.beyond", shown(price)))
                .orElseGet(() -> texts.get("terms.nextPack")));
        if (!prepaid.lowAt().isZero())
            words.add(texts.get("terms.lowAt", prepaid.lowAt().toString()));
        return words;
    }

    private List<String> baseline(Banded baseline) {
        var band = baseline.deadband().toPlainString();
        return List.of(
                texts.get("terms.baseline", baseline.volume().toString(), shown(baseline.price()), band),
                texts.get("terms.additional", shown(baseline.additional())),
                texts.get("terms.reduced", shown(baseline.reduced())));
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
                .orElseGet(() -> texts.get(of == 1 ? "terms.single" : "terms.last", price));
        return tier.flatFee().isZero() ? words : texts.get("terms.fee", words, shown(tier.flatFee()));
    }

    /** The whole bill, in sentences. */
    public String of(RateCard card) {
        var sentences = new ArrayList<String>();
        card.bill().discounts().forEach(discount -> sentences.add(discount(discount)));
        card.bill().maximum().ifPresent(most -> sentences.add(texts.get("terms.billMost", shown(most))));
        if (!card.bill().minimum().isZero())
            sentences.add(texts.get("terms.bill", shown(card.bill().minimum())));
        card.indexation()
                .table()
                .forEach(entry -> sentences.add(texts.get(
                        "terms.index",
                        entry.from().toString(),
                        entry.index().toPlainString(),
                        card.indexation().base().toPlainString())));
        if (card.atAmendment() == Counters.RESTART) sentences.add(texts.get("terms.restart"));
        sentences.add(vat(card.vat().usual(), ""));
        return String.join(" ", sentences);
    }

    private String vat(VatTerm term, String of) {
        return term.exemption()
                .map(exemption -> texts.get("terms.exempt" + of, exemption.reason()))
                .orElseGet(() -> term.rate().isZero()
                        ? texts.get("terms.noVat" + of)
                        : texts.get("terms.vat" + of, term.rate().toString()));
    }

    private String discount(Discount discount) {
        return switch (discount) {
            case Discount.Percent(var name, var percent) ->
                texts.get("terms.discount.percent", name, percent.toPlainString());
            case Discount.Fixed(var name, var amount) -> texts.get("terms.discount.amount", name, shown(amount));
        };
    }

    private String shown(Price price) {
        var decimals =
                Math.max(currency.getDefaultFractionDigits(), price.value().scale());
        return Amount.text(price.value().setScale(decimals), currency.getCurrencyCode());
    }
}
