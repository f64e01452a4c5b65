package org.manydesk.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/** Whole bills of random contracts, worked out a second time ticket by ticket and cent by cent. */
class WholeBillPropertiesTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    /** A contract in plain numbers of cents, and the card that says the same. */
    record Deal(
            int perTicket,
            int urgent,
            int uplift,
            int included,
            int retainer,
            int percent,
            int fixed,
            int least,
            More more) {

        /** Seats, packs that are paid in advance, and a share of what is saved against so many tickets: a part of a month has its share of all but packs. */
        record More(int seats, int seat, int pack, int packPrice, int baseline, int worth, int share) {
            private List<RateLine> lines() {
                return List.of(
                        new RateLine(
                                "Seats",
                                new Counted(Charge.PER_SEAT, Selection.ALL, Quantity.of(seats)),
                                new PriceModel.Standard(cents(seat)),
                                Limits.NONE,
                                Uplift.NONE),
                        RateLine.perTicket(
                                "Packs",
                                new Prepaid(
                                        new Prepaid.Pack(Quantity.of(pack), cents(packPrice), Optional.empty()),
                                        Quantity.ZERO,
                                        Optional.empty())),
                        RateLine.perTicket(
                                "Saved",
                                new GainShare(Quantity.of(baseline), cents(worth), BigDecimal.valueOf(share))));
            }

            private long bill(int tickets, int days) {
                var saved = Math.max(0L, (baseline * days + 30) / 31 - tickets);
                return rounded((long) seats * seat * days, 31)
                        + (tickets + pack - 1L) / pack * packPrice
                        + rounded(saved * worth * share, 100);
            }
        }

        RateCard card() {
            return new RateCard(
                    Rounding.HALF_UP,
                    VatRate.ZERO,
                    Stream.concat(plain().stream(), more.lines().stream()).toList(),
                    new WholeBill(
                            cents(least),
                            Optional.of(cents(least + 50_000)),
                            List.of(
                                    new Discount.Fixed("Off", cents(fixed)),
                                    new Discount.Percent("Loyal", BigDecimal.valueOf(percent)),
                                    new Discount.Percent("Again", BigDecimal.valueOf(percent)))),
                    Indexation.NONE);
        }

        private List<RateLine> plain() {
            return List.of(
                    new RateLine(
                            "Tickets",
                            Counted.TICKETS,
                            new PriceModel.Standard(cents(perTicket)),
                            Limits.NONE,
                            new Uplift(BigDecimal.valueOf(uplift), BigDecimal.valueOf(2L * uplift))),
                    new RateLine(
                            "Urgent",
                            Counted.tickets(new Selection(
                                    Set.of(), Set.of(Priority.P1), Set.of(), Set.of(), Set.of(), Set.of())),
                            new Bundle(Quantity.of(included), Price.ZERO, cents(urgent), true),
                            Limits.NONE,
                            Uplift.NONE),
                    new RateLine(
                            "Desk",
                            new Counted(Charge.PER_MONTH, Selection.ALL, Quantity.of(1)),
                            new PriceModel.Standard(cents(retainer)),
                            Limits.NONE,
                            Uplift.NONE));
        }

        /** One ticket after the other, in hundredths of a cent, which is exact for whole percents of cents. */
        long bill(List<Traits> tickets, int days) {
            var plain = 0L;
            var urgentTickets = 0L;
            for (var ticket : tickets) {
                plain += 100L * perTicket;
                if (ticket.hours() == Hours.AFTER_HOURS) plain += (long) perTicket * uplift;
                if (ticket.hours() == Hours.HOLIDAY) plain += 2L * perTicket * uplift;
                if (ticket.priority() == Priority.P1) urgentTickets++;
            }
            var sum = rounded(plain, 100)
                    + Math.max(0, urgentTickets - (included * days + 30) / 31) * urgent
                    + rounded((long) retainer * days, 31)
                    + more.bill(tickets.size(), days);
            var left = BigDecimal.valueOf(sum)
                    .multiply(BigDecimal.valueOf((long) (100 - percent) * (100 - percent)))
                    .movePointLeft(4)
                    .subtract(BigDecimal.valueOf(fixed))
                    .max(BigDecimal.ZERO)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            return Math.max(rounded((long) least * days, 31), Math.min(left, least + 50_000L));
        }

        private static long rounded(long number, long by) {
            return (2 * number + by) / (2 * by);
        }

        private static Price cents(int cents) {
            return new Price(BigDecimal.valueOf(cents, 2));
        }
    }

    @Property(tries = 500)
    void a_bill_is_what_counting_ticket_by_ticket_comes_to(
            @ForAll("deals") Deal deal, @ForAll("tickets") List<Traits> tickets, @ForAll("days") int days) {
        var month = new BilledMonth(OCTOBER, days, Map.of());
        var bill = Rating.of(deal.card(), EUR, PeriodUsage.first(month, deal.card(), TicketMix.of(tickets)));
        assertThat(bill.total()).isEqualTo(Money.of(BigDecimal.valueOf(deal.bill(tickets, days), 2), EUR));
        bill.lines().forEach(RatingPropertiesTest::itExplainsItself);
    }

    @Property(tries = 300)
    void the_order_of_tickets_lines_and_discounts_changes_nothing(
            @ForAll("deals") Deal deal, @ForAll("tickets") List<Traits> tickets, @ForAll long seed) {
        var card = deal.card();
        var shuffled = new RateCard(
                card.rounding(),
                card.vat().usual().rate(),
                shuffled(card.lines(), seed),
                new WholeBill(
                        card.bill().minimum(),
                        card.bill().maximum(),
                        shuffled(card.bill().discounts(), seed)),
                card.indexation());
        var month = BilledMonth.whole(OCTOBER);
        var one = Rating.of(card, EUR, PeriodUsage.first(month, card, TicketMix.of(tickets)));
        var other = Rating.of(shuffled, EUR, PeriodUsage.first(month, shuffled, TicketMix.of(shuffled(tickets, seed))));
        assertThat(other.lines()).containsExactlyInAnyOrderElementsOf(one.lines());
        var inTurn = oneByOne(month, card, tickets);
        assertThat(inTurn).isEqualTo(oneByOne(month, shuffled, shuffled(tickets, seed)));
        assertThat(inTurn).isEqualTo(byName(one.lines().stream()));
    }

    /** What each line comes to when every ticket is billed by itself, in the order in which they come. */
    private static Map<String, Money> oneByOne(BilledMonth month, RateCard card, List<Traits> tickets) {
        var lines = new ArrayList<>(Rating.of(card, EUR, PeriodUsage.first(month, card, TicketMix.NONE))
                .lines());
        for (var nth = 0; nth < tickets.size(); nth++) {
            var before = TicketMix.of(tickets.subList(0, nth));
            var next = TicketMix.of(tickets.subList(nth, nth + 1));
            lines.addAll(Rating.of(card, EUR, PeriodUsage.late(month, card, next, before))
                    .lines());
        }
        return byName(lines.stream());
    }

    private static Map<String, Money> byName(Stream<RatedLine> lines) {
        var sums = new TreeMap<String, Money>();
        lines.forEach(line -> sums.merge(line.name(), line.amount(), Money::plus));
        sums.values().removeIf(Money::isZero);
        return sums;
    }

    @Property(tries = 300)
    void all_bills_of_a_month_add_up_to_the_bill_of_all_its_tickets(
            @ForAll("deals") Deal deal, @ForAll("tickets") List<Traits> tickets, @ForAll long seed) {
        var random = new Random(seed);
        var month = new BilledMonth(
                OCTOBER, 1 + random.nextInt(31), Map.of("Urgent", Balance.of(Quantity.of(random.nextInt(3)))));
        var card = deal.card();
        var cut = tickets.isEmpty() ? 0 : random.nextInt(tickets.size());
        var first = TicketMix.of(tickets.subList(0, cut));
        var late = TicketMix.of(tickets.subList(cut, tickets.size()));
        var paid = Rating.of(card, EUR, PeriodUsage.first(month, card, first))
                .total()
                .plus(Rating.of(card, EUR, PeriodUsage.late(month, card, late, first))
                        .total());
        var whole = Rating.of(card, EUR, PeriodUsage.first(month, card, TicketMix.of(tickets)));
        assertThat(paid).isEqualTo(whole.total());
        assertThat(whole.total())
                .isGreaterThanOrEqualTo(month.share(card.bill().minimum()).rounded(EUR, Rounding.HALF_UP));
    }

    /** The card with lines that are taxed apart. */
    private static RateCard taxedApart(RateCard card) {
        var terms = new VatTerms(
                VatTerm.at(VatRate.parse("20")),
                Map.of(
                        "Urgent",
                        VatTerm.at(VatRate.parse("5.5")),
                        "Desk",
                        VatTerm.exempt(new Exemption("Training", Optional.empty()))));
        return new RateCard(card.rounding(), terms, card.lines(), card.bill(), card.indexation(), card.atAmendment());
    }

    private static Map<VatTerm, Money> byVat(Rating rating) {
        var sums = new TreeMap<VatTerm, Money>();
        rating.lines().forEach(line -> sums.merge(line.vat(), line.amount(), Money::plus));
        return sums;
    }

    @Property(tries = 300)
    void how_lines_are_taxed_changes_no_price_and_what_is_taken_off_leaves_no_group_below_zero(
            @ForAll("deals") Deal deal, @ForAll("tickets") List<Traits> tickets, @ForAll("days") int days) {
        var month = new BilledMonth(OCTOBER, days, Map.of());
        var mix = TicketMix.of(tickets);
        var plain = Rating.of(deal.card(), EUR, PeriodUsage.first(month, deal.card(), mix));
        var card = taxedApart(deal.card());
        var apart = Rating.of(card, EUR, PeriodUsage.first(month, card, mix));
        assertThat(apart.total()).isEqualTo(plain.total());
        assertThat(apart.lines()).extracting(RatedLine::name).containsAll(names(plain));
        assertThat(byVat(apart).values()).noneMatch(Money::isNegative);
        apart.lines().forEach(RatingPropertiesTest::itExplainsItself);
    }

    private static List<String> names(Rating rating) {
        return rating.lines().stream().map(RatedLine::name).distinct().toList();
    }

    @Property(tries = 300)
    void all_bills_of_a_month_add_up_in_each_vat_group(
            @ForAll("deals") Deal deal, @ForAll("tickets") List<Traits> tickets, @ForAll long seed) {
        var month = new BilledMonth(OCTOBER, 31, Map.of());
        var card = taxedApart(deal.card());
        var cut = tickets.isEmpty() ? 0 : new Random(seed).nextInt(tickets.size());
        var first = TicketMix.of(tickets.subList(0, cut));
        var late = TicketMix.of(tickets.subList(cut, tickets.size()));
        var paid = byVat(Rating.of(card, EUR, PeriodUsage.first(month, card, first)));
        byVat(Rating.of(card, EUR, PeriodUsage.late(month, card, late, first)))
                .forEach((vat, amount) -> paid.merge(vat, amount, Money::plus));
        var whole = byVat(Rating.of(card, EUR, PeriodUsage.first(month, card, TicketMix.of(tickets))));
        assertThat(paid).isEqualTo(whole);
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(1, 31);
    }

    @Provide
    Arbitrary<Deal> deals() {
        var cents = Arbitraries.integers().between(0, 5_000);
        var percent = Arbitraries.integers().between(0, 100);
        var few = Arbitraries.integers().between(1, 4);
        var more = Combinators.combine(
                        few, cents, few, cents, Arbitraries.integers().between(0, 50), cents, percent)
                .as(Deal.More::new);
        return more.flatMap(other -> Combinators.combine(cents, cents, percent, few, cents, percent, cents, cents)
                .as((each, urgent, uplift, included, retainer, off, fixed, least) ->
                        new Deal(each, urgent, uplift, included, retainer, off, fixed, least, other)));
    }

    @Provide
    Arbitrary<List<Traits>> tickets() {
        return Combinators.combine(
                        Arbitraries.of(TicketType.class),
                        Arbitraries.of(Priority.class),
                        Arbitraries.of("", "network"),
                        Arbitraries.of(Channel.class),
                        Arbitraries.of(Hours.class))
                .as(Traits::new)
                .list()
                .ofMaxSize(40);
    }
}
