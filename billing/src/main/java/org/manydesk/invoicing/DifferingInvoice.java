package org.manydesk.invoicing;

import java.time.Instant;
import org.manydesk.tenant.ClientName;

/**
 * An issued invoice that came out otherwise when it was worked out a second time.
 *
 * @param name as people call it
 * @param foundAt when it was found first
 */
public record DifferingInvoice(ClientName client, InvoiceId id, String name, Difference difference, Instant foundAt) {}
