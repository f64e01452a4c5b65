package org.manydesk.credit;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manydesk.credit.CreditModel.AtRisk;
import org.manydesk.credit.CreditModel.Band;
import org.manydesk.credit.CreditModel.Bands;
import org.manydesk.credit.CreditModel.PerFullPercent;
import org.manydesk.credit.CreditModel.Points;
import org.manydesk.rating.Section;
import org.manydesk.timeline.Priority;

/** One rule of the section {@code serviceCredits}. */
final class CreditRuleJson {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_KEY = 40;
    private static final int MOST_POINTS = 10_000;

    private CreditRuleJson() {}

    /**
     * The members of each model. Exclusive groups are of rules that are worth a percentage by themselves: points and shares
     * of an amount at risk add up first, so that of one of them alone it cannot be said what it is worth.
     */
    private enum Kind {
        BANDS(Set.of("bands", "group")),
        PER_FULL_PERCENT(Set.of("target", "measuredFrom", "percent", "group")),
        AT_RISK(Set.of("target", "pool", "allocation")),
        POINTS(Set.of("target", "points"));

        private final Set<String> members;

        Kind(Set<String> members) {
            this.members = members;
        }
    }

    /** From where full percentage points are counted; clauses leave it open, so there is no usual answer. */
    private enum MeasuredFrom {
        TARGET,
        HUNDRED
    }

    /** Faults are noted; the answer is then only a stand-in. */
    static CreditRule read(Section rule, Optional<BigDecimal> atRisk) {
        var kind = rule.required("model", rule.choice("model", Kind.class), Kind.BANDS);
        var members = new HashSet<>(Set.of("name", "metric", "priority", "service", "model"));
        members.addAll(kind.members);
        rule.only(members);
        return new CreditRule(
                rule.required("name", rule.text("name", LONGEST_NAME), ""),
                measure(rule),
                model(rule, kind, atRisk),
                rule.text("group", LONGEST_NAME));
    }

    private static Measure measure(Section rule) {
        var yardstick = rule.required("metric", rule.choice("metric", Yardstick.class), Yardstick.RESOLUTION);
        if (yardstick == Yardstick.AVAILABILITY) {
            if (rule.has("priority")) rule.fault("priority", "is of clocks; availability has none");
            return Measure.availability(rule.required("service", rule.text("service", LONGEST_KEY), ""));
        }
        if (rule.has("service")) rule.fault("service", "is for the metric AVAILABILITY only");
        return new Measure(yardstick, rule.choice("priority", Priority.class), Optional.empty());
    }

    private static CreditModel model(Section rule, Kind kind, Optional<BigDecimal> atRisk) {
        return switch (kind) {
            case BANDS -> new Bands(bands(rule));
            case PER_FULL_PERCENT -> perFullPercent(rule);
            case AT_RISK -> atRisk(rule, atRisk);
            case POINTS ->
                new Points(percent(rule, "target"), rule.required("points", rule.whole("points", 1, MOST_POINTS), 1));
        };
    }

    private static List<Band> bands(Section rule) {
        var sections = rule.sections("bands");
        if (sections.isEmpty()) rule.fault("bands", "must have at least one band");
        var bands = sections.stream()
                .map(band -> {
                    band.only(Set.of("below", "percent"));
                    return new Band(percent(band, "below"), percent(band, "percent"));
                })
                .toList();
        for (var lower : bands)
            for (var higher : bands)
                if (lower.below().compareTo(higher.below()) < 0
                        && lower.percent().compareTo(higher.percent()) < 0) {
                    rule.fault("bands", "must give no less in a lower band than in a higher one");
                    return bands;
                }
        return bands;
    }

    private static CreditModel perFullPercent(Section rule) {
        var target = percent(rule, "target");
        var from = rule.required("measuredFrom", rule.choice("measuredFrom", MeasuredFrom.class), MeasuredFrom.TARGET);
        return new PerFullPercent(
                target, from == MeasuredFrom.TARGET ? target : Achieved.HUNDRED, percent(rule, "percent"));
    }

    private static CreditModel atRisk(Section rule, Optional<BigDecimal> atRisk) {
        if (atRisk.isEmpty()) rule.fault("model", "needs the schedule's atRisk");
        return new AtRisk(
                percent(rule, "target"),
                atRisk.orElse(BigDecimal.ZERO),
                percent(rule, "pool"),
                percent(rule, "allocation"));
    }

    private static BigDecimal percent(Section section, String field) {
        return section.required(field, CreditScheduleJson.percent(section, field), BigDecimal.ZERO);
    }
}
