package org.manydesk.credit;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.money.Rounding;

/**
 * What a contract gives back when its promises are not kept.
 *
 * @param charges the lines of the price list that are the base; all when empty
 * @param points by points, ascending
 * @param atRisk the share of the base that is at risk, in percent: what rules by pool and allocation give together at most
 * @param groups how one rule of each group is taken
 * @param application how the client gets what is given back
 */
public record CreditSchedule(
        List<String> charges,
        List<CreditRule> rules,
        List<PointsRow> points,
        Optional<BigDecimal> atRisk,
        Map<String, Takes> groups,
        Limits limits,
        Rounding rounding,
        Optional<EarnBack> earnBack,
        Optional<Integer> expiresAfter,
        Application application) {

    /** How one rule of an exclusive group is taken. */
    public enum Takes {
        /** The one that is worth most. */
        HIGHEST,
        /** The one that the client picks; until then the one that is worth most. */
        CLIENT_CHOICE
    }

    public CreditSchedule {
        charges = List.copyOf(charges);
        rules = List.copyOf(rules);
        points = points.stream().sorted(Comparator.comparing(PointsRow::from)).toList();
        groups = Map.copyOf(groups);
    }

    /** What so many points are worth: the row that was reached last. */
    BigDecimal worth(int reached) {
        return points.reversed().stream()
                .filter(row -> row.from() <= reached)
                .findFirst()
                .map(PointsRow::percent)
                .orElse(BigDecimal.ZERO);
    }

    boolean counts(String charge) {
        return charges.isEmpty() || charges.contains(charge);
    }

    /** The most that a month can be credited, in percent of the base: never more than all of it. */
    BigDecimal mostOfMonth() {
        return limits.month().orElse(Achieved.HUNDRED).min(Achieved.HUNDRED);
    }
}
