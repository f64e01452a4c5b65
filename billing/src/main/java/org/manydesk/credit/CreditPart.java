package org.manydesk.credit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.manydesk.compliance.ComplianceLine;
import org.manydesk.compliance.FrozenVerdict;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;

/**
 * What one rule came to in a month.
 *
 * @param rule its name
 * @param achieved in percent, cut off after two decimals; the rule compares the counts
 * @param percent of the base, as a decimal string
 * @param isTaken whether it is credited: of an exclusive group only one is
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CreditPart(
        String rule,
        Metric metric,
        Optional<Priority> priority,
        long met,
        long judged,
        String achieved,
        String percent,
        int points,
        Optional<String> group,
        boolean isTaken) {

    static CreditPart of(CreditRule rule, long met, long judged) {
        var achieved = Achieved.of(met, judged);
        var percent = rule.model().percent(achieved);
        return new CreditPart(
                rule.name(),
                rule.metric(),
                rule.priority(),
                met,
                judged,
                achieved.shown(),
                percent.stripTrailingZeros().toPlainString(),
                rule.model().points(achieved),
                rule.group(),
                true);
    }

    boolean isWorthSomething() {
        return share().signum() > 0 || points > 0;
    }

    BigDecimal share() {
        return new BigDecimal(percent);
    }

    CreditPart left() {
        return new CreditPart(rule, metric, priority, met, judged, achieved, percent, points, group, false);
    }

    /** Whether a breached clock is one of those that it was judged by. */
    boolean cites(FrozenVerdict verdict) {
        return verdict.metric() == metric
                && priority.map(verdict.priority()::equals).orElse(true);
    }

    /** Whether a later month has more than made up for it; a month in which nothing was judged has not. */
    boolean reaches(EarnBack earnBack, List<ComplianceLine> verdicts) {
        var lines = verdicts.stream()
                .filter(line -> line.metric() == metric
                        && priority.map(line.priority()::equals).orElse(true))
                .toList();
        var kept = lines.stream().mapToLong(ComplianceLine::met).sum();
        var all = kept + lines.stream().mapToLong(ComplianceLine::breached).sum();
        return all > 0 && !Achieved.of(kept, all).isBelow(earnBack.reach());
    }
}
