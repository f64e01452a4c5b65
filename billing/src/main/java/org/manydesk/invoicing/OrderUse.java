package org.manydesk.invoicing;

import java.util.Optional;
import org.manydesk.money.Money;

/**
 * How much of a purchase order is used up.
 *
 * @param number the client's own
 * @param limit net, empty for none
 * @param used net, by invoices of the contract, drafts included, less what was credited
 */
public record OrderUse(String number, Optional<Money> limit, Money used) {
    /** What it comes to with another invoice, if that is more than the limit. */
    Optional<Money> exceededBy(Money net) {
        var total = used.plus(net);
        return limit.filter(most -> total.compareTo(most) > 0).map(most -> total);
    }
}
