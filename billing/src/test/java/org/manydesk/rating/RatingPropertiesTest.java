package org.manydesk.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.rating.PriceModel.Graduated;
import org.manydesk.rating.PriceModel.Packaged;
import org.manydesk.rating.PriceModel.Standard;
import org.manydesk.rating.PriceModel.Volume;
import org.manydesk.rating.Tiers.FeeAtZero;

/** What holds for every card and every usage. */
class RatingPropertiesTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final String TICKETS = "Tickets";

    @Property
    void every_quantity_from_zero_up_falls_in_exactly_one_tier(
            @ForAll("tiers") Tiers tiers, @ForAll("units") Quantity units) {
        var holding = new ArrayList<Integer>();
        for (int number = 1; number <= tiers.list().size(); number++) {
            var above = units.compareTo(tiers.startOf(number)) > 0 || units.isZero() && number == 1;
            if (above && tiers.tier(number).reaches(units)) holding.add(number);
        }
        assertThat(holding).containsExactly(tiers.tierOf(units));
    }

    @Property
    void graduated_tiers_share_out_every_unit_once(@ForAll("tiers") Tiers tiers, @ForAll("units") Quantity units) {
        var shared = new Graduated(tiers)
                .charge(units).stream().map(TierShare::quantity).reduce(Quantity.ZERO, Quantity::plus);
        assertThat(shared).isEqualTo(units);
    }

    @Property
    void more_units_never_cost_less_when_graduated(
            @ForAll("tiers") Tiers tiers, @ForAll("units") Quantity some, @ForAll("units") Quantity more) {
        var graduated = new Graduated(tiers);
        assertThat(cost(graduated, some.plus(more))).isGreaterThanOrEqualTo(cost(graduated, some));
    }

    @Property
    void all_bills_of_a_period_add_up_to_the_rating_of_its_final_usage(
            @ForAll("cards") RateCard card, @ForAll("parts") List<Quantity> parts) {
        var billed = Money.zero(EUR);
        var exact = Price.ZERO;
        Optional<Map<String, Quantity>> rated = Optional.empty();
        for (var part : parts) {
            var bill = Rating.of(card, EUR, usage(Map.of(TICKETS, part), rated));
            billed = billed.plus(bill.total());
            exact = exact.plus(bill.line(TICKETS).orElseThrow().exact());
            rated = Optional.of(Map.of(
                    TICKETS,
                    rated.map(units -> units.get(TICKETS)).orElse(Quantity.ZERO).plus(part)));
        }
        var whole = Rating.of(card, EUR, usage(rated.orElseThrow(), Optional.empty()));
        assertThat(billed).isEqualTo(whole.total());
        assertThat(exact).isEqualTo(whole.line(TICKETS).orElseThrow().exact());
    }

    @Property
    void the_explanation_adds_up_to_the_exact_amount(
            @ForAll("cards") RateCard card, @ForAll("units") Quantity before, @ForAll("units") Quantity now) {
        var late = Rating.of(card, EUR, usage(Map.of(TICKETS, now), Optional.of(Map.of(TICKETS, before))));
        itExplainsItself(late.line(TICKETS).orElseThrow());
    }

    @Property
    void taking_units_back_gives_back_what_they_cost(
            @ForAll("cards") RateCard card, @ForAll("units") Quantity before, @ForAll("units") Quantity more) {
        var billed = Rating.of(card, EUR, usage(Map.of(TICKETS, more), Optional.of(Map.of(TICKETS, before))));
        var minusMore = Quantity.ZERO.minus(more);
        var back = Rating.of(
                card, EUR, usage(Map.of(TICKETS, minusMore), Optional.of(Map.of(TICKETS, before.plus(more)))));
        assertThat(back.total()).isEqualTo(billed.total().negated());
    }

    @Property
    void a_bill_never_falls_below_the_cards_minimum(@ForAll("cards") RateCard card, @ForAll("units") Quantity units) {
        var bill = Rating.of(card, EUR, usage(Map.of(TICKETS, units), Optional.empty()));
        assertThat(bill.total()).isGreaterThanOrEqualTo(card.bill().minimum().rounded(EUR, card.rounding()));
    }

    static void itExplainsItself(RatedLine line) {
        var tiers = line.explanation().stream().map(TierShare::amount).reduce(Price.ZERO, Price::plus);
        var rules = line.adjustments().stream().map(Adjustment::amount).reduce(Price.ZERO, Price::plus);
        assertThat(tiers.plus(rules)).isEqualTo(line.exact());
    }

    static PeriodUsage usage(Map<String, Quantity> fresh, Optional<Map<String, Quantity>> rated) {
        return new PeriodUsage(BilledMonth.asAgreed(), used(fresh), rated.map(RatingPropertiesTest::used));
    }

    private static Map<String, Use> used(Map<String, Quantity> units) {
        return units.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Use.of(entry.getValue())));
    }

    private static Price cost(PriceModel model, Quantity units) {
        return model.charge(units).stream().map(TierShare::amount).reduce(Price.ZERO, Price::plus);
    }

    @Provide
    Arbitrary<Quantity> units() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal(1000))
                .ofScale(2)
                .map(Quantity::new);
    }

    @Provide
    Arbitrary<List<Quantity>> parts() {
        return units().list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<Tiers> tiers() {
        var ends = Arbitraries.integers().between(1, 1500).set().ofMaxSize(5);
        var steps = Combinators.combine(prices(), prices()).as((price, fee) -> new Tier(Optional.empty(), price, fee));
        return Combinators.combine(ends, steps.list().ofSize(6), Arbitraries.of(FeeAtZero.class))
                .as((to, list, zero) -> {
                    var tiers = new ArrayList<Tier>();
                    for (var end : new TreeSet<>(to)) {
                        var step = list.get(tiers.size());
                        tiers.add(new Tier(Optional.of(Quantity.of(end)), step.unitPrice(), step.flatFee()));
                    }
                    tiers.add(list.get(5));
                    return new Tiers(tiers, zero);
                });
    }

    @Provide
    Arbitrary<RateCard> cards() {
        var models = Arbitraries.<PriceModel>oneOf(List.of(
                prices().map(Standard::new),
                tiers().map(Graduated::new),
                tiers().map(Volume::new),
                Combinators.combine(Arbitraries.integers().between(1, 50), prices())
                        .as((size, price) -> new Packaged(Quantity.of(size), price)),
                Combinators.combine(Arbitraries.integers().between(1, 900), prices(), prices())
                        .as((size, price, over) -> new Bundle(Quantity.of(size), price, over, true)),
                Combinators.combine(
                                Arbitraries.integers().between(1, 900),
                                Arbitraries.integers().between(0, 100),
                                prices(),
                                prices())
                        .as((volume, band, price, each) ->
                                new Banded(Quantity.of(volume), price, BigDecimal.valueOf(band), each, each))));
        var free = Arbitraries.integers().between(0, 40).map(Quantity::of);
        var bounds = Combinators.combine(prices(), prices().optional())
                .as((low, extra) -> Map.entry(low, extra.map(low::plus)));
        var lines = Combinators.combine(models, free, bounds)
                .as((model, units, bound) ->
                        RateLine.perTicket(TICKETS, model).within(new Limits(units, bound.getKey(), bound.getValue())));
        return Combinators.combine(lines, Arbitraries.of(Rounding.class), prices())
                .as((line, rounding, minimum) -> new RateCard(
                        rounding, VatRate.ZERO, List.of(line), WholeBill.atLeast(minimum), Indexation.NONE));
    }

    @Provide
    Arbitrary<Price> prices() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal(60))
                .ofScale(5)
                .map(Price::new);
    }
}
