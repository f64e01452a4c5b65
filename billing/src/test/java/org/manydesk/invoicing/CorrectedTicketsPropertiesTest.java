package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.manydesk.money.Money;
import org.manydesk.rating.Hours;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Traits;
import org.manydesk.rating.WorkMix;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/**
 * Invariant 5 of docs/billing-proofs.md where tickets are corrected after they were billed: each is left out, and counted again,
 * at random runs, and all bills of a month add up to the rating of what counts in the end.
 */
class CorrectedTicketsPropertiesTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final int MONTHS = 3;
    private static final int RUNS = 8;
    private static final Traits USUAL = new Traits(TicketType.INCIDENT, Priority.P3, "", Channel.MAIL, Hours.IN_HOURS);

    /**
     * A ticket.
     *
     * @param month in which it counts, from 0
     * @param delay how many runs pass before it is known
     * @param corrections before which runs it was decided otherwise
     */
    record Life(int month, int delay, List<Integer> corrections) {

        private boolean countsBy(int run) {
            var decided = corrections.stream().filter(at -> at <= run).count();
            return month + delay <= run && decided % 2 == 0;
        }
    }

    @Property(tries = 150)
    void all_bills_add_up_to_what_counts_in_the_end_whatever_is_corrected_after_it_was_billed(
            @ForAll("deals") PlainDeal deal, @ForAll("lives") List<Life> lives, @ForAll long seed) {
        var bills = bills(deal, lives);
        var billed = sums(bills);
        for (int nth = 0; nth < MONTHS; nth++)
            assertThat(billed.get(FIRST.plusMonths(nth))).isEqualTo(cents(deal.bill(counting(lives, nth, RUNS - 1))));
        var shuffled = new ArrayList<>(lives);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(bills(deal, shuffled)).as("the order of tickets").isEqualTo(bills);
        var falls = bills.stream()
                .flatMap(bill -> bill.lines().stream())
                .anyMatch(line -> line.isLate() && line.rated().quantity().isNegative());
        Statistics.label("a line takes tickets back").collect(falls);
        Statistics.label("a line takes tickets back")
                .coverage(seen -> seen.check(true).percentage(share -> share >= 20));
    }

    private static Map<YearMonth, Money> sums(List<Bill> bills) {
        var sums = new TreeMap<YearMonth, Money>();
        for (var bill : bills)
            for (var line : bill.lines()) sums.merge(line.period(), line.rated().amount(), Money::plus);
        return sums;
    }

    /** What eight monthly runs would bill, could a bill fall below zero. */
    private static List<Bill> bills(PlainDeal deal, List<Life> lives) {
        var bills = new ArrayList<Bill>();
        for (int run = 0; run < RUNS; run++) {
            var late = new ArrayList<Bill.Part>();
            for (int month = 0; month < run; month++) {
                var before = counting(lives, month, run - 1);
                var changed = counting(lives, month, run) - before;
                if (changed != 0)
                    late.add(BillParts.late(
                            FIRST.plusMonths(month), deal.card(), mix(deal, before, changed), mix(deal, 0, before)));
            }
            var own = mix(deal, 0, counting(lives, run, run));
            bills.add(Bill.of(BillParts.first(FIRST.plusMonths(run), deal.card(), own), late, EUR));
        }
        return bills;
    }

    private static int counting(List<Life> lives, int month, int run) {
        return (int) lives.stream()
                .filter(life -> life.month() == month && life.countsBy(run))
                .count();
    }

    /** So many tickets more, or less, than before, with the work on all of them as it is known then. */
    private static TicketMix mix(PlainDeal deal, int before, int more) {
        var tickets = more == 0 ? TicketMix.NONE : new TicketMix(Map.of(USUAL, more));
        return tickets.with(new WorkMix(deal.work(USUAL, before + more), deal.work(USUAL, before)));
    }

    private static Money cents(long cents) {
        return Money.of(BigDecimal.valueOf(cents, 2), EUR);
    }

    @Provide
    Arbitrary<PlainDeal> deals() {
        return PlainDeal.any();
    }

    @Provide
    Arbitrary<List<Life>> lives() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MONTHS - 1),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, RUNS - 1).list().ofMaxSize(4))
                .as(Life::new)
                .list()
                .ofMaxSize(40);
    }
}
