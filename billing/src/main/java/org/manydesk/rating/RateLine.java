package org.manydesk.rating;

import java.util.ArrayList;
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

    public boolean isPerHour() {
        return counted.charge() == Charge.PER_HOUR;
    }

    /** Whether its units are counted as they come, rather than agreed. */
    public boolean isByUse() {
        return counted.charge().isByUse();
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
        return handsOn(use.units()).units();
    }

    /** The same of so many units, as the model of the line has it. */
    Balance handsOn(Quantity units) {
        return model.handsOn(units.beyond(limits.freeUnits()));
    }

    /** How many packs so many units of a month buy. */
    Quantity packs(Quantity units) {
        return model.packs(units.beyond(limits.freeUnits()));
    }

    /** Whether it takes over what the month before left unused. */
    public boolean carriesOver() {
        return model.takesOver();
    }

    /** Whether people enter its units, month by month. */
    public boolean isEntered() {
        return counted.charge() == Charge.PER_SEAT || counted.charge() == Charge.PER_RESULT;
    }

    /** The same over so many units. */
    RateLine entering(Quantity units) {
        var others = new Counted(counted.charge(), counted.only(), units);
        return new RateLine(name, others, model, limits, uplift);
    }

    /** The same with another model. */
    RateLine with(PriceModel other) {
        return new RateLine(name, counted, other, limits, uplift);
    }

    /**
     * What units of a part of a month cost, with every step that leads there, before the line's minimum and maximum.
     *
     * @param units all that count, free ones among them
     * @param use   the same of this part, with the time that they were decided in
     * @param days  of the part among those of the month
     */
    Steps rate(Stretch units, Use use, Span days) {
        var charged = units.beyond(limits.freeUnits());
        var steps = new ArrayList<Adjustment>();
        if (limits.freeUnits().isPositive())
            steps.add(Adjustment.remark(Rule.FREE_UNITS, units.unitsAmong(limits.freeUnits())));
        var tiers = model.charge(charged);
        steps.addAll(model.adjust(charged));
        var byDays = counted.charge().isByDays() ? new Steps(tiers, steps).exact() : model.fixed();
        if (!days.isAll() && !byDays.isZero()) {
            var share = days.share(byDays).minus(byDays);
            steps.add(new Adjustment(Rule.PRORATED, Quantity.of(days.days()), share));
        }
        model.onePrice(charged.total()).ifPresent(price -> steps.addAll(uplift.on(use, price)));
        return new Steps(tiers, steps);
    }

    /**
     * Where one unit of a month falls.
     *
     * @param unit  its number among the units of the line, from 1
     * @param units all units of the line so far
     */
    public UnitPlace place(Quantity unit, Quantity units) {
        var free = limits.freeUnits();
        return unit.compareTo(free) <= 0 ? UnitPlace.FREE : model.place(unit.minus(free), units.beyond(free));
    }
}
