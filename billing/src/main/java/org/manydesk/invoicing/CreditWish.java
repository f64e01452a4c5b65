package org.manydesk.invoicing;

import org.manydesk.money.Money;

/** What a clerk wants to take back of a line, net. */
public record CreditWish(int line, Money amount) {}
