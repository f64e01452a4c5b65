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

    /**
     * Reads {@code {"rateCard","currency","usage":[{"line","quantity"}],"alreadyRated"?,"period"?,"days"?,"carried"?}},
     * strictly. Usage may tell how much of it was {@code afterHours} and on a {@code holiday}. Without a period, the month
     * is before every index; without days, it is covered wholly.
     */
    public static RatingSimulation read(JsonNode json) {
        var root = Section.of(json, "")
                .only(Set.of("rateCard", "currency", "usage", "alreadyRated", "period", "days", "carried"));
        var named = currency(root);
        var currency = root.required("currency", named, EURO);
        var card = RateCardJson.read(root.section("rateCard"), named);
        var lines = card.map(RatingSimulation::names).orElse(Set.of());
        var fresh = units(root.sections("usage"), lines);
        var rated = units(root.sections("alreadyRated"), lines);
        card.ifPresent(known -> addAgreed(known, rated.isEmpty() ? fresh : rated));
        var usage =
                new PeriodUsage(month(root, lines), fresh, Optional.of(rated).filter(units -> !units.isEmpty()));
        lines.stream()
                .filter(line -> !usage.cumulativeOf(line).isSound()
                        || !rated.getOrDefault(line, Use.NONE).isSound())
                .forEach(line -> root.fault("usage", "would leave less than no units on line " + line));
        root.accept();
        return new RatingSimulation(card.orElseThrow(), currency, usage);
    }

    /** What is neither tickets nor hours is used as it was agreed. */
    private static void addAgreed(RateCard card, Map<String, Use> first) {
        card.lines().stream()
                .filter(line -> !line.isByUse())
                .forEach(line -> first.put(line.name(), Use.of(line.counted().agreed())));
    }

    private static BilledMonth month(Section root, Set<String> lines) {
        var period = root.month("period").orElse(BilledMonth.FIRST);
        var carried = new HashMap<String, Balance>();
        units(root.sections("carried"), lines).forEach((line, use) -> {
            if (use.units().isNegative()) root.fault("carried", "must not be negative");
            else carried.put(line, Balance.of(use.units()));
        });
        var all = period.lengthOfMonth();
        return new BilledMonth(period, root.whole("days", 1, all).orElse(all), carried);
    }

    public Rating rate() {
        return Rating.of(card, currency, usage);
    }

    private static Set<String> names(RateCard card) {
        return card.lines().stream()
                .filter(RateLine::isByUse)
                .map(RateLine::name)
                .collect(Collectors.toSet());
    }

    private static Map<String, Use> units(List<Section> entries, Set<String> lines) {
        var units = new HashMap<String, Use>();
        for (var entry : entries) {
            entry.only(Set.of("line", "quantity", "afterHours", "holiday"));
            var line = entry.required("line", entry.text("line", LONGEST_NAME), "");
            var quantity = entry.required("quantity", entry.decimal("quantity").map(Quantity::new), Quantity.ZERO);
            if (!line.isEmpty() && !lines.isEmpty() && !lines.contains(line))
                entry.fault("line", "is not a line of the card that counts tickets or hours");
            units.merge(line, new Use(quantity, part(entry, "afterHours"), part(entry, "holiday")), Use::plus);
        }
        return units;
    }

    private static Quantity part(Section entry, String field) {
        return entry.decimal(field).map(Quantity::new).orElse(Quantity.ZERO);
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
