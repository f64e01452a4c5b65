package org.manydesk.invoicing;

import java.time.YearMonth;
import java.util.List;
import org.manydesk.money.Money;

/**
 * A service credit that rests on a promise that was not kept.
 *
 * @param period the closed month that it is given for
 * @param rules those that count the promise and are credited, by name
 * @param percent of the charges of the month, before caps of money
 * @param amount all that is given for the month, net; the promise is one of its reasons
 * @param state where it stands, by its name
 */
public record CausedCredit(
        String id, YearMonth period, List<String> rules, String percent, Money amount, String state) {
    public CausedCredit {
        rules = List.copyOf(rules);
    }
}
