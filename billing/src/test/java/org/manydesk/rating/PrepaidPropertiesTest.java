package org.manydesk.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/** Packs of any size that lapse after some months or never, over ten months, used up a second time ticket by ticket. */
class PrepaidPropertiesTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final int MONTHS = 10;
    private static final String LINE = "Packs";

    /**
     * Packs in plain numbers.
     *
     * @param validFor months, that of the purchase included
     * @param beyond cents of a ticket that finds its pack used up; empty: the next pack is bought
     */
    record PlainPacks(int size, int cents, Optional<Integer> validFor, Optional<Integer> beyond) {
        RateCard card() {
            var pack = new Prepaid.Pack(Quantity.of(size), price(cents), validFor);
            var model = new Prepaid(pack, Quantity.ZERO, beyond.map(PlainPacks::price));
            return new RateCard(
                    Rounding.HALF_UP,
                    VatRate.ZERO,
                    List.of(RateLine.perTicket(LINE, model)),
                    WholeBill.NONE,
                    Indexation.NONE);
        }

        private static Price price(int cents) {
            return new Price(BigDecimal.valueOf(cents, 2));
        }
    }

    /** Packs that were bought, each with what is left of it and the last month in which that can be used. */
    private static final class Shelf {
        private final PlainPacks packs;
        private final List<int[]> bought = new ArrayList<>();

        Shelf(PlainPacks packs) {
            this.packs = packs;
        }

        /** What one ticket costs. */
        int ticket(int month) {
            for (var pack : bought) {
                if (pack[0] == 0) continue;
                pack[0]--;
                return 0;
            }
            if (packs.beyond().isPresent() && !bought.isEmpty())
                return packs.beyond().get();
            bought.add(new int[] {
                packs.size() - 1,
                packs.validFor().map(months -> month + months - 1).orElse(Integer.MAX_VALUE)
            });
            return packs.cents();
        }

        /** How many tickets lapse at the end of a month. */
        int lapsed(int month) {
            var lost = bought.stream()
                    .filter(pack -> pack[1] <= month)
                    .mapToInt(pack -> pack[0])
                    .sum();
            bought.removeIf(pack -> pack[1] <= month);
            return lost;
        }

        int left() {
            return bought.stream().mapToInt(pack -> pack[0]).sum();
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void months_of_packs_cost_what_using_them_up_ticket_by_ticket_comes_to(
            @ForAll("packs") PlainPacks packs,
            @ForAll("usage") List<Integer> usage,
            @ForAll("early") List<Integer> early) {
        var card = packs.card();
        var shelf = new Shelf(packs);
        var carried = Map.<String, Balance>of();
        var lapsed = 0;
        for (var nth = 0; nth < MONTHS; nth++) {
            var month = BilledMonth.whole(JANUARY.plusMonths(nth)).carrying(carried);
            var cents = 0;
            for (var ticket = 0; ticket < usage.get(nth); ticket++) cents += shelf.ticket(nth);
            var first = mix(Math.min(early.get(nth), usage.get(nth)));
            var late = mix(usage.get(nth) - first.size());
            var paid = Rating.of(card, EUR, PeriodUsage.first(month, card, first))
                    .total()
                    .plus(Rating.of(card, EUR, PeriodUsage.late(month, card, late, first))
                            .total());
            assertThat(paid).as("month %d", nth).isEqualTo(Money.of(BigDecimal.valueOf(cents, 2), EUR));
            lapsed += shelf.lapsed(nth);
            carried = PricedMonth.of(month, EUR, card).handsOn(List.of(mix(usage.get(nth))));
            assertThat(carried.getOrDefault(LINE, Balance.NONE).units())
                    .as("what month %d leaves", nth)
                    .isEqualTo(Quantity.of(shelf.left()));
        }
        Statistics.label("lapses").collect(lapsed > 0);
        Statistics.label("lapses").coverage(seen -> seen.check(true).percentage(share -> share >= 20));
    }

    private static TicketMix mix(int tickets) {
        var usual = new Traits(TicketType.INCIDENT, Priority.P3, "", Channel.MAIL, Hours.IN_HOURS);
        return tickets == 0 ? TicketMix.NONE : new TicketMix(Map.of(usual, tickets));
    }

    @Provide
    Arbitrary<PlainPacks> packs() {
        var cents = Arbitraries.integers().between(0, 9_999);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 25),
                        cents,
                        Arbitraries.integers().between(1, 4).optional(0.8),
                        cents.optional(0.5))
                .as(PlainPacks::new);
    }

    @Provide
    Arbitrary<List<Integer>> usage() {
        return Arbitraries.integers().between(0, 20).list().ofSize(MONTHS);
    }

    @Provide
    Arbitrary<List<Integer>> early() {
        return Arbitraries.integers().between(0, 20).list().ofSize(MONTHS);
    }
}
