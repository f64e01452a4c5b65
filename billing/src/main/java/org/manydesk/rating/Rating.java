package org.manydesk.rating;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.manydesk.money.Money;

/**
 * What a period's usage costs under a rate card. Pure: the same card, currency and usage give the same rating.
 *
 * @param lines the card's lines in its order, then the true-up to the card's minimum when there is one
 * @param total the sum of the lines, net of VAT
 */
public record Rating(List<RatedLine> lines, Money total) {

    /** @throws IllegalArgumentException when a correction would leave less than no units */
    public static Rating of(RateCard card, Currency currency, PeriodUsage usage) {
        var lines = new ArrayList<RatedLine>();
        card.lines().forEach(line -> lines.add(rated(line, card, currency, usage)));
        var trueUp = trueUp(card, currency, usage);
        if (!trueUp.isZero()) lines.add(RatedLine.trueUp(trueUp));
        var total = Money.sum(lines.stream().map(RatedLine::amount).toList(), currency);
        return new Rating(List.copyOf(lines), total);
    }

    private static RatedLine rated(RateLine line, RateCard card, Currency currency, PeriodUsage usage) {
        var after = line.rate(notNegative(line, usage.cumulativeOf(line.name())));
        var before = usage.ratedOf(line.name()).map(line::rate).orElse(Steps.NONE);
        var steps = after.since(before);
        var amount = card.rounded(after.exact(), currency).minus(card.rounded(before.exact(), currency));
        return new RatedLine(
                line.name(), usage.freshOf(line.name()), steps.exact(), amount, steps.tiers(), steps.adjustments());
    }

    /** The true-up of the whole period, less the one that was charged before. */
    private static Money trueUp(RateCard card, Currency currency, PeriodUsage usage) {
        var now = card.trueUp(currency, line -> usage.cumulativeOf(line.name()));
        var charged = usage.rated()
                .map(units -> card.trueUp(currency, line -> units.getOrDefault(line.name(), Quantity.ZERO)))
                .orElse(Money.zero(currency));
        return now.minus(charged);
    }

    private static Quantity notNegative(RateLine line, Quantity units) {
        if (units.isNegative())
            throw new IllegalArgumentException("%s would have %s units".formatted(line.name(), units));
        return units;
    }

    /** The rated line of that name. */
    public Optional<RatedLine> line(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).findFirst();
    }
}
