package org.manydesk.rating;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.money.Money;

/**
 * What a month's usage costs under a rate card: what all of it costs, less what earlier ratings charged. Pure: the same
 * card, currency and usage give the same rating.
 *
 * @param lines the lines of each part in the order of its card, then discounts, the cut to the card's maximum and the true-up to its minimum
 *     as far as there are such
 * @param total the sum of the lines, net of VAT
 */
public record Rating(List<RatedLine> lines, Money total) {

    /** Rates a month with one price list. */
    public static Rating of(RateCard card, Currency currency, PeriodUsage usage) {
        return of(PricedMonth.of(usage.month(), currency, card), usage.ofOnePart());
    }

    /** @throws IllegalArgumentException when a correction would leave less than no units */
    public static Rating of(PricedMonth month, MonthUsage usage) {
        var all = usage.cumulative();
        if (!all.unsound().isEmpty()) throw new IllegalArgumentException("there would be less than no units: " + all);
        var after = Whole.of(month, all);
        var before = usage.rated()
                .map(rated -> Whole.of(month.carrying(rated.carried()), rated.uses()))
                .orElse(Whole.NONE);
        var lines = keys(after, before)
                .map(key -> {
                    var units = isLine(month, key)
                            ? usage.fresh()
                                    .of(key.part().orElseThrow(), key.name())
                                    .units()
                            : Quantity.of(1);
                    return RatedLine.of(
                            key, units, after.item(key, month.currency()), before.item(key, month.currency()));
                })
                .filter(line -> isLine(month, new Whole.Key(line.part(), line.name(), line.vat()))
                        || !line.amount().isZero())
                .toList();
        return new Rating(lines, Money.sum(lines.stream().map(RatedLine::amount).toList(), month.currency()));
    }

    private static Stream<Whole.Key> keys(Whole after, Whole before) {
        return Stream.concat(after.items().keySet().stream(), before.items().keySet().stream())
                .distinct();
    }

    private static boolean isLine(PricedMonth month, Whole.Key key) {
        return key.part()
                .flatMap(part -> month.part(part).card().line(key.name()))
                .isPresent();
    }

    /** The rated line of that name. */
    public Optional<RatedLine> line(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).findFirst();
    }
}
