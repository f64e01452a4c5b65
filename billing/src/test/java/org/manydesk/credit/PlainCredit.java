package org.manydesk.credit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A random schedule of service credits in plain numbers, and what a month is credited by it, without any class of the product;
 * {@link #schedule} says the same as a contract does. Percentages are in hundredths, amounts in cents.
 *
 * @param month at most so much of the charges of a month
 * @param year at most so much in a calendar year
 * @param minimum so much or less is none
 */
record PlainCredit(List<Rule> rules, Optional<Integer> month, Optional<Integer> year, int minimum) {
    private static final int WHOLE = 10_000;
    private static final int AT_RISK = 1_200;
    private static final String GROUP = "one failure";

    private enum Kind {
        BANDS,
        PER_FULL_PERCENT,
        AT_RISK,
        POINTS
    }

    /** @param points that it is worth, where it is worth points */
    private record Rule(Kind kind, int target, int points, boolean inGroup) {
        private static boolean isBelow(int percent, int met, int judged) {
            return (long) met * WHOLE < (long) percent * judged;
        }

        /** What it is worth, in hundredths of a percent. */
        private int worth(int met, int judged) {
            if (judged == 0 || !isBelow(target, met, judged)) return 0;
            return switch (kind) {
                case BANDS -> isBelow(target - 1_250, met, judged) ? 3_330 : 750;
                case PER_FULL_PERCENT -> 100 * (judged - met) / judged * 170;
                case AT_RISK -> 324;
                case POINTS -> 0;
            };
        }

        private int points(int met, int judged) {
            return kind == Kind.POINTS && judged > 0 && isBelow(target, met, judged) ? points : 0;
        }

        private CreditRule rule(String name) {
            var model = model();
            return inGroup ? Months.inGroup(name, model, GROUP) : Months.rule(name, model);
        }

        private CreditModel model() {
            return switch (kind) {
                case BANDS ->
                    new CreditModel.Bands(List.of(
                            new CreditModel.Band(percent(target), percent(750)),
                            new CreditModel.Band(percent(target - 1_250), percent(3_330))));
                case PER_FULL_PERCENT -> new CreditModel.PerFullPercent(percent(target), percent(WHOLE), percent(170));
                case AT_RISK ->
                    new CreditModel.AtRisk(percent(target), percent(AT_RISK), percent(6_000), percent(4_500));
                case POINTS -> new CreditModel.Points(percent(target), points);
            };
        }
    }

    static BigDecimal percent(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }

    static PlainCredit any(Random random) {
        var rules = new ArrayList<Rule>();
        for (var nth = random.nextInt(1, 6); nth > 0; nth--) {
            var kind = Kind.values()[random.nextInt(Kind.values().length)];
            var canBeInGroup = kind == Kind.BANDS || kind == Kind.PER_FULL_PERCENT;
            rules.add(new Rule(
                    kind,
                    random.nextInt(5_000, WHOLE + 1),
                    random.nextInt(1, 12),
                    canBeInGroup && random.nextBoolean()));
        }
        return new PlainCredit(
                rules,
                some(random, 500, WHOLE),
                some(random, 1, 500_000),
                random.nextInt(4) == 0 ? 750 * random.nextInt(1, 11) : 0);
    }

    private static Optional<Integer> some(Random random, int least, int most) {
        return random.nextBoolean() ? Optional.of(random.nextInt(least, most)) : Optional.empty();
    }

    /** In cents. */
    long credited(long base, int met, int judged, long spent) {
        var exact = base * percentage(met, judged);
        var cap = year.map(most -> Math.max(0, most - spent) * WHOLE).orElse(Long.MAX_VALUE);
        var amount = exact >= cap ? cap / WHOLE : Math.floorDiv(2 * exact + WHOLE, 2L * WHOLE);
        var within = Math.min(amount, base * most() / WHOLE);
        return within > minimum ? within : 0;
    }

    private int most() {
        return month.orElse(WHOLE);
    }

    private int percentage(int met, int judged) {
        var atRisk = 0;
        var others = 0;
        var highest = 0;
        var points = 0;
        for (var rule : rules) {
            var worth = rule.worth(met, judged);
            points += rule.points(met, judged);
            if (rule.inGroup()) highest = Math.max(highest, worth);
            else if (rule.kind() == Kind.AT_RISK) atRisk += worth;
            else others += worth;
        }
        var table = points >= 15 ? 1_150 : points >= 5 ? 300 : 0;
        return Math.min(Math.min(atRisk, AT_RISK) + others + highest + table, most());
    }

    CreditSchedule schedule() {
        var named = IntStream.range(0, rules.size())
                .mapToObj(nth -> rules.get(nth).rule("Rule " + nth))
                .toArray(CreditRule[]::new);
        var limits = new Limits(
                month.map(PlainCredit::percent), year.map(cents -> BigDecimal.valueOf(cents, 2)), percent(minimum));
        var table = List.of(new PointsRow(5, percent(300)), new PointsRow(15, percent(1_150)));
        return Months.schedule(limits, table, Map.of(GROUP, CreditSchedule.Takes.HIGHEST), named);
    }
}
