package org.manydesk.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.rating.PriceModel.Graduated;
import org.manydesk.rating.PriceModel.Packaged;
import org.manydesk.rating.PriceModel.Standard;
import org.manydesk.rating.PriceModel.Volume;
import org.manydesk.rating.Tiers.FeeAtZero;

class RatingTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Tiers TWELVE_THEN_NINE_FIFTY = new Tiers(
            List.of(tier(Optional.of(Quantity.of(100)), "12.00", "0"), tier(Optional.empty(), "9.50", "25")),
            FeeAtZero.WAIVED);

    @Test
    void a_graduated_line_explains_each_tier() {
        var line = rate(card(new Graduated(TWELVE_THEN_NINE_FIFTY)), first(tickets("121")));
        assertThat(line.amount()).isEqualTo(Money.of("1424.50", "EUR"));
        assertThat(line.explanation()).containsExactly(share(1, "100", "12.00", "0"), share(2, "21", "9.50", "25"));
    }

    @Test
    void a_late_ticket_is_charged_at_the_place_where_it_falls() {
        var line = rate(card(new Graduated(TWELVE_THEN_NINE_FIFTY)), late(tickets("3"), tickets("99")));
        assertThat(line.explanation()).containsExactly(share(1, "1", "12.00", "0"), share(2, "2", "9.50", "25"));
        assertThat(line.amount()).isEqualTo(Money.of("56.00", "EUR"));
    }

    @Test
    void a_late_ticket_that_moves_all_units_to_a_cheaper_tier_gives_money_back() {
        var line = rate(card(new Volume(TWELVE_THEN_NINE_FIFTY)), late(tickets("1"), tickets("100")));
        assertThat(line.explanation()).containsExactly(share(1, "-100", "12.00", "0"), share(2, "101", "9.50", "25"));
        assertThat(line.amount()).isEqualTo(Money.of("-215.50", "EUR"));
    }

    @Test
    void a_package_says_how_many_packages_were_started() {
        var line = rate(card(new Packaged(Quantity.of(10), Price.parse("100"))), first(tickets("121")));
        assertThat(line.explanation()).containsExactly(share(1, "13", "100", "0"));
        assertThat(line.quantity()).isEqualTo(Quantity.of(121));
    }

    @Test
    void free_units_the_minimum_and_the_maximum_are_said_beside_the_tiers() {
        var model = new Standard(Price.parse("10"));
        var line = line(model).within(new Limits(Quantity.of(5), Price.parse("30"), Optional.of(Price.parse("70"))));
        assertThat(rate(card("0", line), first(tickets("6"))).adjustments())
                .extracting(Adjustment::rule, a -> a.quantity().toString(), a -> a.amount()
                        .toString())
                .containsExactly(
                        tuple(Adjustment.Rule.FREE_UNITS, "5", "0"), tuple(Adjustment.Rule.MINIMUM, "0", "20"));
        assertThat(rate(card("0", line), first(tickets("50"))).amount()).isEqualTo(Money.of("70", "EUR"));
    }

    @Test
    void rounding_never_drifts_over_late_bills() {
        var third = card(new Standard(Price.parse("0.335")));
        var first = rate(third, first(tickets("1")));
        var second = rate(third, late(tickets("1"), tickets("1")));
        assertThat(first.amount()).isEqualTo(Money.of("0.34", "EUR"));
        assertThat(second.amount()).isEqualTo(Money.of("0.33", "EUR"));
        assertThat(second.exact()).isEqualTo(Price.parse("0.335"));
    }

    @Test
    void a_bill_below_the_cards_minimum_gets_a_true_up_line_and_late_units_use_it_up() {
        var card = card("1000", line(new Standard(Price.parse("10"))));
        var first = Rating.of(card, EUR, first(tickets("70")));
        assertThat(first.lines()).extracting(RatedLine::name).containsExactly("Tickets", RatedLine.TRUE_UP);
        assertThat(first.total()).isEqualTo(Money.of("1000", "EUR"));
        var late = Rating.of(card, EUR, late(tickets("40"), tickets("70")));
        assertThat(late.line(RatedLine.TRUE_UP))
                .hasValueSatisfying(line -> assertThat(line.amount()).isEqualTo(Money.of("-300", "EUR")));
        assertThat(late.total()).isEqualTo(Money.of("100", "EUR"));
    }

    @Test
    void a_minimum_that_was_charged_at_zero_units_is_not_charged_again() {
        var line = line(new Standard(Price.parse("10")))
                .within(new Limits(Quantity.ZERO, Price.parse("100"), Optional.empty()));
        assertThat(rate(card("0", line), first(tickets("0"))).amount()).isEqualTo(Money.of("100", "EUR"));
        assertThat(rate(card("0", line), late(tickets("4"), tickets("0"))).amount())
                .isEqualTo(Money.of("0", "EUR"));
    }

    @Test
    void more_than_there_was_cannot_be_taken_back() {
        var card = card(new Standard(Price.parse("10")));
        assertThatThrownBy(() -> rate(card, late(tickets("-3"), tickets("2"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void yen_have_no_cents() {
        var rating =
                Rating.of(card(new Standard(Price.parse("0.5"))), Currency.getInstance("JPY"), first(tickets("3")));
        assertThat(rating.total()).isEqualTo(Money.of("2", "JPY"));
    }

    @Test
    void its_json_has_plain_decimal_strings() throws Exception {
        var line = rate(card(new Graduated(TWELVE_THEN_NINE_FIFTY)), first(tickets("101")));
        var json = new ObjectMapper()
                .registerModule(new Jdk8Module())
                .readTree(new ObjectMapper().registerModule(new Jdk8Module()).writeValueAsString(line));
        assertThat(json.at("/exact").textValue()).isEqualTo("1234.5");
        assertThat(json.at("/quantity").textValue()).isEqualTo("101");
        assertThat(json.at("/amount/amount").textValue()).isEqualTo("1234.50");
        assertThat(json.at("/explanation/0/quantity").textValue()).isEqualTo("100");
        assertThat(json.at("/explanation/0/amount").textValue()).isEqualTo("1200");
        assertThat(json.at("/explanation/0").has("flatFee")).isFalse();
        assertThat(json.at("/explanation/1/flatFee").textValue()).isEqualTo("25");
    }

    static RatedLine rate(RateCard card, PeriodUsage usage) {
        return Rating.of(card, EUR, usage).line("Tickets").orElseThrow();
    }

    static RateCard card(PriceModel model) {
        return card("0", line(model));
    }

    static RateCard card(String minimum, RateLine line) {
        return new RateCard(
                Rounding.HALF_UP,
                VatRate.parse("20"),
                List.of(line),
                WholeBill.atLeast(Price.parse(minimum)),
                Indexation.NONE);
    }

    static RateLine line(PriceModel model) {
        return RateLine.perTicket("Tickets", model);
    }

    static PeriodUsage first(Map<String, Quantity> fresh) {
        return RatingPropertiesTest.usage(fresh, Optional.empty());
    }

    static PeriodUsage late(Map<String, Quantity> fresh, Map<String, Quantity> rated) {
        return RatingPropertiesTest.usage(fresh, Optional.of(rated));
    }

    static Map<String, Quantity> tickets(String units) {
        return Map.of("Tickets", Quantity.parse(units));
    }

    private static Tier tier(Optional<Quantity> upTo, String price, String fee) {
        return new Tier(upTo, Price.parse(price), Price.parse(fee));
    }

    private static TierShare share(int tier, String quantity, String price, String fee) {
        var charged = Price.parse(fee);
        return new TierShare(
                tier,
                Quantity.parse(quantity),
                Price.parse(price),
                Optional.of(charged).filter(f -> !f.isZero()));
    }
}
