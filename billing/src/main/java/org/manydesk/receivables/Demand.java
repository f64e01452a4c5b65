package org.manydesk.receivables;

import org.manydesk.money.Money;

/**
 * What can be demanded of an invoice.
 *
 * @param open gross less what was credited and paid
 * @param held gross of the lines that the client questions, as far as it is open
 */
public record Demand(Money open, Money held) {
    /** Open and not questioned; never negative. */
    public Money amount() {
        var rest = open.minus(held);
        return rest.isNegative() ? Money.zero(open.currency()) : rest;
    }
}
