package org.manydesk.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/** Price lists whose very shape is drawn, over three months, worked out a second time in plain numbers. */
class AnyCardPropertiesTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final int MONTHS = 3;
    private static final List<String> CATEGORIES = List.of("", "network", "printing");
    private static final List<String> LANGUAGES = List.of("", "de", "fr");

    @Property(tries = 500)
    void three_months_by_any_price_list_cost_what_counting_ticket_by_ticket_comes_to(
            @ForAll("cards") PlainCard plain, @ForAll("months") List<List<Traits>> months, @ForAll long seed) {
        var card = plain.card();
        var random = new Random(seed);
        var carried = Map.<String, Balance>of();
        var left = Map.<Integer, Integer>of();
        for (var i = 0; i < MONTHS; i++) {
            var month = BilledMonth.whole(PlainCard.SEPTEMBER.plusMonths(i)).carrying(carried);
            var tickets = new ArrayList<>(months.get(i));
            Collections.shuffle(tickets, random);
            var cut = random.nextInt(tickets.size() + 1);
            var early = TicketMix.of(tickets.subList(0, cut));
            var late = TicketMix.of(tickets.subList(cut, tickets.size()));
            var bill = Money.of(BigDecimal.valueOf(plain.bill(i, months.get(i), left), 2), EUR);
            var whole = Rating.of(card, EUR, PeriodUsage.first(month, card, TicketMix.of(tickets)));
            assertThat(whole.total()).as("month %d", i).isEqualTo(bill);
            whole.lines().forEach(RatingPropertiesTest::itExplainsItself);
            var paid =
                    Rating.of(card, EUR, PeriodUsage.first(month, card, early)).total();
            assertThat(paid.plus(Rating.of(card, EUR, PeriodUsage.late(month, card, late, early))
                            .total()))
                    .as("month %d in two bills", i)
                    .isEqualTo(bill);
            carried = PricedMonth.of(month, EUR, card).handsOn(List.of(TicketMix.of(tickets)));
            left = plain.left(months.get(i));
        }
    }

    @Provide
    Arbitrary<PlainCard> cards() {
        return Combinators.combine(lines().list().ofMinSize(1).ofMaxSize(6), terms())
                .as(PlainCard::new);
    }

    private static Arbitrary<PlainCard.Terms> terms() {
        return Combinators.combine(
                        Arbitraries.of(Rounding.class),
                        Arbitraries.of(1_000, 1_031, 987, 1_123).list().ofSize(MONTHS),
                        Arbitraries.of(0, 3, 10, 33, 100),
                        cents(),
                        cents(),
                        Arbitraries.integers().between(0, 60_000).optional(0.5))
                .as(PlainCard.Terms::new);
    }

    private static Arbitrary<PlainCard.Line> lines() {
        return Combinators.combine(
                        shapes(),
                        selections(),
                        Arbitraries.frequency(Tuple.of(2, 0), Tuple.of(1, 3)),
                        Arbitraries.frequency(Tuple.of(2, 0), Tuple.of(1, 2_345)),
                        Arbitraries.integers().between(0, 9_999).optional(0.3),
                        Arbitraries.of(0, 25, 50, 33))
                .as(PlainCard.Line::new);
    }

    private static Arbitrary<PlainShape> shapes() {
        var few = Arbitraries.integers().between(1, 12);
        var three = tenths().list().ofSize(3);
        Arbitrary<PlainShape> stepped = Combinators.combine(
                        few,
                        few,
                        three,
                        cents().list().ofSize(3),
                        Arbitraries.of(Tiers.FeeAtZero.class),
                        Arbitraries.of(PlainShape.Stepped.By.class))
                .as((first, more, prices, fees, zero, by) ->
                        new PlainShape.Stepped(first, first + more, prices, fees, zero, by));
        Arbitrary<PlainShape> included = Combinators.combine(few, cents(), tenths(), Arbitraries.of(true, false))
                .as(PlainShape.Included::new);
        Arbitrary<PlainShape> expected = Combinators.combine(
                        few, cents(), Arbitraries.of(0, 5, 10, 33), tenths(), tenths())
                .as(PlainShape.Expected::new);
        Arbitrary<PlainShape> saved = Combinators.combine(
                        few, tenths(), Arbitraries.integers().between(0, 100))
                .as(PlainShape.Saved::new);
        return Arbitraries.oneOf(
                tenths().map(PlainShape.Each::new),
                Combinators.combine(few, tenths()).as(PlainShape.Retained::new),
                Combinators.combine(few, cents()).as(PlainShape.Packages::new),
                stepped,
                included,
                expected,
                saved);
    }

    private static Arbitrary<Integer> cents() {
        return Arbitraries.integers().between(0, 5_000);
    }

    private static Arbitrary<Integer> tenths() {
        return Arbitraries.integers().between(0, 30_000);
    }

    /** Mostly each trait goes. */
    private static Arbitrary<Selection> selections() {
        return Combinators.combine(
                        some(List.of(TicketType.values())),
                        some(List.of(Priority.values())),
                        some(CATEGORIES),
                        some(List.of(Channel.values())),
                        some(List.of(Hours.values())),
                        some(LANGUAGES))
                .as(Selection::new);
    }

    private static <T> Arbitrary<Set<T>> some(List<T> all) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Set.of())),
                Tuple.of(1, Arbitraries.of(all).set().ofMinSize(1).ofMaxSize(2)));
    }

    @Provide
    Arbitrary<List<List<Traits>>> months() {
        return Combinators.combine(
                        Arbitraries.of(TicketType.class),
                        Arbitraries.of(Priority.class),
                        Arbitraries.of(CATEGORIES),
                        Arbitraries.of(Channel.class),
                        Arbitraries.of(Hours.class),
                        Arbitraries.of(LANGUAGES))
                .as(Traits::new)
                .list()
                .ofMaxSize(30)
                .list()
                .ofSize(MONTHS);
    }
}
