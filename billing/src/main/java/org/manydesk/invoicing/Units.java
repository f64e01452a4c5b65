package org.manydesk.invoicing;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.rating.PeriodUsage;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateLine;

/**
 * How many tickets of a period are to be billed now.
 *
 * @param fresh  tickets that no invoice carries yet
 * @param billed tickets of the period on earlier invoices; empty when the period was not invoiced before
 */
record Units(YearMonth period, int fresh, Optional<Integer> billed) {

    /** A period's first invoice. */
    static Units first(YearMonth period, int fresh) {
        return new Units(period, fresh, Optional.empty());
    }

    /** Tickets of a period that was invoiced before. */
    static Units late(YearMonth period, int fresh, int billed) {
        return new Units(period, fresh, Optional.of(billed));
    }

    boolean isLate() {
        return billed.isPresent();
    }

    /** Every line is charged per ticket, so each has the same units. */
    PeriodUsage usage(RateCard card) {
        return new PeriodUsage(perLine(card, fresh), billed.map(units -> perLine(card, units)));
    }

    private static Map<String, Quantity> perLine(RateCard card, int units) {
        return card.lines().stream().collect(Collectors.toMap(RateLine::name, line -> Quantity.of(units)));
    }
}
