package org.manydesk.rating;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.money.Money;

/**
 * What one line costs in each part of a month. Its minimum, its maximum and its rounding hold once for the month: they act
 * on the running total, so that an amendment that leaves a line as it was costs neither more nor less.
 */
final class CourseBill {
    private final PricedMonth month;
    private final Map<Integer, Whole.Item> items = new LinkedHashMap<>();
    private Total total = new Total(Price.ZERO, Price.ZERO);
    private Money charged;

    private CourseBill(PricedMonth month) {
        this.month = month;
        this.charged = Money.zero(month.currency());
    }

    /** By part; parts that do not have the line are left out. */
    static Map<Integer, Whole.Item> of(PricedMonth month, String name, Uses uses) {
        var bill = new CourseBill(month);
        var legs = new Course(month, name, uses).legs();
        var rated = legs.stream().map(leg -> leg.rate(month.days(leg.part()))).toList();
        var most = bill.most(legs, rated);
        var least = bill.least(legs);
        for (var i = 0; i < legs.size(); i++) {
            var isLast = i == legs.size() - 1;
            bill.add(legs.get(i).part(), rated.get(i), isLast ? least : Price.ZERO, most);
        }
        return bill.items;
    }

    private Price least(List<Course.Leg> legs) {
        return legs.stream()
                .map(leg -> month.covered(leg.part()).share(leg.line().limits().minimum()))
                .reduce(Price.ZERO, Price::plus);
    }

    /** A part without a maximum may cost what it costs. */
    private Optional<Price> most(List<Course.Leg> legs, List<Steps> rated) {
        if (legs.stream().allMatch(leg -> leg.line().limits().maximum().isEmpty())) return Optional.empty();
        var most = Price.ZERO;
        for (var i = 0; i < legs.size(); i++) {
            var covered = month.covered(legs.get(i).part());
            var limit = legs.get(i).line().limits().maximum().map(covered::share);
            most = most.plus(limit.orElse(rated.get(i).exact()));
        }
        return Optional.of(most);
    }

    private void add(int part, Steps own, Price least, Optional<Price> most) {
        var next = total.plus(own.exact(), least, most);
        var steps = own.with(next.since(total));
        var prices = month.prices(part);
        var rounded = month.rounded(part, next.bounded());
        items.put(
                part,
                new Whole.Item(prices.changesNothing() ? steps : steps.with(prices.shown()), rounded.minus(charged)));
        total = next;
        charged = rounded;
    }

    /** What the line comes to so far, and what it is raised or cut to. */
    private record Total(Price own, Price bounded) {

        Total plus(Price more, Price least, Optional<Price> most) {
            var sum = own.plus(more);
            var raised = sum.max(least);
            return new Total(sum, most.map(raised::min).orElse(raised));
        }

        List<Adjustment> since(Total before) {
            var raised = up().minus(before.up());
            var cut = down().minus(before.down());
            return List.of(Adjustment.of(Adjustment.Rule.MINIMUM, raised), Adjustment.of(Adjustment.Rule.MAXIMUM, cut));
        }

        private Price up() {
            return bounded.minus(own).max(Price.ZERO);
        }

        private Price down() {
            return bounded.minus(own).min(Price.ZERO);
        }
    }
}
