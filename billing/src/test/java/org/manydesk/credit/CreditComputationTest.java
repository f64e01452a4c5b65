package org.manydesk.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.manydesk.credit.Months.EUR;
import static org.manydesk.credit.Months.credit;
import static org.manydesk.credit.Months.decimal;
import static org.manydesk.credit.Months.eur;
import static org.manydesk.credit.Months.inGroup;
import static org.manydesk.credit.Months.line;
import static org.manydesk.credit.Months.resolution;
import static org.manydesk.credit.Months.rule;
import static org.manydesk.credit.Months.schedule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.compliance.ComplianceLine;
import org.manydesk.credit.CreditModel.AtRisk;
import org.manydesk.credit.CreditModel.Band;
import org.manydesk.credit.CreditModel.Bands;
import org.manydesk.credit.CreditModel.PerFullPercent;
import org.manydesk.credit.CreditModel.Points;
import org.manydesk.credit.CreditSchedule.Takes;
import org.manydesk.money.Money;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;

class CreditComputationTest {
    private static final int TRIES = 2_000;

    @ParameterizedTest
    @CsvSource({
        "9900, 99, 0",
        "9899, 99, 0",
        "9800, 99, 2",
        "9799, 99, 2",
        "9700, 99, 4",
        "9900, 100, 0",
        "9899, 100, 2",
        "9800, 100, 4",
        "9799, 100, 4"
    })
    void full_points_are_counted_from_where_the_contract_says(long met, String from, String percent) {
        var clause = rule("availability", new PerFullPercent(decimal("99"), decimal(from), decimal("2")));
        assertThat(credit(schedule(Limits.NONE, clause), "100", resolution(met, 10_000 - met))
                        .amount())
                .isEqualByComparingTo(percent);
    }

    @Test
    void nothing_judged_is_no_failure() {
        var clause = rule("late", new Bands(List.of(new Band(decimal("95"), decimal("10")))));
        assertThat(credit(schedule(Limits.NONE, clause), "100", resolution(0, 0))
                        .isZero())
                .isTrue();
        assertThat(credit(schedule(Limits.NONE, clause), "100").isZero()).isTrue();
    }

    @Test
    void a_rule_measures_its_metric_and_priority_by_clock() {
        var p1 = new CreditRule(
                "P1",
                Measure.of(Metric.RESOLUTION, Priority.P1),
                new Bands(List.of(new Band(decimal("95"), decimal("10")))),
                Optional.empty());
        var all = rule("all", new Bands(List.of(new Band(decimal("95"), decimal("5")))));
        var lines = new ComplianceLine[] {
            line(Metric.RESOLUTION, Priority.P1, 1, 1),
            line(Metric.RESOLUTION, Priority.P2, 98, 0),
            line(Metric.FIRST_RESPONSE, Priority.P1, 0, 50)
        };
        assertThat(credit(schedule(Limits.NONE, p1), "100", lines)).isEqualTo(eur("10.00"));
        assertThat(credit(schedule(Limits.NONE, all), "100", lines)).isEqualTo(eur("0.00"));
    }

    @Test
    void availability_is_judged_by_the_service_time_of_its_own_service() {
        var clause = new CreditRule(
                "mail",
                Measure.availability("mail"),
                new Bands(List.of(new Band(decimal("99.9"), decimal("10")), new Band(decimal("99"), decimal("25")))),
                Optional.empty());
        var month = MonthFigures.of(List.of(resolution(0, 5)));
        assertThat(availability(clause, month.clocks(), "mail", 99_900, 100_000))
                .isEqualTo(eur("0.00"));
        assertThat(availability(clause, month.clocks(), "mail", 99_899, 100_000))
                .isEqualTo(eur("10.00"));
        assertThat(availability(clause, month.clocks(), "mail", 98_999, 100_000))
                .isEqualTo(eur("25.00"));
        assertThat(availability(clause, month.clocks(), "mail", 0, 0)).isEqualTo(eur("0.00"));
        assertThat(availability(clause, month.clocks(), "web", 0, 100_000)).isEqualTo(eur("0.00"));
    }

    private static Money availability(
            CreditRule clause, List<ComplianceLine> clocks, String service, long up, long agreed) {
        var figures = new MonthFigures(clocks, List.of(new MonthFigures.Uptime(service, up, agreed)));
        var month = new CreditComputation.Month(eur("100"), figures, eur("0"), Set.of());
        return CreditComputation.of(schedule(Limits.NONE, clause), month).amount();
    }

    @Test
    void caps_of_month_and_year_hold_and_what_is_at_risk_is_the_most() {
        var whole = rule("all", new Bands(List.of(new Band(decimal("95"), decimal("100")))));
        var month = new Limits(Optional.of(decimal("15")), Optional.empty(), BigDecimal.ZERO);
        assertThat(credit(schedule(month, whole), "333.33", resolution(1, 1))).isEqualTo(eur("49.99"));
        var year = new Limits(Optional.empty(), Optional.of(decimal("500")), BigDecimal.ZERO);
        var spent = new CreditComputation.Month(
                eur("1000"), MonthFigures.of(List.of(resolution(1, 1))), eur("450.50"), Set.of());
        assertThat(CreditComputation.of(schedule(year, whole), spent).amount()).isEqualTo(eur("49.50"));
        var over = new CreditComputation.Month(
                eur("1000"), MonthFigures.of(List.of(resolution(1, 1))), eur("600"), Set.of());
        assertThat(CreditComputation.of(schedule(year, whole), over).amount()).isEqualTo(eur("0.00"));
    }

    @Test
    void of_a_group_the_highest_is_taken_unless_the_client_may_pick() {
        var little = inGroup("little", new Bands(List.of(new Band(decimal("95"), decimal("5")))), "one outage");
        var much = inGroup("much", new Bands(List.of(new Band(decimal("95"), decimal("20")))), "one outage");
        var highest = schedule(Limits.NONE, List.of(), Map.of("one outage", Takes.HIGHEST), little, much);
        var choice = schedule(Limits.NONE, List.of(), Map.of("one outage", Takes.CLIENT_CHOICE), little, much);
        assertThat(credit(highest, "100", Set.of("little"), resolution(1, 1)).amount())
                .isEqualTo(eur("20.00"));
        assertThat(credit(choice, "100", Set.of(), resolution(1, 1)).amount()).isEqualTo(eur("20.00"));
        var picked = credit(choice, "100", Set.of("little"), resolution(1, 1));
        assertThat(picked.amount()).isEqualTo(eur("5.00"));
        assertThat(picked.parts())
                .extracting(CreditPart::rule, CreditPart::isTaken)
                .containsExactly(tuple("little", true), tuple("much", false));
    }

    @Test
    void points_of_several_rules_add_up() {
        var table = List.of(new PointsRow(10, decimal("2")), new PointsRow(20, decimal("6")));
        var one = rule("one", new Points(decimal("95"), 8));
        var other = rule("other", new Points(decimal("99"), 12));
        assertThat(credit(schedule(Limits.NONE, table, Map.of(), one, other), "100", resolution(97, 3)))
                .isEqualTo(eur("2.00"));
        assertThat(credit(schedule(Limits.NONE, table, Map.of(), one, other), "100", resolution(90, 10)))
                .isEqualTo(eur("6.00"));
    }

    @Test
    void no_base_no_credit() {
        var whole = rule("all", new Bands(List.of(new Band(decimal("95"), decimal("100")))));
        assertThat(credit(schedule(Limits.NONE, whole), "0", resolution(0, 9))).isEqualTo(eur("0.00"));
        assertThat(credit(schedule(Limits.NONE, whole), "-10", resolution(0, 9)))
                .isEqualTo(eur("0.00"));
    }

    @Test
    void whatever_is_agreed_no_cap_is_exceeded_and_one_of_a_group_is_taken() {
        var random = new Random(20261122);
        for (int i = 0; i < TRIES; i++) {
            var schedule = anySchedule(random);
            var base = Money.of(BigDecimal.valueOf(random.nextLong(1, 1_000_000), 2), EUR);
            var spent = Money.of(BigDecimal.valueOf(random.nextLong(0, 100_000), 2), EUR);
            var lines = List.of(resolution(random.nextInt(50), random.nextInt(50)));
            var credit = CreditComputation.of(
                    schedule, new CreditComputation.Month(base, MonthFigures.of(lines), spent, Set.of("1")));
            var amount = credit.amount().amount();
            assertThat(amount.signum()).isNotNegative();
            assertThat(amount).isLessThanOrEqualTo(base.amount());
            schedule.limits().month().ifPresent(cap -> assertThat(amount.movePointRight(2))
                    .isLessThanOrEqualTo(base.amount().multiply(cap)));
            schedule.limits().year().ifPresent(cap -> assertThat(amount)
                    .isLessThanOrEqualTo(cap.subtract(spent.amount()).max(BigDecimal.ZERO)));
            if (amount.signum() > 0)
                assertThat(amount).isGreaterThan(schedule.limits().minimum());
            var taken = credit.parts().stream()
                    .filter(part -> part.group().isPresent() && part.isTaken())
                    .count();
            assertThat(taken).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void the_less_is_kept_the_more_is_credited() {
        var random = new Random(7);
        for (int i = 0; i < TRIES; i++) {
            var schedule = anySchedule(random);
            var judged = random.nextInt(1, 200);
            var met = random.nextInt(0, judged);
            var better = credit(schedule, "12345.67", resolution(met + 1L, judged - met - 1L));
            var worse = credit(schedule, "12345.67", resolution(met, judged - met));
            assertThat(worse).isGreaterThanOrEqualTo(better);
        }
    }

    private static CreditSchedule anySchedule(Random random) {
        var rules = new ArrayList<CreditRule>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            var model = anyModel(random);
            var groups = model instanceof Bands || model instanceof PerFullPercent;
            rules.add(groups && random.nextBoolean() ? inGroup("" + i, model, "group") : rule("" + i, model));
        }
        var limits = new Limits(some(random, 100), some(random, 2_000), BigDecimal.valueOf(random.nextInt(500), 2));
        var table = List.of(new PointsRow(5, decimal("3")), new PointsRow(15, decimal("11.5")));
        var takes = Map.of("group", random.nextBoolean() ? Takes.HIGHEST : Takes.CLIENT_CHOICE);
        return schedule(limits, table, takes, rules.toArray(CreditRule[]::new));
    }

    private static Optional<BigDecimal> some(Random random, int most) {
        return random.nextBoolean() ? Optional.of(BigDecimal.valueOf(random.nextInt(most * 100), 2)) : Optional.empty();
    }

    private static CreditModel anyModel(Random random) {
        var target = BigDecimal.valueOf(random.nextInt(5_000, 10_001), 2);
        return switch (random.nextInt(4)) {
            case 0 ->
                new Bands(List.of(
                        new Band(target, decimal("7.5")), new Band(target.subtract(decimal("12.5")), decimal("33.3"))));
            case 1 -> new PerFullPercent(target, random.nextBoolean() ? target : decimal("100"), decimal("1.7"));
            case 2 -> new AtRisk(target, decimal("12"), decimal("60"), decimal("45"));
            default -> new Points(target, random.nextInt(1, 20));
        };
    }
}
