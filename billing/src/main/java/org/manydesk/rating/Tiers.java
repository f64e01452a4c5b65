package org.manydesk.rating;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A price list that has a price for every quantity: ends rise strictly and the last tier has none, so each quantity from
 * zero up lies in exactly one tier.
 *
 * @param zero what the first tier's flat fee does when nothing was used
 */
public record Tiers(List<Tier> list, FeeAtZero zero) {

    /** Whether the first tier's flat fee is due without any usage; a contract says so, never a default of ours. */
    public enum FeeAtZero {
        CHARGED,
        WAIVED
    }

    public Tiers {
        list = List.copyOf(list);
        if (list.isEmpty() || !ends(list))
            throw new IllegalArgumentException("tiers must rise and the last has no end");
    }

    private static boolean ends(List<Tier> list) {
        var last = list.size() - 1;
        return list.get(last).upTo().isEmpty()
                && list.subList(0, last).stream().noneMatch(tier -> tier.upTo().isEmpty())
                && IntStream.range(0, last).allMatch(i -> end(list, i).compareTo(end(list, i - 1)) > 0);
    }

    private static Quantity end(List<Tier> list, int index) {
        return index < 0 ? Quantity.ZERO : list.get(index).upTo().orElseThrow();
    }

    Tiers in(Indexed prices) {
        return new Tiers(list.stream().map(tier -> tier.in(prices)).toList(), zero);
    }

    /** The tier, from 1, that a quantity lies in. */
    public int tierOf(Quantity quantity) {
        return IntStream.range(0, list.size())
                        .filter(i -> list.get(i).reaches(quantity))
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    Tier tier(int number) {
        return list.get(number - 1);
    }

    /** Where a tier starts; the bound itself belongs to the tier before. */
    Quantity startOf(int number) {
        return end(list, number - 2);
    }

    /** Whether the first tier's fee is due without any unit. */
    boolean isDueWithoutUnits() {
        return zero == FeeAtZero.CHARGED;
    }
}
