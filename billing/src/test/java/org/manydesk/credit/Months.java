package org.manydesk.credit;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manydesk.compliance.ComplianceLine;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;

/** Months and schedules to compute credits of. */
final class Months {
    static final Currency EUR = Currency.getInstance("EUR");

    private Months() {}

    static CreditRule rule(String name, CreditModel model) {
        return new CreditRule(name, Measure.of(Metric.RESOLUTION), model, Optional.empty());
    }

    static CreditRule inGroup(String name, CreditModel model, String group) {
        return new CreditRule(name, Measure.of(Metric.RESOLUTION), model, Optional.of(group));
    }

    static CreditSchedule schedule(Limits limits, CreditRule... rules) {
        return schedule(limits, List.of(), Map.of(), rules);
    }

    static CreditSchedule schedule(
            Limits limits, List<PointsRow> points, Map<String, CreditSchedule.Takes> groups, CreditRule... rules) {
        var atRisk = Arrays.stream(rules)
                .map(CreditRule::model)
                .filter(CreditModel.AtRisk.class::isInstance)
                .map(model -> ((CreditModel.AtRisk) model).atRisk())
                .findFirst();
        return new CreditSchedule(
                List.of(),
                List.of(rules),
                points,
                atRisk,
                groups,
                limits,
                Rounding.HALF_UP,
                Optional.empty(),
                Optional.empty(),
                Application.ALLOWANCE);
    }

    static ComplianceLine resolution(long met, long breached) {
        return line(Metric.RESOLUTION, Priority.P1, met, breached);
    }

    static ComplianceLine line(Metric metric, Priority priority, long met, long breached) {
        return new ComplianceLine(metric, priority, met, breached, 0, 0, 0, null, null, null);
    }

    static Money credit(CreditSchedule schedule, String base, ComplianceLine... lines) {
        return credit(schedule, base, Set.of(), lines).amount();
    }

    static CreditComputation credit(CreditSchedule schedule, String base, Set<String> picked, ComplianceLine... lines) {
        var month = new CreditComputation.Month(eur(base), MonthFigures.of(List.of(lines)), eur("0"), picked);
        return CreditComputation.of(schedule, month);
    }

    static Money eur(String amount) {
        return Money.of(new BigDecimal(amount), EUR);
    }

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
