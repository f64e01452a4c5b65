package org.manydesk.invoicing;

import java.util.List;

/**
 * An invoice with its lines, stored or not: what a run stores and what a preview shows are drawn up by the same hand.
 *
 * @param lines in their order
 */
public record DrawnUp(Invoice invoice, List<InvoiceLine> lines) {
    public DrawnUp {
        lines = List.copyOf(lines);
    }
}
