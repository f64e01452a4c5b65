package org.manydesk.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.manydesk.money.Money;

/**
 * What is charged, by how it is taxed, so that what takes off the whole is shared in proportion. Shares are rounded on the
 * running total, the highest rate first: together they are the whole, to the last decimal.
 *
 * @see "decision 0036"
 */
public final class VatShares {

    /** As many decimals as a share by days has. */
    private static final int DECIMALS = 10;

    private final SortedMap<VatTerm, BigDecimal> charged = new TreeMap<>();

    /** @param charged by term; what is not more than zero has no share */
    private VatShares(Map<VatTerm, Money> charged) {
        charged.forEach((term, money) -> {
            if (money.amount().signum() > 0) this.charged.put(term, money.amount());
        });
    }

    /** One charge and how it is taxed. */
    public record Charge(VatTerm vat, Money amount) {}

    /** @param usual has all where nothing is charged */
    public static VatShares of(List<Charge> charges, VatTerm usual) {
        var sums = new LinkedHashMap<VatTerm, Money>();
        charges.forEach(charge -> sums.merge(charge.vat(), charge.amount(), Money::plus));
        var shares = new VatShares(sums);
        if (shares.charged.isEmpty()) shares.charged.put(usual, BigDecimal.ONE);
        return shares;
    }

    /** An amount, shared; a term without a share is left out. */
    public Map<VatTerm, Money> of(Money whole) {
        var decimals = whole.currency().getDefaultFractionDigits();
        var shared = new LinkedHashMap<VatTerm, Money>();
        shares(whole.amount(), decimals).forEach((term, share) -> shared.put(term, Money.of(share, whole.currency())));
        return shared;
    }

    Map<VatTerm, Price> of(Price whole) {
        var shared = new LinkedHashMap<VatTerm, Price>();
        shares(whole.value(), DECIMALS).forEach((term, share) -> shared.put(term, new Price(share)));
        return shared;
    }

    private Map<VatTerm, BigDecimal> shares(BigDecimal whole, int decimals) {
        var all = charged.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var shares = new LinkedHashMap<VatTerm, BigDecimal>();
        var before = BigDecimal.ZERO;
        var given = BigDecimal.ZERO;
        for (var term : charged.entrySet()) {
            before = before.add(term.getValue());
            var next = before.compareTo(all) == 0
                    ? whole
                    : whole.multiply(before).divide(all, decimals, RoundingMode.HALF_UP);
            shares.put(term.getKey(), next.subtract(given));
            given = next;
        }
        return shares;
    }
}
