package org.manydesk.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a rate card. Free units come off first; the minimum holds at zero usage too; the maximum caps.
 *
 * @param name unique on its card, the name that usage is reported under and that the invoice shows
 */
public record RateLine(
        String name, Charge charge, PriceModel model, Quantity freeUnits, Price minimum, Optional<Price> maximum) {

    /** What is counted for a line. */
    public enum Charge {
        /** Each ticket that the contract's policy counts. */
        PER_TICKET
    }

    public RateLine {
        if (name.isBlank() || freeUnits.isNegative()) throw new IllegalArgumentException("no line: " + name);
        if (maximum.isPresent() && maximum.get().compareTo(minimum) < 0) {
            throw new IllegalArgumentException("%s: maximum below minimum".formatted(name));
        }
    }

    /** What so many units cost in all, with every step that leads there. */
    Steps rate(Quantity units) {
        var tiers = model.charge(units.beyond(freeUnits));
        var priced = tiers.stream().map(TierShare::amount).reduce(Price.ZERO, Price::plus);
        return new Steps(tiers, adjustments(units, priced));
    }

    /**
     * Where one unit of a period falls.
     *
     * @param unit  its number within the period, from 1
     * @param units all units of the period so far
     */
    public UnitPlace place(Quantity unit, Quantity units) {
        return unit.compareTo(freeUnits) <= 0
                ? UnitPlace.FREE
                : model.place(unit.minus(freeUnits), units.beyond(freeUnits));
    }

    private List<Adjustment> adjustments(Quantity units, Price priced) {
        var found = new ArrayList<Adjustment>();
        if (freeUnits.isPositive()) found.add(Adjustment.free(units.min(freeUnits)));
        var raised = priced.max(minimum);
        if (raised.compareTo(priced) > 0) found.add(Adjustment.of(Adjustment.Rule.MINIMUM, raised.minus(priced)));
        var capped = maximum.map(raised::min).orElse(raised);
        if (capped.compareTo(raised) < 0) found.add(Adjustment.of(Adjustment.Rule.MAXIMUM, capped.minus(raised)));
        return found;
    }
}
