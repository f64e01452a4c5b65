package org.manydesk.invoicing;

import org.manydesk.money.Money;

/**
 * What a clerk wants to take back of a line.
 *
 * @param pointer where it stands in what was sent, as a JSON pointer (RFC 6901)
 * @param line    the line's number on the invoice
 * @param amount  net
 */
public record CreditWish(String pointer, int line, Money amount) {}
