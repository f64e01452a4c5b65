package org.manydesk.invoicing;

import java.time.Instant;
import org.manydesk.rest.PageRequest;
import org.manydesk.tenant.ClientName;

/**
 * An issued invoice that came out otherwise when it was worked out a second time.
 *
 * @param row its place in the list
 * @param name as people call it
 * @param foundAt when it was found first
 */
public record DifferingInvoice(
        long row, ClientName client, InvoiceId id, String name, Difference difference, Instant foundAt) {
    /** The cursor that goes on after it. */
    public String cursor() {
        return PageRequest.cursor(row);
    }
}
