package org.manydesk.credit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.money.Rounding;
import org.manydesk.problem.Faults;
import org.manydesk.rating.Section;

/** The section {@code serviceCredits} of a contract, as it is written in JSON; absent, nothing is given back. */
public final class CreditScheduleJson {
    private static final Set<String> MEMBERS = Set.of(
            "charges",
            "rules",
            "points",
            "atRisk",
            "groups",
            "capMonth",
            "capYear",
            "minimum",
            "rounding",
            "earnBack",
            "expiresAfter",
            "application");
    private static final int LONGEST_NAME = 80;
    private static final int MOST_MONTHS = 60;

    private CreditScheduleJson() {}

    /** Reads a section that was found sound before it was stored. */
    public static Optional<CreditSchedule> read(JsonNode json) {
        return read(json, "/serviceCredits", new Faults());
    }

    /** Reads the section; what is wrong goes to the faults, and the answer is then only a stand-in. */
    public static Optional<CreditSchedule> read(JsonNode json, String pointer, Faults faults) {
        if (json.isNull() || json.isMissingNode()) return Optional.empty();
        var section = Section.of(json, pointer, faults).only(MEMBERS);
        var atRisk = percent(section, "atRisk");
        var groups = groups(section);
        return Optional.of(new CreditSchedule(
                section.texts("charges", LONGEST_NAME),
                rules(section, atRisk, groups),
                points(section),
                atRisk,
                groups,
                limits(section),
                section.choice("rounding", Rounding.class).orElse(Rounding.HALF_UP),
                earnBack(section),
                section.whole("expiresAfter", 1, MOST_MONTHS),
                section.choice("application", Application.class).orElse(Application.ALLOWANCE)));
    }

    private static List<CreditRule> rules(
            Section schedule, Optional<BigDecimal> atRisk, Map<String, CreditSchedule.Takes> groups) {
        var sections = schedule.sections("rules");
        var names = new HashSet<String>();
        if (sections.isEmpty()) schedule.fault("rules", "must have at least one rule");
        return sections.stream()
                .map(section -> {
                    var rule = CreditRuleJson.read(section, atRisk);
                    if (!names.add(rule.name())) section.fault("name", "is the name of another rule");
                    rule.group()
                            .filter(group -> !groups.containsKey(group))
                            .ifPresent(unknown -> section.fault("group", "is not among the groups"));
                    return rule;
                })
                .toList();
    }

    private static List<PointsRow> points(Section schedule) {
        return schedule.sections("points").stream()
                .map(row -> {
                    row.only(Set.of("from", "percent"));
                    var from = row.required("from", row.whole("from", 1, 1_000_000), 1);
                    return new PointsRow(from, row.required("percent", percent(row, "percent"), BigDecimal.ZERO));
                })
                .toList();
    }

    private static Map<String, CreditSchedule.Takes> groups(Section schedule) {
        return schedule.sections("groups").stream()
                .map(group -> {
                    group.only(Set.of("name", "takes"));
                    var takes = group.choice("takes", CreditSchedule.Takes.class);
                    return Map.entry(
                            group.required("name", group.text("name", LONGEST_NAME), ""),
                            group.required("takes", takes, CreditSchedule.Takes.HIGHEST));
                })
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static Limits limits(Section schedule) {
        return new Limits(
                percent(schedule, "capMonth"),
                schedule.notNegative("capYear"),
                schedule.notNegative("minimum").orElse(BigDecimal.ZERO));
    }

    private static Optional<EarnBack> earnBack(Section schedule) {
        if (!schedule.has("earnBack")) return Optional.empty();
        var section = schedule.section("earnBack").only(Set.of("months", "reach"));
        return Optional.of(new EarnBack(
                section.required("months", section.whole("months", 1, MOST_MONTHS), 1),
                section.required("reach", percent(section, "reach"), Achieved.HUNDRED)));
    }

    /** From 0 to 100. */
    static Optional<BigDecimal> percent(Section section, String field) {
        return section.notNegative(field).map(share -> {
            if (share.compareTo(Achieved.HUNDRED) > 0) section.fault(field, "must be at most 100");
            return share;
        });
    }
}
