package org.manydesk.invoicing;

import org.manydesk.tenant.ClientName;

/**
 * A query on an invoice line that waits for an answer.
 *
 * @param number of the invoice
 */
public record OpenQuery(ClientName client, InvoiceId invoice, String number, Question question) {}
