package org.manydesk.rating;

import java.util.Map;
import java.util.Optional;

/**
 * Units of one period, per line of the rate card.
 *
 * @param fresh units that are to be rated now; negative takes earlier ones back
 * @param rated units of the same period that earlier invoices carry; empty when there is no earlier invoice, which is
 *     not the same as an invoice over no units: that one may have charged a minimum
 */
public record PeriodUsage(Map<String, Quantity> fresh, Optional<Map<String, Quantity>> rated) {

    public PeriodUsage {
        fresh = Map.copyOf(fresh);
        rated = rated.map(Map::copyOf);
    }

    /** The period's first rating. */
    public static PeriodUsage first(Map<String, Quantity> fresh) {
        return new PeriodUsage(fresh, Optional.empty());
    }

    /** Units that come after the period was rated before. */
    public static PeriodUsage late(Map<String, Quantity> fresh, Map<String, Quantity> rated) {
        return new PeriodUsage(fresh, Optional.of(rated));
    }

    Quantity freshOf(String line) {
        return fresh.getOrDefault(line, Quantity.ZERO);
    }

    Optional<Quantity> ratedOf(String line) {
        return rated.map(units -> units.getOrDefault(line, Quantity.ZERO));
    }

    /** All units of the period, once the fresh ones are in. */
    public Quantity cumulativeOf(String line) {
        return ratedOf(line).orElse(Quantity.ZERO).plus(freshOf(line));
    }
}
