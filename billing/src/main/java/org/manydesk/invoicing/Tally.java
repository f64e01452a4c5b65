package org.manydesk.invoicing;

import java.util.List;
import java.util.Map;
import org.manydesk.rating.Quantity;

/**
 * What a run found.
 *
 * @param carried what the month took over from the one before, by line
 * @param warnings what a clerk should know, in sentences
 */
record Tally(int counted, int notCounted, Map<String, Quantity> carried, List<String> warnings) {
    Tally {
        warnings = List.copyOf(warnings);
    }
}
