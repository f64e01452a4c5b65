package org.manydesk.rating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How a line's exact amount comes about: its tiers, then its own rules. The parts add up to the amount, exactly. */
record Steps(List<TierShare> tiers, List<Adjustment> adjustments) {

    static final Steps NONE = new Steps(List.of(), List.of());

    Price exact() {
        var priced = tiers.stream().map(TierShare::amount).reduce(Price.ZERO, Price::plus);
        return adjustments.stream().map(Adjustment::amount).reduce(priced, Price::plus);
    }

    /** The same with one more. */
    Steps with(Adjustment another) {
        return with(List.of(another));
    }

    /** The same with more, as far as they say something. */
    Steps with(List<Adjustment> more) {
        var all = new ArrayList<>(adjustments);
        more.stream().filter(step -> !step.saysNothing()).forEach(all::add);
        all.sort(Comparator.comparing(Adjustment::rule));
        return new Steps(tiers, all);
    }

    /** The steps from an earlier amount to this one; what did not change is left out. */
    Steps since(Steps before) {
        return new Steps(
                without(
                        TierShare::saysNothing,
                        difference(tiers, before.tiers, TierShare::tier, TierShare::emptied, TierShare::minus)),
                without(
                        Adjustment::saysNothing,
                        difference(
                                adjustments,
                                before.adjustments,
                                Adjustment::rule,
                                Adjustment::emptied,
                                Adjustment::minus)));
    }

    private static <T> List<T> without(Predicate<T> unwanted, List<T> list) {
        return list.stream().filter(unwanted.negate()).toList();
    }

    private static <K extends Comparable<K>, T> List<T> difference(
            List<T> after, List<T> before, Function<T, K> key, UnaryOperator<T> emptied, BinaryOperator<T> minus) {
        var now = byKey(after, key);
        byKey(before, key).forEach((k, was) -> now.put(k, minus.apply(now.getOrDefault(k, emptied.apply(was)), was)));
        return List.copyOf(now.values());
    }

    private static <K extends Comparable<K>, T> Map<K, T> byKey(List<T> list, Function<T, K> key) {
        return list.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, TreeMap::new));
    }
}
