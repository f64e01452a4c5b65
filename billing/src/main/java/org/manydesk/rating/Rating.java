package org.manydesk.rating;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.manydesk.money.Money;

/**
 * What a month's usage costs under a rate card: what all of it costs, less what earlier ratings charged. Pure: the same
 * card, currency and usage give the same rating.
 *
 * @param lines the card's lines in its order, then discounts, the cut to the card's maximum and the true-up to its minimum
 *     as far as there are such
 * @param total the sum of the lines, net of VAT
 */
public record Rating(List<RatedLine> lines, Money total) {

    /** @throws IllegalArgumentException when a correction would leave less than no units */
    public static Rating of(RateCard card, Currency currency, PeriodUsage usage) {
        card.lines().forEach(line -> mustBeSound(line.name(), usage));
        var after = Whole.of(card, currency, usage::cumulativeOf, usage.month());
        var before = usage.rated()
                .map(rated -> Whole.of(card, currency, line -> rated.getOrDefault(line, Use.NONE), usage.month()))
                .orElse(Whole.NONE);
        var lines = new ArrayList<RatedLine>();
        card.lines()
                .forEach(line -> lines.add(RatedLine.of(
                        line.name(),
                        usage.freshOf(line.name()).units(),
                        after.item(line.name(), currency),
                        before.item(line.name(), currency))));
        var others = new LinkedHashSet<>(after.items().keySet());
        others.addAll(before.items().keySet());
        card.lines().forEach(line -> others.remove(line.name()));
        others.stream()
                .map(name ->
                        RatedLine.of(name, Quantity.of(1), after.item(name, currency), before.item(name, currency)))
                .filter(line -> !line.amount().isZero())
                .forEach(lines::add);
        return new Rating(
                List.copyOf(lines),
                Money.sum(lines.stream().map(RatedLine::amount).toList(), currency));
    }

    private static void mustBeSound(String line, PeriodUsage usage) {
        var all = usage.cumulativeOf(line);
        if (!all.isSound()) throw new IllegalArgumentException("%s would have %s units".formatted(line, all));
    }

    /** The rated line of that name. */
    public Optional<RatedLine> line(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).findFirst();
    }
}
