package org.manydesk.credit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Optional;
import org.manydesk.compliance.FrozenVerdict;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;

/**
 * What one rule came to in a month.
 *
 * @param rule its name
 * @param priority of the clocks; left out for all, and for availability
 * @param met how many clocks, or for availability how many hundredths of seconds the service was there
 * @param judged of how many
 * @param achieved in percent, cut off after two decimals; the rule compares the counts
 * @param percent of the base, as a decimal string
 * @param isTaken whether it is credited: of an exclusive group only one is
 * @param service the key of the service, for availability
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CreditPart(
        String rule,
        Yardstick metric,
        Optional<Priority> priority,
        long met,
        long judged,
        String achieved,
        String percent,
        int points,
        Optional<String> group,
        boolean isTaken,
        Optional<String> service) {

    static CreditPart of(CreditRule rule, MonthFigures.Count count) {
        var achieved = Achieved.of(count.kept(), count.all());
        var percent = rule.model().percent(achieved);
        return new CreditPart(
                rule.name(),
                rule.measure().yardstick(),
                rule.measure().priority(),
                count.kept(),
                count.all(),
                achieved.shown(),
                percent.stripTrailingZeros().toPlainString(),
                rule.model().points(achieved),
                rule.group(),
                true,
                rule.measure().service());
    }

    boolean isWorthSomething() {
        return share().signum() > 0 || points > 0;
    }

    BigDecimal share() {
        return new BigDecimal(percent);
    }

    CreditPart left() {
        return new CreditPart(rule, metric, priority, met, judged, achieved, percent, points, group, false, service);
    }

    /** Whether a breached clock is one of those that it was judged by. */
    boolean cites(FrozenVerdict verdict) {
        return measure().counts(verdict);
    }

    /** Whether clocks of a metric and priority are those that it was judged by. */
    boolean counts(Metric of, Priority with) {
        return measure().counts(of, with);
    }

    /** Whether a later month has more than made up for it; a month in which nothing was judged has not. */
    boolean reaches(EarnBack earnBack, MonthFigures figures) {
        return figures.of(measure())
                .map(count -> Achieved.of(count.kept(), count.all()))
                .filter(achieved -> !achieved.isBelow(earnBack.reach()))
                .isPresent();
    }

    private Measure measure() {
        return new Measure(metric, priority, service);
    }
}
