package org.manydesk.invoicing;

import java.time.YearMonth;
import org.manydesk.money.Money;

/**
 * What a month costs as it was agreed then, and what it would cost by other terms; net, without what came late for it.
 *
 * @param period a month of the contract's zone
 */
public record PriceComparison(YearMonth period, Money before, Money after) {}
