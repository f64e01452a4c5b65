package org.manydesk.invoicing;

import java.util.Map;
import org.manydesk.rating.Balance;
import org.manydesk.rating.Quantity;

/**
 * What a month is charged by besides its price lists and its tickets.
 *
 * @param carried what it takes over from the month before, by line
 * @param figures what people entered for it, by line: seats that are not as agreed, results that were measured
 */
record Given(Map<String, Balance> carried, Map<String, Quantity> figures) {

    static final Given NOTHING = new Given(Map.of(), Map.of());

    Given {
        carried = Map.copyOf(carried);
        figures = Map.copyOf(figures);
    }
}
