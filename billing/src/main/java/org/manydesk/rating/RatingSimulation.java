package org.manydesk.rating;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A what-if question: what would this usage cost under this card? Nothing of it is stored. */
public record RatingSimulation(RateCard card, Currency currency, PeriodUsage usage) {

    private static final int LONGEST_NAME = 120;
    private static final Currency EURO = Currency.getInstance("EUR");

    /** Reads {@code {"rateCard","currency","usage":[{"line","quantity"}],"alreadyRated"?}}, strictly. */
    public static RatingSimulation read(JsonNode json) {
        var root = Section.of(json, "").only(Set.of("rateCard", "currency", "usage", "alreadyRated"));
        var named = currency(root);
        var currency = root.required("currency", named, EURO);
        var card = RateCardJson.read(root.section("rateCard"), named);
        var lines = card.map(RatingSimulation::names).orElse(Set.of());
        var fresh = units(root.sections("usage"), lines);
        var rated = units(root.sections("alreadyRated"), lines);
        var usage = new PeriodUsage(fresh, Optional.of(rated).filter(units -> !units.isEmpty()));
        lines.stream()
                .filter(line -> usage.cumulativeOf(line).isNegative()
                        || rated.getOrDefault(line, Quantity.ZERO).isNegative())
                .forEach(line -> root.fault("usage", "would leave less than no units on line " + line));
        root.accept();
        return new RatingSimulation(card.orElseThrow(), currency, usage);
    }

    public Rating rate() {
        return Rating.of(card, currency, usage);
    }

    private static Set<String> names(RateCard card) {
        return card.lines().stream().map(RateLine::name).collect(Collectors.toSet());
    }

    private static Map<String, Quantity> units(List<Section> entries, Set<String> lines) {
        var units = new HashMap<String, Quantity>();
        for (var entry : entries) {
            entry.only(Set.of("line", "quantity"));
            var line = entry.required("line", entry.text("line", LONGEST_NAME), "");
            var quantity = entry.required("quantity", entry.decimal("quantity").map(Quantity::new), Quantity.ZERO);
            if (!line.isEmpty() && !lines.isEmpty() && !lines.contains(line))
                entry.fault("line", "is not a line of the card");
            units.merge(line, quantity, Quantity::plus);
        }
        return units;
    }

    private static Optional<Currency> currency(Section root) {
        return root.text("currency", 3).flatMap(code -> known(root, code));
    }

    private static Optional<Currency> known(Section root, String code) {
        var found = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code) && currency.getDefaultFractionDigits() >= 0)
                .findFirst();
        if (found.isEmpty()) root.fault("currency", "is not an ISO 4217 currency code");
        return found;
    }
}
