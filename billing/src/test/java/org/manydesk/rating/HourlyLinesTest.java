package org.manydesk.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.money.Money;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Faults;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/** Work by the hour: minimum, then round up, then the rate (Alga PSA, "Time"). */
class HourlyLinesTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @ParameterizedTest
    @CsvSource({
        "PT0S,   PT30M, PT15M, PT0S", // nothing was worked: nothing is charged
        "PT1M,   PT30M, PT15M, PT30M",
        "PT30M,  PT30M, PT15M, PT30M", // exactly the minimum
        "PT31M,  PT30M, PT15M, PT45M",
        "PT45M,  PT30M, PT15M, PT45M", // exactly a step
        "PT10M,  PT20M, PT15M, PT30M", // the minimum is rounded up as well
        "PT1H7M, PT0S,  PT1M,  PT1H7M",
        "PT61M,  PT0S,  PT1H,  PT2H",
    })
    void time_is_raised_to_the_minimum_and_then_rounded_up(
            Duration exact, Duration least, Duration step, Duration charged) {
        assertThat(new HourRule(HourRule.Per.ENTRY, least, step).charged(exact)).isEqualTo(charged);
    }

    @Test
    void each_entry_is_rounded_by_itself_or_all_of_a_ticket_together() {
        var work = List.of(work(1, 7, 20), work(2, 7, 20), work(3, 8, 5));
        assertThat(rate(card("'timePer':'ENTRY','minimumTime':'PT30M','timeStep':'PT15M'"), work))
                .isEqualTo("1.5 135.00");
        assertThat(rate(card("'timePer':'TICKET','minimumTime':'PT30M','timeStep':'PT15M'"), work))
                .as("45 and 30 minutes")
                .isEqualTo("1.25 112.50");
        assertThat(rate(card(""), work)).as("45 minutes as they are").isEqualTo("0.75 67.50");
    }

    @Test
    void after_hours_cost_more_and_a_line_asks_for_tickets() {
        var night = new Work(4, 9, traits(Priority.P1, Hours.AFTER_HOURS), Duration.ofMinutes(10));
        var work = List.of(work(1, 7, 60), night);
        assertThat(rate(card("'timeStep':'PT30M','afterHours':'50'"), work)).isEqualTo("1.5 157.50");
        assertThat(rate(card("'only':{'priorities':['P1']}"), work)).isEqualTo("0.1666666667 15.00");
        assertThat(rate(card("'only':{'hours':['IN_HOURS']}"), work)).isEqualTo("1 90.00");
    }

    @Test
    void tens_of_minutes_after_hours_add_up() {
        var night = traits(Priority.P1, Hours.AFTER_HOURS);
        var work = List.of(
                new Work(1, 1, night, Duration.ofMinutes(10)),
                new Work(2, 2, traits(Priority.P1, Hours.HOLIDAY), Duration.ofMinutes(10)),
                new Work(3, 3, night, Duration.ofMinutes(10)));
        assertThat(rate(card("'afterHours':'50','holiday':'100'"), work)).isEqualTo("0.5 75.00");
    }

    @Test
    void hours_are_priced_by_tiers_and_bundles_too() {
        var hours = List.of(work(1, 1, 300), work(2, 2, 330));
        var tiers = "'model':'GRADUATED','tiers':[{'upTo':'10','unitPrice':'90'},{'upTo':null,'unitPrice':'60'}]";
        assertThat(rate(read("{'lines':[{'name':'Work','charge':'PER_HOUR'," + tiers + "}]}"), hours))
                .isEqualTo("10.5 930.00");
        var bundle = "'model':'BUNDLE','included':'10','bundlePrice':'800','overagePrice':'100'";
        assertThat(rate(read("{'lines':[{'name':'Work','charge':'PER_HOUR'," + bundle + "}]}"), hours))
                .isEqualTo("10.5 850.00");
    }

    @ParameterizedTest
    @CsvSource({
        "87.75, 50, 73.13", // 73.125, of 0.8333333333 h
        "60.06,  5, 5.01",
        "78.18, 35, 45.61",
        "90.00, 10, 15.00",
    })
    void half_a_cent_of_minutes_is_half_a_cent(String rate, int minutes, String cents) {
        var card = read(
                "{'lines':[{'name':'Work','charge':'PER_HOUR','model':'STANDARD','unitPrice':'%s'}]}".formatted(rate));
        assertThat(rate(card, List.of(work(1, 1, minutes)))).endsWith(" " + cents);
    }

    @RepeatedTest(300)
    void any_minutes_at_any_rate_cost_what_whole_numbers_say(RepetitionInfo info) {
        var chance = new Random(info.getCurrentRepetition());
        var cents = 1 + chance.nextInt(40_000);
        var more = 10 * chance.nextInt(20);
        var day = 1 + chance.nextInt(3_000);
        var night = chance.nextInt(3_000);
        var mode = chance.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.HALF_EVEN;
        var work = List.of(
                work(1, 1, day), new Work(2, 2, traits(Priority.P3, Hours.AFTER_HOURS), Duration.ofMinutes(night)));
        var sixThousandths =
                BigInteger.valueOf(cents).multiply(BigInteger.valueOf(100L * (day + night) + (long) more * night));
        var expected = new BigDecimal(sixThousandths).divide(BigDecimal.valueOf(600_000), 2, mode);
        var card =
                "{'rounding':'%s','lines':[{'name':'Work','charge':'PER_HOUR','model':'STANDARD','unitPrice':'%s','afterHours':'%d'}]}"
                        .formatted(mode, BigDecimal.valueOf(cents, 2).toPlainString(), more);
        assertThat(rate(read(card), work)).endsWith(" " + expected);
    }

    @RepeatedTest(100)
    void whatever_is_corrected_the_bills_of_a_month_add_up_to_the_bill_of_what_is_true_in_the_end(RepetitionInfo info) {
        var chance = new Random(info.getCurrentRepetition());
        var per = chance.nextBoolean() ? "ENTRY" : "TICKET";
        var card = card("'timePer':'%s','minimumTime':'PT%dM','timeStep':'PT%dM'"
                .formatted(per, 1 + chance.nextInt(40), 1 + chance.nextInt(30)));
        var known = some(chance);
        var sum = bill(card, new TicketMix(Map.of(), WorkMix.of(known)), Optional.empty());
        for (var i = 0; i < 3; i++) {
            var next = some(chance);
            var fresh = new TicketMix(Map.of(), new WorkMix(next, known));
            sum = sum.plus(bill(card, fresh, Optional.of(new TicketMix(Map.of(), WorkMix.of(known)))));
            known = next;
        }
        var shuffled = new ArrayList<>(known);
        Collections.shuffle(shuffled, chance);
        assertThat(sum).isEqualTo(bill(card, new TicketMix(Map.of(), WorkMix.of(shuffled)), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'timeStep':'PT0S'                        | timeStep",
                "'timeStep':'PT90S'                       | timeStep",
                "'minimumTime':'P2D'                      | minimumTime",
                "'timePer':'DAY'                          | timePer",
                "'quantity':'3'                           | quantity",
                "'timePer':'TICKET','afterHours':'50'     | afterHours",
                "'charge':'PER_TICKET','timeStep':'PT15M' | timeStep",
                "'model':'BASELINE'                       | model",
            })
    void a_fault_is_shown_where_it_is(String said, String member) {
        var faults = new Faults();
        var line = "{'name':'Work','charge':'PER_HOUR','model':'STANDARD','unitPrice':'90'," + said + "}";
        for (var once : List.of("charge", "model"))
            if (said.contains("'" + once + "'")) line = line.replaceFirst("'" + once + "':'(PER_HOUR|STANDARD)',", "");
        RateCardJson.read(Section.of(json("{'lines':[" + line + "]}"), "", faults), Optional.of(EUR));
        assertThat(faults.found()).extracting(Fault::pointer).contains("/lines/0/" + member);
    }

    private static List<Work> some(Random chance) {
        var work = new ArrayList<Work>();
        for (var entry = 1; entry <= 12; entry++)
            if (chance.nextInt(4) > 0) work.add(work(entry, entry % 4, 1 + chance.nextInt(90)));
        return work;
    }

    private static Work work(long entry, long ticket, int minutes) {
        return new Work(entry, ticket, traits(Priority.P3, Hours.IN_HOURS), Duration.ofMinutes(minutes));
    }

    private static Traits traits(Priority priority, Hours hours) {
        return new Traits(TicketType.INCIDENT, priority, "", Channel.MAIL, hours);
    }

    private static RateCard card(String said) {
        return read("{'lines':[{'name':'Work','charge':'PER_HOUR','model':'STANDARD','unitPrice':'90'"
                + (said.isEmpty() ? "" : "," + said) + "}]}");
    }

    private static RateCard read(String text) {
        return RateCardJson.read(Section.of(json(text), ""), Optional.of(EUR)).orElseThrow();
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static String rate(RateCard card, List<Work> work) {
        var usage = PeriodUsage.first(BilledMonth.whole(OCTOBER), card, new TicketMix(Map.of(), WorkMix.of(work)));
        var line = Rating.of(card, EUR, usage).line("Work").orElseThrow();
        return line.quantity() + " " + line.amount().amount();
    }

    private static Money bill(RateCard card, TicketMix fresh, Optional<TicketMix> rated) {
        var month = BilledMonth.whole(OCTOBER);
        var usage = rated.map(before -> PeriodUsage.late(month, card, fresh, before))
                .orElseGet(() -> PeriodUsage.first(month, card, fresh));
        return Rating.of(card, EUR, usage).total();
    }
}
