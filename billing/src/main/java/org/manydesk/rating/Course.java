package org.manydesk.rating;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manydesk.rating.Adjustment.Rule;

/**
 * One line of a month, through all parts whose price list has it. Parts in a row are counted together while the line keeps
 * its model and no price list in between restarts the counters; such a run is a chain.
 */
final class Course {

    /**
     * The line in one part.
     *
     * @param part from 0
     * @param own   at the prices of the month, with the units that its chain includes
     * @param line  the same, with what was carried into the month
     * @param units of the part, among those of its chain
     * @param included units that are included by days; empty where a whole month is as agreed
     */
    record Leg(int part, RateLine own, RateLine line, Stretch units, Use use, Optional<Quantity> included) {

        Steps rate(Span days) {
            var steps = line.rate(units, use, days);
            if (units.before().isPositive() && line.model().countsOn())
                steps = steps.with(Adjustment.remark(Rule.CONTINUED, units.before()));
            return included.isEmpty() ? steps : steps.with(Adjustment.remark(Rule.INCLUDED, included.get()));
        }

        UnitPlace place(Quantity unit) {
            return line.place(units.before().plus(unit), units.total());
        }

        private Quantity packs() {
            return line.packs(units.total());
        }

        /** Without what was carried into the month, unless it stays until it is used. */
        Balance handsOn() {
            return (line.model().keepsBalance() ? line : own).handsOn(units.total());
        }
    }

    private final PricedMonth month;
    private final String name;
    private final Uses uses;
    private final List<Leg> legs = new ArrayList<>();
    private Balance carried;

    Course(PricedMonth month, String name, Uses uses) {
        this.month = month;
        this.name = name;
        this.uses = uses;
        this.carried = month.month().carriedTo(name);
        var chain = new ArrayList<Integer>();
        for (var part = 0; part < month.parts().size(); part++) {
            if (!chain.isEmpty() && !goesOn(chain.getLast(), part)) close(chain);
            if (line(part).isPresent()) chain.add(part);
        }
        if (!chain.isEmpty()) close(chain);
    }

    List<Leg> legs() {
        return legs;
    }

    Optional<Leg> leg(int part) {
        return legs.stream().filter(leg -> leg.part() == part).findFirst();
    }

    /** What is left in the end, and not yet lapsed. */
    Balance left() {
        if (legs.isEmpty() || legs.getLast().part() < month.parts().size() - 1) return Balance.NONE;
        return legs.getLast().handsOn();
    }

    /** How many packs are bought in the month. */
    Quantity packs() {
        return legs.stream().map(Leg::packs).reduce(Quantity.ZERO, Quantity::plus);
    }

    private Optional<RateLine> line(int part) {
        return month.line(part, name);
    }

    private boolean goesOn(int before, int part) {
        var next = line(part).filter(line -> !line.counted().charge().isByDays());
        return next.isPresent()
                && month.part(part).card().atAmendment() == Counters.CONTINUE
                && line(before).filter(line -> continues(line, next.get())).isPresent();
    }

    private static boolean continues(RateLine line, RateLine next) {
        return line.counted().charge() == next.counted().charge()
                && !line.model().keepsBalance()
                && line.model().getClass() == next.model().getClass();
    }

    private void close(List<Integer> chain) {
        var total = chain.stream().map(part -> uses.of(part, name).units()).reduce(Quantity.ZERO, Quantity::plus);
        var before = Quantity.ZERO;
        var begun = false;
        for (var part : chain) {
            var line = line(part).orElseThrow();
            var use = uses.of(part, name);
            var included = included(chain, line);
            var own = included.map(units -> line.with(line.model().withMonthly(units)))
                    .orElse(line);
            legs.add(new Leg(
                    part,
                    own,
                    own.with(own.model().carrying(carried, month.month().period())),
                    new Stretch(before, use.units(), total, begun, month.among(chain, part)),
                    use,
                    included));
            before = before.plus(use.units());
            begun = begun || line.model().opensWithoutUnits();
        }
        carried = legs.getLast().line().model().keepsBalance() ? legs.getLast().handsOn() : Balance.NONE;
        chain.clear();
    }

    /** Each price list of a chain gives its share by days; rounded up to the decimals that it was agreed with. */
    private Optional<Quantity> included(List<Integer> chain, RateLine line) {
        if (line.counted().charge().isByDays()) return Optional.empty();
        var agreed = line.model().monthly();
        var all = Quantity.ZERO;
        for (var part : chain) {
            var units = line(part).flatMap(each -> each.model().monthly()).orElse(Quantity.ZERO);
            all = all.plus(month.days(part).share(units));
        }
        var decimals = Math.max(0, agreed.orElse(Quantity.ZERO).value().scale());
        var sum = new Quantity(all.value().setScale(decimals, RoundingMode.UP));
        return agreed.filter(units -> !units.equals(sum)).map(units -> sum);
    }
}
