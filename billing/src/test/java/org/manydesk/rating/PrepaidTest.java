package org.manydesk.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.problem.Fault;
import org.manydesk.problem.InvalidInput;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/** Packs of fifty tickets for 400.00, month after month from October 2026 on. */
class PrepaidTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String PACK =
            "{'lines':[{'name':'Pack','model':'PREPAID','packUnits':50,'packPrice':'400.00','lowBalanceAt':10%s}]}";
    private static final String NEXT = PACK.formatted("");
    private static final String EACH = PACK.formatted(",'onEmpty':'UNIT_PRICE','unitPrice':'9.50'");

    @Test
    void the_first_unit_that_finds_no_balance_buys_a_pack_and_the_rest_is_there_later() {
        assertThat(months(NEXT, 0, 30, 15, 5, 1, 120))
                .containsExactly("0.00 0", "400.00 20", "0.00 5", "0.00 0", "400.00 49", "800.00 29");
    }

    @Test
    void a_pack_lapses_at_the_end_of_its_last_month() {
        assertThat(months(PACK.formatted(",'validFor':3"), 30, 5, 5, 1, 0, 0, 1))
                .as("October to December; then January to March")
                .containsExactly("400.00 20", "0.00 15", "0.00 0", "400.00 49", "0.00 49", "0.00 0", "400.00 49");
    }

    @Test
    void units_beyond_a_pack_cost_their_price_while_its_time_runs() {
        assertThat(months(EACH, 30, 22, 3)).containsExactly("400.00 20", "19.00 0", "28.50 0");
        assertThat(months(EACH.replace("'unitPrice'", "'validFor':2,'unitPrice'"), 60, 1, 1))
                .as("50 of the pack and ten at 9.50; one more; a new pack")
                .containsExactly("495.00 0", "9.50 0", "400.00 49");
    }

    @Test
    void what_lapses_first_is_used_first() {
        var balance = new Balance(List.of(
                new Balance.Lot(Quantity.of(7), java.util.Optional.of(OCTOBER.plusMonths(4))),
                new Balance.Lot(Quantity.of(5), java.util.Optional.of(OCTOBER))));
        var month = month(NEXT, OCTOBER, balance);
        assertThat(month.handsOn("Pack", List.of(mix(6))).units()).isEqualTo(Quantity.of(6));
        assertThat(month.handsOn("Pack", List.of(mix(2))).units()).isEqualTo(Quantity.of(7));
        assertThat(month.left("Pack", List.of(mix(2))).units()).isEqualTo(Quantity.of(10));
    }

    @Test
    void a_line_tells_what_came_from_before_and_what_is_left() {
        var month = month(NEXT, OCTOBER, Balance.of(Quantity.of(20)));
        var line = Rating.of(month, MonthUsage.first(month, List.of(mix(45))))
                .lines()
                .getFirst();
        assertThat(line.amount().toString()).isEqualTo("400.00 EUR");
        assertThat(line.adjustments())
                .extracting(Adjustment::rule, step -> step.quantity().toString())
                .containsExactly(tuple(Adjustment.Rule.FROM_BALANCE, "20"), tuple(Adjustment.Rule.BALANCE, "25"));
        RatingPropertiesTest.itExplainsItself(line);
        var units = List.of(Quantity.of(45));
        assertThat(month.place("Pack", 0, Quantity.of(20), units)).contains(UnitPlace.PAID);
        assertThat(month.place("Pack", 0, Quantity.of(21), units)).contains(UnitPlace.pack(Quantity.of(1)));
    }

    @Test
    void a_balance_goes_over_an_amendment_whatever_it_says_of_counters() {
        var dearer = NEXT.replace("400.00", "500.00").replace("{'lines'", "{'tiersAtAmendment':'RESTART','lines'");
        var month = new PricedMonth(
                BilledMonth.whole(OCTOBER),
                EUR,
                List.of(new PricedMonth.Part(card(NEXT), 15), new PricedMonth.Part(card(dearer), 16)));
        assertThat(Rating.of(month, MonthUsage.first(month, List.of(mix(30), mix(25))))
                        .lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("400.00 EUR", "500.00 EUR");
        assertThat(month.handsOn("Pack", List.of(mix(30), mix(25)))).isEqualTo(Balance.of(Quantity.of(45)));
    }

    @Test
    void it_is_low_from_the_agreed_balance_down_but_not_before_there_was_a_pack() {
        var prepaid = (Prepaid) card(NEXT).lines().getFirst().model();
        assertThat(prepaid.isLow(Balance.of(Quantity.of(11)))).isFalse();
        assertThat(prepaid.isLow(Balance.of(Quantity.of(10)))).isTrue();
        assertThat(prepaid.isLow(Balance.NONE)).isFalse();
        assertThat(prepaid.isLow(month(NEXT, OCTOBER, Balance.NONE).handsOn("Pack", List.of(mix(50)))))
                .isTrue();
    }

    @Test
    void a_balance_is_kept_as_it_is() throws JsonProcessingException {
        var mapper = org.manydesk.rest.Json.mapper();
        for (var balance : List.of(
                Balance.of(Quantity.parse("7.5")),
                new Balance(List.of(new Balance.Lot(Quantity.ZERO, java.util.Optional.empty()))),
                new Balance(List.of(
                        new Balance.Lot(Quantity.of(5), java.util.Optional.of(OCTOBER)),
                        new Balance.Lot(Quantity.of(7), java.util.Optional.empty())))))
            assertThat(mapper.readValue(mapper.writeValueAsString(balance), Balance.class))
                    .isEqualTo(balance);
        assertThat(mapper.writeValueAsString(Balance.of(Quantity.of(2)))).isEqualTo("\"2\"");
    }

    @Property(tries = 200)
    void in_the_end_as_many_packs_are_paid_as_all_units_need(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 130) Integer> used) {
        var units = used.stream().mapToInt(Integer::intValue).sum();
        var paid = months(NEXT, used.stream().mapToInt(Integer::intValue).toArray()).stream()
                .mapToInt(said -> (int) Double.parseDouble(said.split(" ")[0]))
                .sum();
        assertThat(paid).isEqualTo((units + 49) / 50 * 400);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'lowBalanceAt':50, /rateCard/lines/0/lowBalanceAt",
                "'unitPrice':'9', /rateCard/lines/0/unitPrice",
                "'onEmpty':'UNIT_PRICE', /rateCard/lines/0/unitPrice",
                "'onEmpty':'NEVER', /rateCard/lines/0/onEmpty",
                "'validFor':0, /rateCard/lines/0/validFor",
                "'validFor':'1.5', /rateCard/lines/0/validFor",
                "'freeUnits':3, /rateCard/lines/0/freeUnits",
                "'carriesOver':true, /rateCard/lines/0/carriesOver",
                "'packPrice':'1.001', /rateCard/lines/0/packPrice",
                "'charge':'PER_MONTH', /rateCard/lines/0/model",
            })
    void what_cannot_be_is_refused_where_it_is_wrong(String member, String pointer) throws JsonProcessingException {
        var line = "{'name':'Pack','model':'PREPAID','packUnits':50%s,%s}"
                .formatted(member.contains("packPrice") ? "" : ",'packPrice':'400'", member);
        var json = json("{'lines':[" + line + "]}");
        var section = Section.of(json, "/rateCard");
        RateCardJson.read(section, java.util.Optional.of(EUR));
        var refused = catchThrowableOfType(InvalidInput.class, section::accept);
        assertThat(refused.faults()).extracting(Fault::pointer).containsExactly(pointer);
    }

    /** What each month in a row costs, and what it leaves. */
    private static List<String> months(String card, int... used) {
        var said = new ArrayList<String>();
        var balance = Balance.NONE;
        var period = OCTOBER;
        for (var units : used) {
            var month = month(card, period, balance);
            var tickets = List.of(mix(units));
            balance = month.handsOn("Pack", tickets);
            var total = Rating.of(month, MonthUsage.first(month, tickets)).total();
            said.add(total.amount() + " " + balance.units());
            period = period.plusMonths(1);
        }
        return said;
    }

    private static PricedMonth month(String card, YearMonth period, Balance balance) {
        var month = new BilledMonth(period, period.lengthOfMonth(), Map.of("Pack", balance));
        return PricedMonth.of(month, EUR, card(card));
    }

    private static RateCard card(String members) {
        try {
            return RateCardJson.stored(json(members));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    private static TicketMix mix(int tickets) {
        var usual = new Traits(TicketType.INCIDENT, Priority.P3, "", Channel.MAIL, Hours.IN_HOURS);
        return tickets == 0 ? TicketMix.NONE : new TicketMix(Map.of(usual, tickets));
    }
}
