package org.manydesk.invoicing;

import java.util.List;

/**
 * What a run found.
 *
 * @param warnings what a clerk should know, in sentences
 */
record Tally(int counted, int notCounted, List<String> warnings) {
    Tally {
        warnings = List.copyOf(warnings);
    }
}
