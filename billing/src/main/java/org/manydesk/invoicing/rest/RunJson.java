package org.manydesk.invoicing.rest;

import java.util.List;
import org.manydesk.invoicing.Invoice;

/**
 * What a run came to.
 *
 * @param counted    tickets of the period that are charged
 * @param notCounted tickets of the period that are not
 */
public record RunJson(String invoice, int counted, int notCounted, List<String> warnings) {

    static RunJson of(Invoice invoice) {
        return new RunJson(invoice.id().toString(), invoice.counted(), invoice.notCounted(), invoice.warnings());
    }
}
