package org.manydesk.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.problem.Fault;
import org.manydesk.problem.InvalidInput;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/** Savings against a baseline, half of which are the provider's. */
class GainShareTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String FEWER_TICKETS =
            "{'lines':[{'name':'Savings','model':'GAIN_SHARE','baseline':100,'unitValue':'12.00','share':'50'%s}]}";
    private static final String LOWER_COST =
            "{'lines':[{'name':'Savings','charge':'PER_RESULT','model':'GAIN_SHARE','baseline':'9300.00','unitValue':1,"
                    + "'share':'30','maximum':'500.00'}]}";

    @ParameterizedTest
    @CsvSource({"80, 120.00", "99, 6.00", "100, 0.00", "130, 0.00", "0, 600.00"})
    void a_share_of_the_value_of_each_ticket_below_the_baseline_is_charged(int tickets, String net) {
        var line = rate(month(31, FEWER_TICKETS.formatted("")), tickets);
        assertThat(line.amount().amount()).isEqualTo(net);
        RatingPropertiesTest.itExplainsItself(line);
    }

    @Test
    void it_says_what_was_saved() {
        assertThat(rate(month(31, FEWER_TICKETS.formatted("")), 80).adjustments())
                .extracting(Adjustment::rule, step -> step.quantity().toString(), step -> step.amount()
                        .toString())
                .containsExactly(tuple(Adjustment.Rule.SAVED, "20", "120"));
    }

    @Test
    void it_is_capped_and_a_part_of_a_month_has_its_part_of_the_baseline() {
        assertThat(rate(month(31, FEWER_TICKETS.formatted(",'maximum':'100.00'")), 80)
                        .amount()
                        .amount())
                .isEqualTo("100.00");
        // 100 x 15/31 = 48.4, so 49; 19 saved at 12.00, half of it
        assertThat(rate(month(15, FEWER_TICKETS.formatted("")), 30).amount().amount())
                .isEqualTo("114.00");
    }

    @Test
    void a_late_ticket_lessens_what_was_saved() {
        var month = month(31, FEWER_TICKETS.formatted(""));
        var late = Rating.of(month, MonthUsage.late(month, List.of(mix(3)), List.of(mix(80)), month));
        assertThat(late.lines())
                .extracting(line -> line.quantity() + " " + line.amount())
                .containsExactly("3 -18.00 EUR");
    }

    @Test
    void a_result_that_was_measured_is_entered_and_saves_nothing_until_then() {
        var agreed = month(31, LOWER_COST);
        assertThat(rate(agreed, 0).amount().amount()).isEqualTo("0.00");
        var entered = agreed.entering(Map.of("Savings", Quantity.parse("8300.50")));
        assertThat(rate(entered, 0).amount().amount()).as("999.50 at 30 %").isEqualTo("299.85");
        var capped = agreed.entering(Map.of("Savings", Quantity.parse("100")));
        assertThat(rate(capped, 0).amount().amount()).isEqualTo("500.00");
        var late = Rating.of(capped, MonthUsage.late(capped, List.of(mix(0)), List.of(mix(0)), entered));
        assertThat(late.total().amount()).isEqualTo("200.15");
        var part = month(15, LOWER_COST).entering(Map.of("Savings", Quantity.parse("8300")));
        assertThat(rate(part, 0).amount().amount()).as("300.00 x 15/31").isEqualTo("145.16");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'baseline':0, /rateCard/lines/0/baseline",
                "'share':'101', /rateCard/lines/0/share",
                "'unitValue':'-1', /rateCard/lines/0/unitValue",
                "'freeUnits':3, /rateCard/lines/0/freeUnits",
                "'charge':'PER_SEAT', /rateCard/lines/0/model",
                "'unitPrice':'1', /rateCard/lines/0/unitPrice",
            })
    void what_cannot_be_is_refused_where_it_is_wrong(String member, String pointer) throws JsonProcessingException {
        var line = json(FEWER_TICKETS.formatted("")).at("/lines/0").deepCopy();
        json("{" + member + "}").fields().forEachRemaining(each -> ((com.fasterxml.jackson.databind.node.ObjectNode)
                        line)
                .set(each.getKey(), each.getValue()));
        if (member.contains("PER_SEAT")) ((com.fasterxml.jackson.databind.node.ObjectNode) line).put("quantity", 1);
        var section = Section.of(json("{'lines':[" + line + "]}"), "/rateCard");
        RateCardJson.read(section, Optional.of(EUR));
        var refused = catchThrowableOfType(InvalidInput.class, section::accept);
        assertThat(refused.faults()).extracting(Fault::pointer).containsExactly(pointer);
    }

    private static PricedMonth month(int days, String card) {
        try {
            return PricedMonth.of(new BilledMonth(OCTOBER, days, Map.of()), EUR, RateCardJson.stored(json(card)));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static RatedLine rate(PricedMonth month, int tickets) {
        return Rating.of(month, MonthUsage.first(month, List.of(mix(tickets))))
                .lines()
                .getFirst();
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    private static TicketMix mix(int tickets) {
        var usual = new Traits(TicketType.INCIDENT, Priority.P3, "", Channel.MAIL, Hours.IN_HOURS);
        return tickets == 0 ? TicketMix.NONE : new TicketMix(Map.of(usual, tickets));
    }
}
