package org.manydesk.rating;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;

/**
 * What a contract charges: its lines, a minimum for the whole bill, how a line is rounded and the VAT on top.
 *
 * @param minimum net amount per period below which a true-up line is added; zero for none
 * @param lines   names are unique
 */
public record RateCard(Rounding rounding, Price minimum, VatRate vatRate, List<RateLine> lines) {

    public RateCard {
        lines = List.copyOf(lines);
        var names = new HashSet<String>();
        if (lines.isEmpty() || !lines.stream().allMatch(line -> names.add(line.name()))) {
            throw new IllegalArgumentException("a rate card has lines of different names");
        }
    }

    /** The line of that name; none for the true-up. */
    public Optional<RateLine> line(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).findFirst();
    }

    Money rounded(Price exact, Currency currency) {
        return exact.rounded(currency, rounding);
    }

    /** What is missing to the minimum when the lines have so many units each. */
    Money trueUp(Currency currency, Function<RateLine, Quantity> units) {
        var billed = lines.stream()
                .map(line -> rounded(line.rate(units.apply(line)).exact(), currency))
                .reduce(Money.zero(currency), Money::plus);
        var missing = rounded(minimum, currency).minus(billed);
        return missing.isNegative() ? Money.zero(currency) : missing;
    }
}
