package org.manydesk.invoicing;

import java.time.YearMonth;
import org.manydesk.money.Money;

/**
 * What is to be taken off an invoice, whole and once.
 *
 * @param credit the id of the service credit
 * @param period the month that it is given for
 * @param name as the line is called
 * @param note more words
 * @param amount net, more than zero
 */
public record Deduction(long credit, YearMonth period, String name, String note, Money amount) {}
