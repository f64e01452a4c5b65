package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.manydesk.document.Parties;
import org.manydesk.document.Parties.Party;
import org.manydesk.document.Parties.Registration;
import org.manydesk.money.Money;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateCardJson;
import org.manydesk.rating.RatedLine;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Traits;
import org.manydesk.rating.VatTerm;
import org.manydesk.rating.VatTerms;
import org.manydesk.rating.WorkMix;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/**
 * Invariants 5, 6, 12 and 17 of docs/billing-proofs.md, of random contracts whose tickets become known in random runs: what
 * eight monthly runs bill, against a recomputation that counts ticket by ticket.
 */
class B7LateTicketsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final int MONTHS = 3;
    private static final int RUNS = 8;
    private static final Traits USUAL =
            new Traits(TicketType.INCIDENT, Priority.P3, "", Channel.MAIL, org.manydesk.rating.Hours.IN_HOURS);
    private static final Party PARTY = new Party("A", "A Ltd", List.of(), "FR", new Registration("FR1", ""));
    private static final Parties PARTIES = new Parties(PARTY, PARTY, "#112233", "en-GB");

    /**
     * A ticket's way to an invoice.
     *
     * @param month in which it counts, from 0
     * @param delay how many runs pass before it is known
     */
    record Arrival(int month, int delay) {}

    /** What is charged for a month on a line, and how it is taxed. */
    record Item(YearMonth month, String line, VatTerm vat) {
        static Item of(Bill.Line line) {
            return new Item(line.period(), line.rated().name(), line.rated().vat());
        }
    }

    @Property(tries = 300)
    void b7_5_and_6_all_bills_add_up_to_the_final_usage_in_whatever_order_tickets_arrive(
            @ForAll("deals") PlainDeal deal,
            @ForAll("taxes") VatTerms taxes,
            @ForAll("arrivals") List<Arrival> arrivals,
            @ForAll long seed) {
        var card = PlainVat.taxed(deal.card(), taxes);
        var otherwise = inAnotherOrder(arrivals, new Random(seed));
        var billed = byItem(bills(card, deal, arrivals));
        assertThat(byItem(bills(card, deal, otherwise))).isEqualTo(billed);
        assertThat(byItem(bills(card, deal, atOnce(arrivals)))).isEqualTo(billed);
        for (int month = 0; month < MONTHS; month++)
            assertThat(ofMonth(billed, month)).isEqualTo(cents(deal.bill(count(arrivals, month))));
        var differs = !bills(card, deal, otherwise).equals(bills(card, deal, arrivals));
        Statistics.label("the bills themselves differ").collect(differs);
        Statistics.label("the bills themselves differ")
                .coverage(seen -> seen.check(true).percentage(share -> share >= 30));
    }

    /** The same tickets of the same months, each of which becomes known when another did. */
    private static List<Arrival> inAnotherOrder(List<Arrival> arrivals, Random random) {
        var delays = new ArrayList<>(arrivals.stream().map(Arrival::delay).toList());
        Collections.shuffle(delays, random);
        return IntStream.range(0, arrivals.size())
                .mapToObj(nth -> new Arrival(arrivals.get(nth).month(), delays.get(nth)))
                .toList();
    }

    private static List<Arrival> atOnce(List<Arrival> arrivals) {
        return arrivals.stream().map(one -> new Arrival(one.month(), 0)).toList();
    }

    private static Money ofMonth(Map<Item, Money> billed, int month) {
        return billed.entrySet().stream()
                .filter(entry -> entry.getKey().month().equals(month(month)))
                .map(Map.Entry::getValue)
                .reduce(Money.zero(EUR), Money::plus);
    }

    /** What some bills charge in all, item by item; an item that comes to nothing is left out. */
    private static Map<Item, Money> byItem(List<Bill> bills) {
        var sums = new HashMap<Item, Money>();
        for (var bill : bills)
            for (var line : bill.lines()) sums.merge(Item.of(line), line.rated().amount(), Money::plus);
        sums.values().removeIf(Money::isZero);
        return sums;
    }

    @Property(tries = 300)
    void b7_12_the_minimum_is_charged_once_and_the_maximum_never_exceeded(
            @ForAll("deals") PlainDeal deal, @ForAll("arrivals") List<Arrival> arrivals) {
        var bills = bills(deal.card(), deal, arrivals);
        for (int run = 0; run < RUNS; run++) {
            var sofar = byItem(bills.subList(0, run + 1));
            for (int month = 0; month <= run; month++) {
                var charged = ofMonth(sofar, month);
                assertThat(charged).isBetween(cents(deal.lowest()), cents(deal.highest()));
                var lifted = lifted(sofar, month);
                var without = charged.minus(lifted);
                assertThat(lifted)
                        .as("month %d after run %d", month, run)
                        .isEqualTo(Collections.max(
                                List.of(Money.zero(EUR), cents(deal.lowest()).minus(without))));
            }
            int own = run;
            assertThat(bills.get(run).lines())
                    .filteredOn(line -> line.rated().name().equals(RatedLine.TRUE_UP)
                            && line.period().equals(month(own)))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private static Money lifted(Map<Item, Money> billed, int month) {
        return billed.entrySet().stream()
                .filter(entry -> entry.getKey().line().equals(RatedLine.TRUE_UP))
                .filter(entry -> entry.getKey().month().equals(month(month)))
                .map(Map.Entry::getValue)
                .reduce(Money.zero(EUR), Money::plus);
    }

    @Property(tries = 300)
    void b7_17_no_vat_rate_falls_below_zero_and_what_is_owed_is_given_back_of_what_was_billed_before_at_that_rate(
            @ForAll("fallingDeals") PlainDeal deal,
            @ForAll("taxes") VatTerms taxes,
            @ForAll("arrivals") List<Arrival> arrivals) {
        var sums = new HashMap<Map.Entry<YearMonth, VatTerm>, Money>();
        var nothing = Money.zero(EUR);
        var bills = bills(PlainVat.taxed(deal.card(), taxes), deal, arrivals);
        for (var bill : bills) {
            var before = Map.copyOf(sums);
            var full = bill.notBelowZero();
            var bases = new TreeMap<VatTerm, Money>();
            bill.lines()
                    .forEach(
                            line -> bases.merge(line.rated().vat(), line.rated().amount(), Money::plus));
            bases.replaceAll((vat, base) -> Collections.max(List.of(base, nothing)));
            assertThat(full.totals(PARTIES).groups())
                    .allSatisfy(group -> assertThat(group.base())
                            .isEqualTo(bases.get(group.vat().agreed())))
                    .hasSameSizeAs(bases.keySet());
            for (var line : full.lines()) {
                var key = Map.entry(line.period(), line.rated().vat());
                var amount = line.rated().amount();
                if (line.rated().name().equals(RatedLine.GIVEN_BACK))
                    assertThat(amount).isBetween(cents(1), before.getOrDefault(key, nothing));
                else sums.merge(key, amount, Money::plus);
            }
        }
        for (int month = 0; month < MONTHS; month++) {
            int of = month;
            var all = sums.entrySet().stream()
                    .filter(entry -> entry.getKey().getKey().equals(month(of)))
                    .map(Map.Entry::getValue)
                    .reduce(nothing, Money::plus);
            assertThat(all).isEqualTo(cents(deal.bill(count(arrivals, month))));
        }
        var owed = bills.stream().anyMatch(bill -> !bill.notBelowZero().equals(bill));
        Statistics.label("falls below zero").collect(owed);
        Statistics.label("falls below zero").coverage(seen -> seen.check(true).percentage(share -> share >= 1));
    }

    @Test
    void a_late_ticket_that_lowers_a_volume_price_is_given_back_for_its_month_and_the_bill_is_nothing() {
        var card = RateCardJson.stored(
                PlainDeal.read(
                        """
                {"vatRate":"20","lines":[{"name":"Tickets","charge":"PER_TICKET","model":"VOLUME",
                 "tiers":[{"upTo":10,"unitPrice":"10.00"},{"upTo":null,"unitPrice":"5.00"}]}]}"""));
        var own = BillParts.first(month(1), card, mix(1));
        var bill = Bill.of(own, List.of(BillParts.late(month(0), card, mix(1), mix(10))), EUR)
                .notBelowZero();
        assertThat(bill.lines())
                .extracting(line -> line.rated().name(), Bill.Line::period, line -> line.rated()
                        .amount())
                .containsExactly(
                        tuple("Tickets", month(1), cents(1000)),
                        tuple("Tickets", month(0), cents(-4500)),
                        tuple(RatedLine.GIVEN_BACK, month(0), cents(3500)));
        assertThat(bill.totals(PARTIES).gross()).isEqualTo(Money.zero(EUR));
    }

    /** What eight monthly runs would bill, could a bill fall below zero. */
    private static List<Bill> bills(RateCard card, PlainDeal deal, List<Arrival> arrivals) {
        var bills = new ArrayList<Bill>();
        for (int run = 0; run < RUNS; run++) {
            int now = run;
            var late = new ArrayList<Bill.Part>();
            for (int month = 0; month < run; month++) {
                int of = month;
                var fresh = count(arrivals, one -> one.month() == of && one.month() + one.delay() == now);
                var before = count(arrivals, one -> one.month() == of && one.month() + one.delay() < now);
                if (fresh > 0)
                    late.add(BillParts.late(month(month), card, mix(deal, before, fresh), mix(deal, 0, before)));
            }
            var tickets = count(arrivals, one -> one.month() == now && one.delay() == 0);
            bills.add(Bill.of(BillParts.first(month(run), card, mix(deal, 0, tickets)), late, EUR));
        }
        return bills;
    }

    private static YearMonth month(int nth) {
        return FIRST.plusMonths(nth);
    }

    private static int count(List<Arrival> arrivals, int month) {
        return count(arrivals, one -> one.month() == month);
    }

    private static int count(List<Arrival> arrivals, Predicate<Arrival> which) {
        return (int) arrivals.stream().filter(which).count();
    }

    private static TicketMix mix(int tickets) {
        return tickets == 0 ? TicketMix.NONE : new TicketMix(Map.of(USUAL, tickets));
    }

    /** So many tickets after others, with the work on all of them as it is known now. */
    private static TicketMix mix(PlainDeal deal, int before, int tickets) {
        return mix(tickets).with(new WorkMix(deal.work(USUAL, before + tickets), deal.work(USUAL, before)));
    }

    private static Money cents(long cents) {
        return Money.of(BigDecimal.valueOf(cents, 2), EUR);
    }

    @Provide
    Arbitrary<PlainDeal> deals() {
        return PlainDeal.any();
    }

    @Provide
    Arbitrary<PlainDeal> fallingDeals() {
        return PlainDeal.any().map(PlainDeal::falling);
    }

    @Provide
    Arbitrary<VatTerms> taxes() {
        return PlainVat.terms();
    }

    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MONTHS - 1),
                        Arbitraries.integers().between(0, 4))
                .as(Arrival::new)
                .list()
                .ofMaxSize(60);
    }
}
