package org.manydesk.invoicing;

import org.manydesk.money.Money;

/**
 * What billing gives in to when a line is questioned.
 *
 * @param amount how much of the line is taken back, net
 * @param reason as it stands on the credit note
 * @param note   what the client is answered
 */
public record Concession(Money amount, String reason, String note) {}
