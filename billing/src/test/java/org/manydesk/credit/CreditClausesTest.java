package org.manydesk.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manydesk.credit.Months.decimal;
import static org.manydesk.credit.Months.resolution;
import static org.manydesk.credit.Months.rule;
import static org.manydesk.credit.Months.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manydesk.credit.CreditModel.AtRisk;
import org.manydesk.credit.CreditModel.Band;
import org.manydesk.credit.CreditModel.Bands;
import org.manydesk.credit.CreditModel.Points;
import org.manydesk.rest.Json;

/** The published clauses, each with its source in {@code clauses.json}. */
class CreditClausesTest {
    private static final Bands AWS = new Bands(List.of(
            new Band(decimal("99.9"), decimal("10")),
            new Band(decimal("99.0"), decimal("25")),
            new Band(decimal("95.0"), decimal("100"))));

    static Stream<JsonNode> clauses() throws IOException {
        try (var file = CreditClausesTest.class.getResourceAsStream("clauses.json")) {
            var all = Json.mapper().readTree(file);
            assertThat(all).hasSize(20);
            return all.valueStream().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void clause(JsonNode clause) {
        var config = clause.path("config");
        var found =
                switch (clause.path("model").asText()) {
                    case "service_credit_at_risk" -> atRisk(config);
                    case "service_credit_points" -> points(config);
                    case "service_credit_bands" -> bands(config);
                    default -> compliance(config);
                };
        assertThat(found)
                .as(clause.path("id").asText())
                .isEqualByComparingTo(decimal(clause.path("expect_amount").asText()));
    }

    private static BigDecimal atRisk(JsonNode config) {
        var atRisk = decimal(config.path("at_risk_percent").asText());
        var defaults = config.path("defaults");
        var rules = IntStream.range(0, defaults.size())
                .mapToObj(i -> rule(
                        "level " + i,
                        new AtRisk(
                                decimal("95"),
                                atRisk,
                                decimal(defaults.at("/" + i + "/0").asText()),
                                decimal(defaults.at("/" + i + "/1").asText()))))
                .toArray(CreditRule[]::new);
        return Months.credit(
                        schedule(Limits.NONE, rules),
                        config.path("month_invoice").asText(),
                        resolution(90, 10))
                .amount();
    }

    /** The base is 100, so that the amount is the percentage. */
    private static BigDecimal points(JsonNode config) {
        var table = config.path("bands")
                .valueStream()
                .map(row ->
                        new PointsRow(row.path(0).asInt(), decimal(row.path(1).asText())))
                .toList();
        var model = new Points(decimal("95"), config.path("points").asInt());
        return Months.credit(schedule(Limits.NONE, table, Map.of(), rule("level", model)), "100", resolution(90, 10))
                .amount();
    }

    private static BigDecimal bands(JsonNode config) {
        var minimum = decimal(config.path("minimum_credit_exclusive").asText());
        var limits = new Limits(Optional.empty(), Optional.empty(), minimum);
        var met = decimal(config.path("uptime_percent").asText())
                .movePointRight(2)
                .longValueExact();
        return Months.credit(
                        schedule(limits, rule("uptime", AWS)),
                        config.path("charges").asText(),
                        resolution(met, 10_000 - met))
                .amount();
    }

    private static BigDecimal compliance(JsonNode config) {
        var judged = config.path("judged").asLong();
        var achieved = Achieved.of(judged - config.path("missed").asLong(), judged);
        assertThat(achieved.isBelow(decimal(config.path("target_percent").asText())))
                .isEqualTo(!config.path("met").asBoolean());
        return decimal(achieved.shown()).setScale(0, RoundingMode.DOWN);
    }
}
