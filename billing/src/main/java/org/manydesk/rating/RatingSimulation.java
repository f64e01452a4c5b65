package org.manydesk.rating;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A what-if question: what would this usage cost under this card, or under these cards one after the other in a month?
 * Nothing of it is stored.
 */
public record RatingSimulation(PricedMonth month, MonthUsage usage) {

    private static final Currency EURO = Currency.getInstance("EUR");

    /**
     * Reads {@code {"rateCard","currency","usage":[{"line","quantity"}],"alreadyRated"?,"period"?,"days"?,"carried"?,
     * "amendments"?:[{"rateCard","days"}],"figures"?:[{"line","quantity"}]}}, strictly. Usage may tell how much of it was
     * {@code afterHours} and on a {@code holiday}, and in which {@code part} of an amended month it fell, from 1. Without a
     * period, the month is before every index; without days, it is covered wholly. An amendment takes its days from the end
     * of those that are covered. Figures are what was entered of seats and results; without them, it is as agreed.
     */
    public static RatingSimulation read(JsonNode json) {
        var root = Section.of(json, "")
                .only(Set.of(
                        "rateCard",
                        "currency",
                        "usage",
                        "alreadyRated",
                        "period",
                        "days",
                        "carried",
                        "amendments",
                        "figures"));
        var units = SimulatedUnits.read(root);
        var simulation = month(root).map(month -> units.in(month, root));
        root.accept();
        return simulation.orElseThrow();
    }

    private static Optional<PricedMonth> month(Section root) {
        var named = currency(root);
        var currency = root.required("currency", named, EURO);
        var period = root.month("period").orElse(BilledMonth.FIRST);
        var all = period.lengthOfMonth();
        var covered = root.whole("days", 1, all).orElse(all);
        var card = RateCardJson.read(root.section("rateCard"), named);
        var amendments = root.sections("amendments").stream()
                .flatMap(section -> amendment(section, named, all).stream())
                .toList();
        var before =
                covered - amendments.stream().mapToInt(PricedMonth.Part::days).sum();
        if (before < 1) root.fault("amendments", "must leave at least one day before them, of %d".formatted(covered));
        if (!root.isFaultless()) return Optional.empty();
        var first = Stream.of(new PricedMonth.Part(card.orElseThrow(), before));
        var parts = Stream.concat(first, amendments.stream()).toList();
        return Optional.of(new PricedMonth(BilledMonth.of(period, covered), currency, parts));
    }

    private static Optional<PricedMonth.Part> amendment(Section section, Optional<Currency> currency, int most) {
        section.only(Set.of("rateCard", "days"));
        var days = section.required("days", section.whole("days", 1, most), 1);
        return RateCardJson.read(section.section("rateCard"), currency).map(card -> new PricedMonth.Part(card, days));
    }

    public Rating rate() {
        return Rating.of(month, usage);
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
