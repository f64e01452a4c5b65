package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Clerk;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;

/** {@link MonthsOfEverything}, billed, played again by their price lists and by others. */
@OnTheDesk
class ReplayedMonthsIT {
    private static final JsonNode BEFORE = MonthsOfEverything.BEFORE;
    private static final JsonNode AFTER = MonthsOfEverything.AFTER;

    private static Clerk clerk;
    private static JsonNode august;

    @BeforeAll
    static void months_that_have_everything() throws Exception {
        MovableClock.standAt(Instant.parse("2026-10-05T08:00:00Z"));
        var desk = Desk.fresh();
        desk.tenant("acme");
        clerk = MonthsOfEverything.of(desk, "acme");
        for (var month : List.of("2026-06", "2026-07")) clerk.issue(clerk.run(month));
        august = clerk.by().get(clerk.run("2026-08")).expect(200).json();
        clerk.run("2026-09");
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void a_replay_by_the_same_card_costs_what_the_invoices_say_to_the_cent() {
        var cards = List.of(Map.of("name", "Before", "rateCard", BEFORE), Map.of("name", "After", "rateCard", AFTER));
        var told = clerk.by()
                .post(clerk.contract() + "/price-comparisons", Map.of("months", 3, "cards", cards))
                .expect(200)
                .json()
                .path("months");
        assertThat(told).hasSize(3).allSatisfy(month -> assertThat(month.at("/agreed/amount"))
                .as(month.path("period").asText())
                .isEqualTo(month.at("/billed/amount")));
        assertThat(told.at("/0/cards/0/net")).isEqualTo(told.at("/0/billed"));
        assertThat(told.at("/2/cards/1/net")).isEqualTo(told.at("/2/billed"));
        var dearer = new BigDecimal(told.at("/1/cards/1/net/amount").asText());
        var cheaper = new BigDecimal(told.at("/1/cards/0/net/amount").asText());
        assertThat(new BigDecimal(told.at("/1/billed/amount").asText()))
                .as("a month that is parted lies between its two price lists")
                .isGreaterThan(cheaper)
                .isLessThan(dearer);
        assertThat(told.at("/1/billed/amount").asText())
                .isEqualTo(august.at("/net/amount").asText());
        assertThat(told.at("/0/tickets").asInt()).isEqualTo(4);
    }

    @Test
    void a_simulation_of_a_parted_month_gives_the_lines_of_its_invoice() {
        var question = Map.of(
                "rateCard",
                BEFORE,
                "amendments",
                List.of(Map.of("rateCard", AFTER, "days", 16)),
                "currency",
                "EUR",
                "period",
                "2026-08",
                "usage",
                List.of(
                        used("Tickets", 5, 1),
                        used("Tickets", 4, 2),
                        Map.of("line", "Phone", "quantity", "4", "afterHours", "2", "part", 1),
                        Map.of("line", "Phone", "quantity", "2", "afterHours", "1", "part", 2),
                        used("Pack", 2, 1),
                        used("Pack", 1, 2),
                        used("Network", 3, 1),
                        used("Network", 3, 2),
                        Map.of("line", "Work", "quantity", "0.8333333333", "part", 1),
                        Map.of("line", "Work", "quantity", "0.8333333333", "part", 2)),
                "carried",
                List.of(Map.of("line", "Pack", "quantity", "1"), Map.of("line", "Network", "quantity", "1")),
                "figures",
                List.of(Map.of("line", "Agents", "quantity", "6.5"), Map.of("line", "Savings", "quantity", "8400.40")));
        var told = clerk.by().post("rating/simulations", question).expect(200).json();
        assertThat(told.at("/total/amount")).isEqualTo(august.at("/net/amount"));
        assertThat(lines(told.path("lines"))).isEqualTo(lines(august.path("lines")));
        var parts = IntStream.range(0, told.path("lines").size())
                .map(line -> told.path("lines").path(line).path("part").asInt());
        assertThat(parts).containsOnly(1, 2);
    }

    private static Map<String, Object> used(String line, int units, int part) {
        return Map.of("line", line, "quantity", units, "part", part);
    }

    private static List<String> lines(JsonNode lines) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(line -> "%s %s %s"
                        .formatted(
                                line.path("name").asText(),
                                line.path("quantity").asText(),
                                line.at("/amount/amount").asText()))
                .toList();
    }
}
