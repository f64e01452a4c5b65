package org.manydesk.invoicing;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What a run found.
 *
 * @param given what the month was charged by besides price lists and tickets
 * @param givenSince the same of earlier months, where that has changed
 * @param warnings what a clerk should know, in sentences
 */
record Tally(int counted, int notCounted, Given given, Map<YearMonth, Given> givenSince, List<String> warnings) {
    Tally {
        warnings = List.copyOf(warnings);
    }
}
