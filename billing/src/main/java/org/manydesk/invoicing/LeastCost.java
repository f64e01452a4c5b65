package org.manydesk.invoicing;

import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.rating.Adjustment;
import org.manydesk.rating.Adjustment.Rule;
import org.manydesk.rating.Price;
import org.manydesk.rating.PriceModel;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.TierShare;

/**
 * What tickets of an invoice's line come to at the least, so that nobody who gives it back is asked for more. Nothing where
 * the line would cost the same without them, as below a minimum or among the units of a bundle. Pure.
 *
 * @param model by which the line was priced
 */
record LeastCost(InvoiceLine line, PriceModel model) {

    /** Some units, and what each of them costs. */
    private record Priced(Quantity units, Price each) {}

    /** As the last units of the line, or as their share of it where that is less. */
    Money of(int tickets) {
        return share(tickets).min(last(tickets)).rounded(line.net().currency(), Rounding.HALF_UP);
    }

    /** Of the units that are paid for: what is left of a package is, free units are not. */
    private Price share(int tickets) {
        var places = line.explanation().stream().map(this::units).reduce(Quantity.ZERO, Quantity::plus);
        var units = Collections.max(List.of(charged(), places, Quantity.of(tickets)));
        return divided(new Price(line.net().amount()).times(Quantity.of(tickets)), units);
    }

    /**
     * As if the line had so many units less: those above a baseline go first, then those of its last tier. Below a baseline
     * each gives back what another missing one does.
     */
    private Price last(int tickets) {
        if (steps(Rule.MINIMUM).anyMatch(step -> step.amount().compareTo(Price.ZERO) > 0)) return Price.ZERO;
        var left = charged().min(Quantity.of(tickets));
        var price = steps(Rule.MAXIMUM).map(Adjustment::amount).reduce(Price.ZERO, Price::plus);
        for (var some : lastFirst()) {
            var taken = left.min(some.units());
            price = price.plus(some.each().times(taken));
            left = left.beyond(taken);
        }
        return price.max(Price.ZERO);
    }

    private List<Priced> lastFirst() {
        var above = steps(Rule.ADDITIONAL)
                .filter(step -> step.quantity().isPositive())
                .map(step -> new Priced(step.quantity(), divided(step.amount(), step.quantity())));
        var below = steps(Rule.REDUCED)
                .filter(step -> step.quantity().isPositive())
                .map(step -> new Priced(charged(), Price.ZERO.minus(divided(step.amount(), step.quantity()))));
        var tiers = line.explanation().stream()
                .filter(tier -> tier.quantity().isPositive())
                .sorted(Comparator.comparing(TierShare::tier).reversed())
                .map(this::priced);
        return Stream.of(above, below, tiers).flatMap(some -> some).toList();
    }

    private Priced priced(TierShare tier) {
        return new Priced(units(tier), divided(tier.unitPrice(), model.pricedAtOnce(tier.tier())));
    }

    private Quantity units(TierShare tier) {
        var each = model.pricedAtOnce(tier.tier()).value();
        return new Quantity(tier.quantity().value().multiply(each));
    }

    /** The units that are neither free nor paid for in earlier months. */
    private Quantity charged() {
        var free = Stream.of(Rule.FREE_UNITS, Rule.FROM_BALANCE).flatMap(this::steps);
        return line.quantity().beyond(free.map(Adjustment::quantity).reduce(Quantity.ZERO, Quantity::plus));
    }

    private Stream<Adjustment> steps(Rule rule) {
        return line.adjustments().stream().filter(step -> step.rule() == rule);
    }

    private static Price divided(Price price, Quantity units) {
        return new Price(price.value().divide(units.value(), 10, RoundingMode.HALF_UP));
    }
}
