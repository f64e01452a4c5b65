package org.manydesk.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.manydesk.money.Money;

/**
 * What a month is credited. Pure: the same verdicts, base and schedule give the same credit. Rounded once, at the end, and
 * never above a cap.
 *
 * @param base the charges that percentages are of; fixed before, and without any credit
 * @param parts each rule that is worth something, those that are not taken too
 * @param percent of the base, before the caps of money
 */
public record CreditComputation(Money base, List<CreditPart> parts, BigDecimal percent, Money amount) {
    public CreditComputation {
        parts = List.copyOf(parts);
    }

    /**
     * What a schedule is applied to.
     *
     * @param spent what was credited in the same calendar year before
     * @param picked the rules that the client picked of exclusive groups, by name
     */
    public record Month(Money base, MonthFigures figures, Money spent, Set<String> picked) {}

    public static CreditComputation of(CreditSchedule schedule, Month month) {
        var parts = taken(schedule, worth(schedule, month.figures()), month.picked());
        var percent = percent(schedule, parts);
        return new CreditComputation(month.base(), parts, percent, amount(schedule, month, percent));
    }

    private static List<CreditPart> worth(CreditSchedule schedule, MonthFigures figures) {
        return schedule.rules().stream()
                .flatMap(rule -> measured(rule, figures).stream())
                .filter(CreditPart::isWorthSomething)
                .toList();
    }

    /** Empty where nothing was judged: that is no failure. */
    private static Optional<CreditPart> measured(CreditRule rule, MonthFigures figures) {
        return figures.of(rule.measure()).map(count -> CreditPart.of(rule, count));
    }

    private static List<CreditPart> taken(CreditSchedule schedule, List<CreditPart> parts, Set<String> picked) {
        var winners = new HashMap<String, CreditPart>();
        parts.stream()
                .filter(part -> part.group().isPresent())
                .sorted(byWorth(schedule, picked))
                .forEach(part -> winners.putIfAbsent(part.group().get(), part));
        return parts.stream()
                .map(part -> isTaken(part, winners) ? part : part.left())
                .toList();
    }

    private static Comparator<CreditPart> byWorth(CreditSchedule schedule, Set<String> picked) {
        Predicate<CreditPart> isPicked = part -> picked.contains(part.rule())
                && schedule.groups().get(part.group().orElse("")) == CreditSchedule.Takes.CLIENT_CHOICE;
        return Comparator.comparing(isPicked::test)
                .thenComparing(CreditPart::share)
                .reversed();
    }

    private static boolean isTaken(CreditPart part, Map<String, CreditPart> winners) {
        return part.group().map(group -> part.equals(winners.get(group))).orElse(true);
    }

    private static BigDecimal percent(CreditSchedule schedule, List<CreditPart> parts) {
        var taken = parts.stream().filter(CreditPart::isTaken).toList();
        var atRisk = sum(schedule, taken, CreditModel.AtRisk.class::isInstance);
        var others = sum(schedule, taken, model -> !(model instanceof CreditModel.AtRisk));
        var points = taken.stream().mapToInt(CreditPart::points).sum();
        return atRisk.min(schedule.atRisk().orElse(Achieved.HUNDRED))
                .add(others)
                .add(schedule.worth(points))
                .min(schedule.mostOfMonth());
    }

    private static BigDecimal sum(CreditSchedule schedule, List<CreditPart> parts, Predicate<CreditModel> which) {
        var names = schedule.rules().stream()
                .filter(rule -> which.test(rule.model()))
                .map(CreditRule::name)
                .toList();
        return parts.stream()
                .filter(part -> names.contains(part.rule()))
                .map(CreditPart::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Money amount(CreditSchedule schedule, Month month, BigDecimal percent) {
        var currency = month.base().currency();
        var exact = month.base().amount().max(BigDecimal.ZERO).multiply(percent).movePointLeft(2);
        var cap = cap(schedule, month);
        var rounded = Money.rounded(exact.min(cap), currency, schedule.rounding());
        var within = rounded.amount().compareTo(cap) <= 0
                ? rounded
                : Money.of(cap.setScale(currency.getDefaultFractionDigits(), RoundingMode.DOWN), currency);
        return within.amount().compareTo(schedule.limits().minimum()) > 0 ? within : Money.zero(currency);
    }

    /** Exact; never less than nothing. */
    private static BigDecimal cap(CreditSchedule schedule, Month month) {
        var ofMonth = month.base().amount().multiply(schedule.mostOfMonth()).movePointLeft(2);
        var ofYear =
                schedule.limits().year().map(most -> most.subtract(month.spent().amount()));
        return ofYear.map(ofMonth::min).orElse(ofMonth).max(BigDecimal.ZERO);
    }
}
