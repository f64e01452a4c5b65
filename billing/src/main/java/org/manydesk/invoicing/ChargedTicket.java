package org.manydesk.invoicing;

/**
 * A ticket that an invoice charges though it would not count now.
 *
 * @param ticket with the invoice that charges it
 * @param cursor goes on after it
 */
public record ChargedTicket(UnbilledTicket ticket, String cursor) {}
