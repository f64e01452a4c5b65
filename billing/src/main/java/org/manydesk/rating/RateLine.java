package org.manydesk.rating;

import java.util.ArrayList;
import java.util.List;
import org.manydesk.rating.Adjustment.Rule;

/**
 * One line of a rate card. Free units come off first, then units are priced; a part of a month has its share by days, then
 * come uplifts, the minimum and the maximum. A line is never less than zero.
 *
 * @param name unique on its card, the name that usage is reported under and that the invoice shows
 */
public record RateLine(String name, Counted counted, PriceModel model, Limits limits, Uplift uplift) {

    public RateLine {
        if (name.isBlank()) throw new IllegalArgumentException("no line: " + name);
        if (!uplift.isNone()
                && (model.onePrice(Quantity.ZERO).isEmpty()
                        || limits.freeUnits().isPositive()))
            throw new IllegalArgumentException("%s: uplifts need one price for all units".formatted(name));
    }

    /** A line that charges each counted ticket, without limits. */
    public static RateLine perTicket(String name, PriceModel model) {
        return new RateLine(name, Counted.TICKETS, model, Limits.NONE, Uplift.NONE);
    }

    public RateLine within(Limits bounds) {
        return new RateLine(name, counted, model, bounds, uplift);
    }

    /** Whether it is charged for a ticket like this. */
    public boolean charges(Traits ticket) {
        return counted.covers(ticket);
    }

    public boolean isPerTicket() {
        return counted.charge().isPerTicket();
    }

    /** The same at the prices of a month. */
    RateLine in(Indexed prices) {
        return new RateLine(name, counted, model.in(prices), limits.in(prices), uplift);
    }

    /** Included units that a month's use leaves for the next; what was carried into the month is not among them. */
    public Quantity unused(Use use) {
        return model.unused(use.units().beyond(limits.freeUnits()));
    }

    /** Whether it takes over what the month before left unused. */
    public boolean carriesOver() {
        return model.unused(Quantity.ZERO).isPositive();
    }

    /** What so much costs in a month in all, with every step that leads there. */
    Steps rate(Use use, BilledMonth month) {
        var priced = model.carrying(month.carriedTo(name));
        var charged = use.units().beyond(limits.freeUnits());
        var steps = new ArrayList<Adjustment>();
        if (limits.freeUnits().isPositive())
            steps.add(Adjustment.free(use.units().min(limits.freeUnits())));
        steps.addAll(priced.adjust(charged));
        var tiers = priced.charge(charged);
        if (!isPerTicket()) prorate(new Steps(tiers, steps).exact(), month, steps);
        priced.onePrice(charged).ifPresent(price -> steps.addAll(uplift.on(use, price)));
        bound(new Steps(tiers, steps).exact(), steps);
        return new Steps(tiers, steps);
    }

    private static void prorate(Price amount, BilledMonth month, List<Adjustment> steps) {
        if (month.isWhole() || amount.isZero()) return;
        var days = Quantity.of(month.days());
        steps.add(new Adjustment(Rule.PRORATED, days, month.share(amount).minus(amount)));
    }

    private void bound(Price amount, List<Adjustment> steps) {
        var raised = amount.max(limits.minimum());
        if (raised.compareTo(amount) > 0) steps.add(Adjustment.of(Rule.MINIMUM, raised.minus(amount)));
        var capped = limits.maximum().map(raised::min).orElse(raised);
        if (capped.compareTo(raised) < 0) steps.add(Adjustment.of(Rule.MAXIMUM, capped.minus(raised)));
    }

    /**
     * Where one unit of a month falls.
     *
     * @param unit    its number among the units of the line, from 1
     * @param units   all units of the line so far
     * @param carried what the month before left unused
     */
    public UnitPlace place(Quantity unit, Quantity units, Quantity carried) {
        var free = limits.freeUnits();
        return unit.compareTo(free) <= 0
                ? UnitPlace.FREE
                : model.carrying(carried).place(unit.minus(free), units.beyond(free));
    }
}
