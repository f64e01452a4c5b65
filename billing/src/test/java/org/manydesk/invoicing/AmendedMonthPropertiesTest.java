package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.manydesk.invoicing.PlainAmendments.Bounds;
import org.manydesk.invoicing.PlainAmendments.Each;
import org.manydesk.invoicing.PlainAmendments.Off;
import org.manydesk.invoicing.PlainAmendments.Prices;
import org.manydesk.invoicing.PlainAmendments.Ticket;
import org.manydesk.invoicing.PlainAmendments.Tiers;
import org.manydesk.invoicing.PlainAmendments.Volume;
import org.manydesk.money.Money;
import org.manydesk.rating.Counters;
import org.manydesk.timeline.TicketId;
import org.manydesk.usage.ChargeablePolicy;
import org.manydesk.usage.CountedAt;
import org.manydesk.usage.TicketCount;

/**
 * Invariants 12 and 14 of docs/billing-proofs.md: an October with amendments on any days, in any zone; each ticket is opened,
 * resolved and closed at any instants, and priced by what held at the one of them that the contract names. Discounts, minimum and
 * maximum, of a line and of the bill, are each price list's share by days; minimum and maximum act once. From events to the bill, worked out a second time
 * ticket by ticket.
 */
class AmendedMonthPropertiesTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void b7_14_each_ticket_costs_what_held_at_the_instant_that_decides_it(
            @ForAll("deals") PlainAmendments deal, @ForAll("tickets") List<Ticket> tickets) {
        var policy = new ChargeablePolicy(deal.countedAt(), Set.of(), Optional.empty());
        var counts = new ArrayList<TicketCount>();
        for (var ticket : tickets)
            policy.decide(ticket.timeline(), deal.month()).stream()
                    .findFirst()
                    .map(decision -> new TicketCount(
                            new TicketId(counts.size() + 1),
                            "T-" + counts.size(),
                            "A",
                            decision,
                            ticket.traits(),
                            "Counted.",
                            3))
                    .ifPresent(counts::add);
        var terms = deal.terms();
        var month = terms.priced(Given.NOTHING);
        var bill = Bill.of(new Bill.Part(Units.first(month, terms.mixes(counts)), terms), List.of(), EUR);
        assertThat(bill.net()).isEqualTo(Money.of(BigDecimal.valueOf(deal.bill(tickets), 2), EUR));
        var isParted = deal.amendments().size() > 1 && counts.size() > 3;
        covers("amended and used", isParted, 15);
        covers("raised", isParted && deal.outcome(tickets) == PlainAmendments.Outcome.RAISED, 3);
        covers("cut", isParted && deal.outcome(tickets) == PlainAmendments.Outcome.CUT, 3);
        covers("a line bounded", isParted && deal.boundsALine(tickets), 3);
    }

    private static void covers(String what, boolean isSo, int percent) {
        Statistics.label(what).collect(isSo);
        Statistics.label(what).coverage(seen -> seen.check(true).percentage(share -> share >= percent));
    }

    /** None, as often as not. */
    private static Arbitrary<Bounds> bounds(int most) {
        var cents = Arbitraries.integers().between(0, most);
        return Combinators.combine(cents.optional(0.5), cents.optional(0.5))
                .as((least, room) -> new Bounds(least.orElse(0), room.map(more -> least.orElse(0) + more)));
    }

    @Provide
    Arbitrary<PlainAmendments> deals() {
        return Arbitraries.of(true, false).flatMap(AmendedMonthPropertiesTest::deals);
    }

    /** @param percents whether a percentage is taken off: with fixed amounts beside it, half a cent would hang on a day's share */
    private static Arbitrary<PlainAmendments> deals(boolean percents) {
        var cents = Arbitraries.integers().between(0, 3_000);
        var volumes = Combinators.combine(Arbitraries.integers().between(1, 20), cents, cents)
                .as(Volume::new);
        var prices = Combinators.combine(
                        Combinators.combine(cents, bounds(40_000)).as(Each::new),
                        cents,
                        Combinators.combine(Arbitraries.integers().between(1, 8), cents, cents)
                                .as(Tiers::new),
                        volumes,
                        cents,
                        bounds(200_000),
                        Arbitraries.integers()
                                .between(0, percents ? 60 : 20_000)
                                .map(much -> new Off(percents, much)))
                .as(Prices::new);
        var later =
                Arbitraries.maps(Arbitraries.integers().between(2, 31), prices).ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of("Europe/London", "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati"),
                        Arbitraries.of(CountedAt.class),
                        Arbitraries.of(Counters.class),
                        prices,
                        later)
                .as((zone, countedAt, counters, first, amended) -> {
                    var amendments = new TreeMap<>(amended);
                    amendments.put(1, first);
                    return new PlainAmendments(ZoneId.of(zone), countedAt, counters, amendments);
                });
    }

    @Provide
    Arbitrary<List<Ticket>> tickets() {
        var days = Arbitraries.integers().between(0, 8 * 24 * 60);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 39 * 24 * 60),
                        days.optional(0.9),
                        days.optional(0.8),
                        Arbitraries.of(true, false))
                .as(Ticket::new)
                .list()
                .ofMaxSize(40);
    }
}
