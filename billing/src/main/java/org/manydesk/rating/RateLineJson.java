package org.manydesk.rating;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.manydesk.rating.PriceModel.Graduated;
import org.manydesk.rating.PriceModel.Packaged;
import org.manydesk.rating.PriceModel.Standard;
import org.manydesk.rating.PriceModel.Volume;
import org.manydesk.rating.RateLine.Charge;
import org.manydesk.rating.Tiers.FeeAtZero;

/** A line of a rate card as a contract writes it in JSON; which fields it may have depends on its model. */
final class RateLineJson {

    private static final int LONGEST_NAME = 120;
    private static final Set<String> OF_EVERY_LINE =
            Set.of("name", "charge", "model", "freeUnits", "minimum", "maximum");
    private static final Tiers NO_TIERS =
            new Tiers(List.of(new Tier(Optional.empty(), Price.ZERO, Price.ZERO)), FeeAtZero.WAIVED);

    /** The models by their names in JSON, with their own fields. */
    private enum Model {
        STANDARD("unitPrice"),
        GRADUATED("tiers", "flatFeeAtZero"),
        VOLUME("tiers", "flatFeeAtZero"),
        PACKAGE("packageSize", "packagePrice");

        private final Set<String> fields;

        Model(String... own) {
            fields = new HashSet<>(OF_EVERY_LINE);
            fields.addAll(List.of(own));
        }
    }

    private final Optional<Currency> currency;

    /** @param currency of what is charged, if that is known */
    RateLineJson(Optional<Currency> currency) {
        this.currency = currency;
    }

    /** Reads a line; faults go to the section, and the answer is then only a stand-in. */
    RateLine read(Section line) {
        var name = line.required("name", line.text("name", LONGEST_NAME), "?");
        var charge = line.choice("charge", Charge.class).orElse(Charge.PER_TICKET);
        var model = line.choice("model", Model.class);
        var price = line.required("model", model.map(known -> priceModel(line, known)), new Standard(Price.ZERO));
        var free = line.notNegative("freeUnits").map(Quantity::new).orElse(Quantity.ZERO);
        var minimum = payable(line, "minimum").orElse(Price.ZERO);
        var maximum = payable(line, "maximum").filter(most -> isAtLeast(line, most, minimum));
        return new RateLine(name, charge, price, free, minimum, maximum);
    }

    private static boolean isAtLeast(Section line, Price maximum, Price minimum) {
        var fits = maximum.compareTo(minimum) >= 0;
        if (!fits) line.fault("maximum", "is below the minimum");
        return fits;
    }

    private PriceModel priceModel(Section line, Model model) {
        line.only(model.fields);
        return switch (model) {
            case STANDARD -> new Standard(price(line, "unitPrice"));
            case GRADUATED -> new Graduated(tiers(line));
            case VOLUME -> new Volume(tiers(line));
            case PACKAGE -> new Packaged(size(line), packagePrice(line));
        };
    }

    private static Price price(Section section, String field) {
        return section.required(field, section.notNegative(field).map(Price::new), Price.ZERO);
    }

    private Price packagePrice(Section line) {
        return line.required("packagePrice", payable(line, "packagePrice"), Price.ZERO);
    }

    /** An amount that is charged as it stands. */
    Optional<Price> payable(Section section, String field) {
        return currency.map(known -> section.payable(field, known))
                .orElseGet(() -> section.notNegative(field))
                .map(Price::new);
    }

    private static Quantity size(Section line) {
        return line.required("packageSize", line.positive("packageSize").map(Quantity::new), Quantity.of(1));
    }

    private Tiers tiers(Section line) {
        var zero = line.flag("flatFeeAtZero") ? FeeAtZero.CHARGED : FeeAtZero.WAIVED;
        var sections = line.sections("tiers");
        var tiers = sections.stream().map(this::tier).toList();
        if (tiers.isEmpty()) line.fault("tiers", "must have at least one tier");
        var misfits = IntStream.range(0, tiers.size()).filter(i -> !fits(sections.get(i), tiers, i));
        var rising = misfits.count() == 0;
        return rising && !tiers.isEmpty() ? new Tiers(tiers, zero) : NO_TIERS;
    }

    private Tier tier(Section tier) {
        tier.only(Set.of("upTo", "unitPrice", "flatFee"));
        var fee = payable(tier, "flatFee").orElse(Price.ZERO);
        return new Tier(tier.positive("upTo").map(Quantity::new), price(tier, "unitPrice"), fee);
    }

    /** Whether a tier ends after the one before it; the last, and only the last, has no end. */
    private static boolean fits(Section section, List<Tier> tiers, int index) {
        var isLast = index == tiers.size() - 1;
        var end = tiers.get(index).upTo();
        if (end.isEmpty() && section.has("upTo")) return false; // unreadable, and said so
        if (isLast != end.isEmpty()) {
            section.fault(
                    "upTo",
                    isLast
                            ? "must be null in the last tier, which has no end"
                            : "is required in every tier but the last");
            return false;
        }
        var start = index == 0 ? Quantity.ZERO : tiers.get(index - 1).upTo().orElse(Quantity.ZERO);
        var rises = end.map(to -> to.compareTo(start) > 0).orElse(true);
        if (!rises) section.fault("upTo", "must be more than the tier before ends at");
        return rises;
    }
}
