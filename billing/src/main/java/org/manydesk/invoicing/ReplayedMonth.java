package org.manydesk.invoicing;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.manydesk.money.Money;
import org.manydesk.rating.Rating;

/**
 * What a month costs by several price lists.
 *
 * @param period  a month of the contract's zone
 * @param tickets how many bills charge, or are to charge as of now
 * @param billed  what invoices charge for the month, drafts and what came late for it included, net, before service
 *     credits and credit notes; empty where it was not invoiced
 * @param agreed  by the card that held then; empty where the contract charged nothing
 * @param others  by each of the cards that were asked for, in their order
 */
public record ReplayedMonth(
        YearMonth period, int tickets, Optional<Money> billed, Optional<Rating> agreed, List<Rating> others) {
    public ReplayedMonth {
        others = List.copyOf(others);
    }
}
