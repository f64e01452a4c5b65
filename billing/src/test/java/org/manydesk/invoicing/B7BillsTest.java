package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.manydesk.document.Parties;
import org.manydesk.document.Parties.Party;
import org.manydesk.document.Parties.Registration;
import org.manydesk.document.Totals;
import org.manydesk.money.CurrencyMismatch;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.rating.BilledMonth;
import org.manydesk.rating.Price;
import org.manydesk.rating.PricedMonth;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RatedLine;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Traits;
import org.manydesk.rating.UnitPlace;
import org.manydesk.rating.VatTerm;
import org.manydesk.rating.VatTerms;
import org.manydesk.rating.WorkMix;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/**
 * Invariants 2, 7, 8 and 9 of docs/billing-proofs.md, of random contracts that are taxed in random ways: what a run bills,
 * against a recomputation that counts ticket by ticket.
 */
class B7BillsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final Traits USUAL =
            new Traits(TicketType.INCIDENT, Priority.P3, "", Channel.MAIL, org.manydesk.rating.Hours.IN_HOURS);
    private static final Party PARTY = new Party("A", "A Ltd", List.of(), "FR", new Registration("FR1", ""));
    private static final Parties PARTIES = new Parties(PARTY, PARTY, "#112233", "en-GB");

    @Property(tries = 400)
    void b7_2_lines_make_the_net_groups_make_the_vat_and_both_make_the_gross(
            @ForAll("deals") PlainDeal deal, @ForAll("taxes") VatTerms taxes, @ForAll @IntRange(max = 60) int tickets) {
        var bill = bill(PlainVat.taxed(deal.card(), taxes), deal, tickets);
        var bases = new TreeMap<VatTerm, Long>();
        for (var line : bill.lines()) {
            var rated = line.rated();
            if (deal.card().line(rated.name()).isPresent())
                assertThat(rated.vat()).isEqualTo(taxes.ofLines().getOrDefault(rated.name(), taxes.usual()));
            bases.merge(rated.vat(), rated.amount().amount().unscaledValue().longValueExact(), Long::sum);
        }
        var totals = bill.totals(PARTIES);
        assertThat(totals.groups())
                .extracting(group -> group.vat().agreed(), Totals.Group::base, Totals.Group::tax)
                .containsExactlyInAnyOrderElementsOf(bases.entrySet().stream()
                        .map(base -> tuple(
                                base.getKey(),
                                cents(base.getValue()),
                                cents(PlainVat.of(base.getKey(), base.getValue()))))
                        .toList());
        var vat = bases.entrySet().stream()
                .mapToLong(base -> PlainVat.of(base.getKey(), base.getValue()))
                .sum();
        assertThat(totals.net()).isEqualTo(cents(deal.bill(tickets)));
        assertThat(totals.vat()).isEqualTo(cents(vat));
        assertThat(totals.gross()).isEqualTo(cents(deal.bill(tickets) + vat));
        Statistics.label("several rates").collect(bases.size() > 1);
        Statistics.label("several rates").coverage(seen -> seen.check(true).percentage(share -> share >= 30));
    }

    @Property(tries = 300)
    void b7_7_rounding_never_drifts_however_many_bills_a_month_takes(
            @ForAll("deals") PlainDeal deal, @ForAll @IntRange(min = 1, max = 30) int tickets) {
        var sum = bill(deal.card(), deal, 0).net();
        for (int nth = 1; nth <= tickets; nth++) {
            var part = BillParts.late(FIRST, deal.card(), mix(deal, nth - 1, 1), mix(deal, 0, nth - 1));
            var next = BillParts.first(FIRST.plusMonths(1), deal.card(), mix(deal, 0, 0));
            for (var line : Bill.of(next, List.of(part), EUR).lines())
                if (line.period().equals(FIRST)) sum = sum.plus(line.rated().amount());
        }
        assertThat(sum).isEqualTo(cents(deal.bill(tickets)));
    }

    @Property(tries = 300)
    void b7_8_each_line_is_the_sum_of_its_steps(
            @ForAll("deals") PlainDeal deal, @ForAll @IntRange(max = 60) int tickets) {
        for (var line : bill(deal.card(), deal, tickets).lines()) {
            var rated = line.rated();
            var tiers = rated.explanation().stream()
                    .map(share -> share.amount().value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var besides = rated.adjustments().stream()
                    .map(step -> step.amount().value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(tiers.add(besides)).isEqualByComparingTo(rated.exact().value());
            if (deal.card().line(rated.name()).isPresent())
                assertThat(rated.amount()).isEqualTo(Money.rounded(rated.exact().value(), EUR, Rounding.HALF_UP));
            else
                assertThat(rated.amount().amount())
                        .as("what is left of the whole bill is rounded, not the step")
                        .isCloseTo(rated.exact().value(), within(new BigDecimal("0.01")));
        }
    }

    @Property(tries = 300)
    void b7_8_each_ticket_opens_to_its_tier_and_what_the_tickets_cost_there_is_what_the_line_says(
            @ForAll("deals") PlainDeal deal, @ForAll @IntRange(max = 60) int tickets) {
        var bill = bill(deal.card(), deal, tickets);
        for (var name : List.of("Graduated", "Volume", "Each")) {
            var rated = line(bill, name);
            var opened = new TreeMap<Integer, Integer>();
            var sum = BigDecimal.ZERO;
            for (var place : places(deal, name, tickets)) {
                opened.merge(place.tier().orElseThrow(), 1, Integer::sum);
                sum = sum.add(place.unitPrice().orElseThrow().value());
            }
            var said = new TreeMap<Integer, Integer>();
            var fees = BigDecimal.ZERO;
            for (var share : rated.explanation()) {
                fees = fees.add(share.flatFee().map(Price::value).orElse(BigDecimal.ZERO));
                if (!share.quantity().isZero())
                    said.put(share.tier(), share.quantity().value().intValueExact());
            }
            assertThat(opened).as(name).isEqualTo(said);
            assertThat(sum.add(fees))
                    .as(name)
                    .isEqualByComparingTo(rated.exact().value());
        }
        for (var name : List.of("Packages", "Packs")) {
            var begun = places(deal, name, tickets).stream()
                    .flatMap(place -> place.tier().stream())
                    .collect(Collectors.toSet());
            var charged = line(bill, name).explanation().stream()
                    .map(share -> share.quantity().value().intValueExact())
                    .reduce(0, Integer::sum);
            assertThat(begun)
                    .as(name)
                    .isEqualTo(IntStream.rangeClosed(1, charged).boxed().collect(Collectors.toSet()));
        }
    }

    private static RatedLine line(Bill bill, String name) {
        return bill.lines().stream()
                .map(Bill.Line::rated)
                .filter(rated -> rated.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Where each of so many tickets falls on a line. */
    private static List<UnitPlace> places(PlainDeal deal, String name, int tickets) {
        var month = PricedMonth.of(BilledMonth.whole(FIRST), EUR, deal.card());
        var units = List.of(Quantity.of(tickets));
        return IntStream.rangeClosed(1, tickets)
                .mapToObj(nth -> month.place(name, 0, Quantity.of(nth), units).orElseThrow())
                .toList();
    }

    @Property(tries = 50)
    void b7_9_currencies_never_add_up(
            @ForAll @IntRange(max = 100_000) int one,
            @ForAll @IntRange(max = 100_000) int other,
            @ForAll("otherCurrencies") Currency currency) {
        var euros = cents(one);
        var others = Money.of(BigDecimal.valueOf(other), currency);
        List<ThrowingCallable> ways = List.of(
                () -> euros.plus(others),
                () -> euros.minus(others),
                () -> euros.compareTo(others),
                () -> Money.sum(List.of(euros, others), EUR),
                () -> Money.sum(List.of(others), EUR),
                () -> charging(euros, others).net(),
                () -> charging(euros, others).totals(PARTIES),
                () -> charging(euros, others).notBelowZero(),
                () -> charging(others, others).totals(PARTIES),
                () -> charging(euros, euros)
                        .less(List.of(new Deduction(1, FIRST, "Credit", "", others)), VatTerm.NONE));
        assertThat(ways).allSatisfy(way -> assertThatThrownBy(way).isInstanceOf(CurrencyMismatch.class));
        assertThat(charging(euros, euros).net()).isEqualTo(cents(2L * one));
    }

    /** A bill in euros with two lines. */
    private static Bill charging(Money... amounts) {
        var lines = IntStream.range(0, amounts.length)
                .mapToObj(nth -> new Bill.Line(
                        nth + 1,
                        FIRST,
                        false,
                        Optional.empty(),
                        new RatedLine(
                                "Line " + nth,
                                Quantity.of(1),
                                new Price(amounts[nth].amount()),
                                amounts[nth],
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                VatTerm.NONE),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return new Bill(EUR, Rounding.HALF_UP, lines);
    }

    private static Bill bill(RateCard card, PlainDeal deal, int tickets) {
        return Bill.of(BillParts.first(FIRST, card, mix(deal, 0, tickets)), List.of(), EUR);
    }

    /** So many tickets after others, with the work on all of them as it is known now. */
    private static TicketMix mix(PlainDeal deal, int before, int tickets) {
        var kinds = tickets == 0 ? TicketMix.NONE : new TicketMix(Map.of(USUAL, tickets));
        return kinds.with(new WorkMix(deal.work(USUAL, before + tickets), deal.work(USUAL, before)));
    }

    private static Money cents(long cents) {
        return Money.of(BigDecimal.valueOf(cents, 2), EUR);
    }

    @Provide
    Arbitrary<PlainDeal> deals() {
        return PlainDeal.any();
    }

    @Provide
    Arbitrary<VatTerms> taxes() {
        return PlainVat.terms();
    }

    @Provide
    Arbitrary<Currency> otherCurrencies() {
        return Arbitraries.of("USD", "GBP", "JPY", "KWD").map(Currency::getInstance);
    }
}
