package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.manydesk.document.Parties;
import org.manydesk.document.Parties.Party;
import org.manydesk.document.Parties.Registration;
import org.manydesk.money.CurrencyMismatch;
import org.manydesk.money.Money;
import org.manydesk.rating.RateCardJson;
import org.manydesk.rating.RatedLine;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Traits;
import org.manydesk.rating.WorkMix;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/**
 * Invariants 2, 5, 6, 7, 8, 9, 12 and 17 of docs/billing-proofs.md, of random contracts: what a run bills, against a
 * recomputation that counts ticket by ticket.
 */
class B7BillsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth FIRST = YearMonth.of(2026, 1);
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

    @Property(tries = 400)
    void b7_2_lines_make_the_net_groups_make_the_vat_and_both_make_the_gross(
            @ForAll("deals") PlainDeal deal, @ForAll @IntRange(max = 60) int tickets) {
        var bill = Bill.of(own(deal, 0, tickets), List.of(), EUR);
        var totals = bill.totals(PARTIES);
        var net = deal.bill(tickets);
        assertThat(totals.net()).isEqualTo(cents(net));
        assertThat(totals.vat()).isEqualTo(cents((2 * net * 20 + 100) / 200));
        assertThat(totals.gross()).isEqualTo(totals.net().plus(totals.vat()));
    }

    @Property(tries = 300)
    void b7_5_and_6_all_bills_add_up_to_the_final_usage_in_whatever_order_tickets_arrive(
            @ForAll("deals") PlainDeal deal, @ForAll("arrivals") List<Arrival> arrivals, @ForAll long seed) {
        var shuffled = new ArrayList<>(arrivals);
        Collections.shuffle(shuffled, new Random(seed));
        var billed = billed(deal, arrivals);
        assertThat(billed).isEqualTo(billed(deal, shuffled));
        for (int month = 0; month < 3; month++) {
            int of = month;
            var tickets =
                    (int) arrivals.stream().filter(one -> one.month() == of).count();
            assertThat(billed.get(month)).isEqualTo(cents(deal.bill(tickets)));
        }
    }

    @Property(tries = 300)
    void b7_17_no_bill_falls_below_zero_and_what_it_owes_is_given_back_of_what_was_billed_before(
            @ForAll("fallingDeals") PlainDeal deal, @ForAll("arrivals") List<Arrival> arrivals) {
        var sums = new ArrayList<>(Collections.nCopies(8, Money.zero(EUR)));
        var bills = bills(deal, arrivals);
        for (var bill : bills) {
            var before = List.copyOf(sums);
            var full = bill.notBelowZero();
            assertThat(full.net()).isEqualTo(Collections.max(List.of(bill.net(), Money.zero(EUR))));
            assertThat(full.totals(PARTIES).groups())
                    .allMatch(
                            group -> !group.base().isNegative() && !group.tax().isNegative());
            for (var line : full.lines()) {
                var month = nth(line.period());
                var amount = line.rated().amount();
                if (line.rated().name().equals(RatedLine.GIVEN_BACK))
                    assertThat(amount).isBetween(cents(1), before.get(month));
                else sums.set(month, sums.get(month).plus(amount));
            }
        }
        for (int month = 0; month < 3; month++) {
            int of = month;
            assertThat(sums.get(month)).isEqualTo(cents(deal.bill(count(arrivals, one -> one.month() == of))));
        }
        var owed = bills.stream().anyMatch(bill -> bill.net().isNegative());
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

    /** What eight monthly runs bill in all, by the month that it is for. */
    private static List<Money> billed(PlainDeal deal, List<Arrival> arrivals) {
        var sums = new ArrayList<>(Collections.nCopies(8, Money.zero(EUR)));
        for (var bill : bills(deal, arrivals))
            for (var line : bill.lines()) {
                var month = nth(line.period());
                sums.set(month, sums.get(month).plus(line.rated().amount()));
            }
        return sums;
    }

    /** What eight monthly runs would bill, could a bill fall below zero. */
    private static List<Bill> bills(PlainDeal deal, List<Arrival> arrivals) {
        var bills = new ArrayList<Bill>();
        for (int run = 0; run < 8; run++) {
            int now = run;
            var late = new ArrayList<Bill.Part>();
            for (int month = 0; month < run; month++) {
                int of = month;
                var fresh = count(arrivals, one -> one.month() == of && one.month() + one.delay() == now);
                var before = count(arrivals, one -> one.month() == of && one.month() + one.delay() < now);
                if (fresh > 0)
                    late.add(BillParts.late(month(month), deal.card(), mix(deal, before, fresh), mix(deal, 0, before)));
            }
            var tickets = count(arrivals, one -> one.month() == now && one.delay() == 0);
            bills.add(Bill.of(own(deal, run, tickets), late, EUR));
        }
        return bills;
    }

    private static int nth(YearMonth month) {
        return (int) FIRST.until(month, java.time.temporal.ChronoUnit.MONTHS);
    }

    @Property(tries = 300)
    void b7_7_rounding_never_drifts_however_many_bills_a_month_takes(
            @ForAll("deals") PlainDeal deal, @ForAll @IntRange(min = 1, max = 30) int tickets) {
        var sum = Bill.of(own(deal, 0, 0), List.of(), EUR).net();
        for (int nth = 1; nth <= tickets; nth++) {
            var part = BillParts.late(month(0), deal.card(), mix(deal, nth - 1, 1), mix(deal, 0, nth - 1));
            for (var line : Bill.of(own(deal, 1, 0), List.of(part), EUR).lines())
                if (line.period().equals(FIRST)) sum = sum.plus(line.rated().amount());
        }
        assertThat(sum).isEqualTo(cents(deal.bill(tickets)));
    }

    @Property(tries = 300)
    void b7_8_each_line_is_the_sum_of_its_steps(
            @ForAll("deals") PlainDeal deal, @ForAll @IntRange(max = 60) int tickets) {
        for (var line : Bill.of(own(deal, 0, tickets), List.of(), EUR).lines()) {
            var rated = line.rated();
            var tiers = rated.explanation().stream()
                    .map(share -> share.amount().value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var besides = rated.adjustments().stream()
                    .map(step -> step.amount().value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(tiers.add(besides)).isEqualByComparingTo(rated.exact().value());
            assertThat(rated.amount().amount()).isCloseTo(rated.exact().value(), within(new BigDecimal("0.01")));
        }
    }

    @Property(tries = 50)
    void b7_9_currencies_never_add_up(
            @ForAll @IntRange(max = 100_000) int one, @ForAll @IntRange(max = 100_000) int other) {
        assertThatThrownBy(() -> cents(one).plus(Money.of(BigDecimal.valueOf(other, 2), Currency.getInstance("USD"))))
                .isInstanceOf(CurrencyMismatch.class);
    }

    @Property(tries = 300)
    void b7_12_the_minimum_is_charged_once_and_the_maximum_never_exceeded(
            @ForAll("deals") PlainDeal deal, @ForAll @IntRange(max = 60) int tickets) {
        var bill = Bill.of(own(deal, 0, tickets), List.of(), EUR);
        assertThat(bill.net()).isBetween(cents(deal.lowest()), cents(deal.highest()));
        assertThat(bill.lines())
                .filteredOn(line -> line.rated().name().equals(RatedLine.TRUE_UP))
                .hasSizeLessThanOrEqualTo(1);
    }

    private static Bill.Part own(PlainDeal deal, int month, int tickets) {
        return BillParts.first(month(month), deal.card(), mix(deal, 0, tickets));
    }

    private static YearMonth month(int nth) {
        return FIRST.plusMonths(nth);
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
    Arbitrary<List<Arrival>> arrivals() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 4))
                .as(Arrival::new)
                .list()
                .ofMaxSize(60);
    }
}
