package org.manydesk.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.manydesk.rating.Adjustment.Rule;

/**
 * What units cost on top of their price when they were decided outside of the contract's hours.
 *
 * @param afterHours percent of the unit price
 * @param holiday    percent of the unit price
 */
public record Uplift(BigDecimal afterHours, BigDecimal holiday) {

    public static final Uplift NONE = new Uplift(BigDecimal.ZERO, BigDecimal.ZERO);

    public Uplift {
        afterHours = Plain.of(afterHours);
        holiday = Plain.of(holiday);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** @param unitPrice the one price of all units */
    List<Adjustment> on(Use use, Price unitPrice) {
        var found = new ArrayList<Adjustment>();
        add(found, Rule.AFTER_HOURS, use.afterHours(), unitPrice.percent(afterHours));
        add(found, Rule.HOLIDAY, use.holiday(), unitPrice.percent(holiday));
        return found;
    }

    private static void add(List<Adjustment> found, Rule rule, Quantity units, Price each) {
        if (!units.isZero() && !each.isZero()) found.add(new Adjustment(rule, units, each.times(units)));
    }
}
