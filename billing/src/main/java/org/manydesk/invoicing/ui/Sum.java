package org.manydesk.invoicing.ui;

import java.util.Collection;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.manydesk.invoicing.ContractMonth;
import org.manydesk.money.Money;
import org.manydesk.ui.Amount;

/** Sums over contracts: currencies never mix, so there is one for each. */
final class Sum {
    private Sum() {}

    /** {@code 4,210.00 EUR + 900.00 GBP}; a dash for nothing. */
    static String of(Collection<ContractMonth> months) {
        var sums = new TreeMap<String, Money>(Comparator.naturalOrder());
        months.stream()
                .flatMap(month -> month.own().stream())
                .forEach(net -> sums.merge(net.currency().getCurrencyCode(), net, Money::plus));
        return sums.isEmpty() ? "–" : sums.values().stream().map(Sum::text).collect(Collectors.joining(" + "));
    }

    static String text(Money money) {
        return Amount.text(money.amount(), money.currency().getCurrencyCode());
    }
}
