package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.manydesk.calendar.Interval;
import org.manydesk.money.Money;
import org.manydesk.rating.Hours;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Traits;
import org.manydesk.rating.WorkMix;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Happening;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;
import org.manydesk.timeline.Timeline;
import org.manydesk.usage.ChargeablePolicy;
import org.manydesk.usage.CountedAt;
import org.manydesk.usage.Decision;
import org.manydesk.usage.Exclusion;
import org.manydesk.usage.Occurrence;
import org.manydesk.usage.Reopened;

/**
 * Tickets that are taken up again and again, and merged for a time, under contracts that count them again when that is late: each
 * time is billed once, in its month, whenever the ticket and what happened to it becomes known, and all bills add up to the rating of the
 * final usage.
 */
class ReopenedTicketsPropertiesTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final int MONTHS = 4;
    private static final int RUNS = 8;
    private static final Traits USUAL = new Traits(TicketType.INCIDENT, Priority.P3, "", Channel.MAIL, Hours.IN_HOURS);

    /** That a ticket got to a state, so many hours after the first month began. */
    private record Turn(long hour, TicketStatus status) {}

    /**
     * A ticket's life.
     *
     * @param opened in hours since the first month began
     * @param merges hours for which it was part of another ticket, from and to by turns; all were undone
     * @param delay how many runs pass before it is known at all
     */
    private record Life(long id, long opened, List<Turn> turns, List<Long> merges, int delay) {
        private static final long LAST_MERGE = 200 * 24;

        static Life drawn(long id, CountedAt countedAt, Random chance) {
            var opened = (long) chance.nextInt(24 * 60);
            var now = opened;
            var turns = new ArrayList<Turn>();
            var merges = new ArrayList<Long>();
            var status = TicketStatus.NEW;
            for (var i = chance.nextInt(12); i >= 0; i--) {
                if (chance.nextInt(4) == 0 && now < LAST_MERGE) {
                    merges.add(now += 1 + chance.nextInt(24 * 5));
                    merges.add(now += 1 + chance.nextInt(24 * 12));
                }
                status = status.isDone() ? TicketStatus.OPEN : done(countedAt, chance);
                turns.add(new Turn(now += 1 + chance.nextInt(24 * 20), status));
            }
            return new Life(id, opened, turns, merges, chance.nextInt(RUNS - MONTHS));
        }

        /** Mostly what counts, else done otherwise. */
        private static TicketStatus done(CountedAt countedAt, Random chance) {
            var isWanted = (countedAt == CountedAt.RESOLVED) == (chance.nextInt(4) > 0);
            return isWanted ? TicketStatus.RESOLVED : TicketStatus.CLOSED;
        }

        private static Instant at(long hours) {
            return FIRST.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(hours));
        }

        Timeline known(Instant by) {
            var happened = new ArrayList<>(List.of(Happening.opened(at(opened), Priority.P3)));
            for (var turn : turns) happened.add(Happening.became(at(turn.hour()), turn.status()));
            for (var i = 0; i < merges.size(); i += 2) {
                var before = before(merges.get(i));
                happened.add(Happening.merged(at(merges.get(i)), "ACME-1"));
                happened.add(Happening.became(at(merges.get(i)), TicketStatus.CLOSED));
                happened.add(Happening.unmerged(at(merges.get(i + 1))));
                happened.add(Happening.became(at(merges.get(i + 1)), before));
            }
            happened.removeIf(one -> !one.at().isBefore(by) && one.at().isAfter(at(opened)));
            return Timeline.of(TicketType.INCIDENT, happened);
        }

        private TicketStatus before(long hour) {
            return turns.stream()
                    .filter(turn -> turn.hour() < hour)
                    .reduce((earlier, later) -> later)
                    .map(Turn::status)
                    .orElse(TicketStatus.NEW);
        }

        /**
         * When it counts, in plain words: the first time that it gets there; then each time after it was taken up late, for the
         * first time since it got there before. Merges are as if they had never been.
         */
        List<YearMonth> counts(TicketStatus wanted, Duration free) {
            var months = new ArrayList<YearMonth>();
            var last = Instant.MIN;
            var reopened = Instant.MAX;
            for (var turn : turns) {
                var at = at(turn.hour());
                if (turn.status() == TicketStatus.OPEN && at.isBefore(reopened)) reopened = at;
                if (turn.status() != wanted) continue;
                if (months.isEmpty() || reopened != Instant.MAX && reopened.isAfter(last.plus(free))) {
                    months.add(month(at));
                    last = at;
                }
                reopened = Instant.MAX;
            }
            return months;
        }

        private static YearMonth month(Instant at) {
            return YearMonth.from(at.atZone(ZoneOffset.UTC));
        }
    }

    @Property(tries = 300)
    void all_bills_add_up_to_the_final_usage_and_each_time_is_billed_once(
            @ForAll("deals") PlainDeal deal,
            @ForAll("countedAt") CountedAt countedAt,
            @ForAll @IntRange(min = 0, max = 20) int freeDays,
            @ForAll @IntRange(min = 1, max = 25) int tickets,
            @ForAll long seed) {
        var chance = new Random(seed);
        var lives = IntStream.range(0, tickets)
                .mapToObj(i -> Life.drawn(i, countedAt, chance))
                .toList();
        var free = Duration.ofDays(freeDays);
        var policy =
                new ChargeablePolicy(countedAt, Set.of(Exclusion.MERGED), Optional.of(free), Reopened.COUNTED_AGAIN);
        var wanted = TicketStatus.valueOf(countedAt.name());
        var expected = new TreeMap<YearMonth, Integer>();
        lives.forEach(life -> life.counts(wanted, free).forEach(month -> expected.merge(month, 1, Integer::sum)));
        var billed = new Billing(deal, lives, policy).run();
        for (int nth = 0; nth < MONTHS; nth++) {
            var month = FIRST.plusMonths(nth);
            assertThat(billed.tickets().getOrDefault(month, 0))
                    .as("tickets of " + month)
                    .isEqualTo(expected.getOrDefault(month, 0));
            assertThat(billed.sums().get(month)).isEqualTo(cents(deal.bill(expected.getOrDefault(month, 0))));
        }
        var shuffled = new ArrayList<>(lives);
        Collections.shuffle(shuffled, chance);
        assertThat(new Billing(deal, shuffled, policy).run().sums()).isEqualTo(billed.sums());
        Statistics.label("some ticket was merged for a time")
                .collect(lives.stream().anyMatch(life -> !life.merges().isEmpty()));
        Statistics.label("some ticket counts more than once")
                .collect(lives.stream()
                        .anyMatch(life -> life.counts(wanted, free).size() > 1));
    }

    /** What was billed, by month. */
    private record Billed(Map<YearMonth, Integer> tickets, Map<YearMonth, Money> sums) {}

    /** Eight monthly runs; what comes late for a month that was billed goes onto a later bill. */
    private static final class Billing {
        private final PlainDeal deal;
        private final RateCard card;
        private final List<Life> lives;
        private final ChargeablePolicy policy;
        private final Set<Occurrence> known = new HashSet<>();
        private final Billed billed = new Billed(new TreeMap<>(), new TreeMap<>());

        Billing(PlainDeal deal, List<Life> lives, ChargeablePolicy policy) {
            this.deal = deal;
            this.card = deal.card();
            this.lives = lives;
            this.policy = policy;
        }

        Billed run() {
            for (int run = 0; run < RUNS; run++) {
                for (int month = 0; month < Math.min(run, MONTHS); month++) late(run, FIRST.plusMonths(month));
                if (run < MONTHS) first(run, FIRST.plusMonths(run));
            }
            return billed;
        }

        private void first(int run, YearMonth month) {
            bill(BillParts.first(month, card, mix(0, fresh(run, month))), month);
        }

        private void late(int run, YearMonth month) {
            var before = billed.tickets().getOrDefault(month, 0);
            var fresh = fresh(run, month);
            if (fresh > 0) bill(BillParts.late(month, card, mix(before, fresh), mix(0, before)), month);
        }

        private void bill(Bill.Part part, YearMonth month) {
            billed.sums().merge(month, Bill.of(part, List.of(), EUR).net(), Money::plus);
        }

        /** Those that count in a month, by what is known when a run looks, and that no bill has. */
        private int fresh(int run, YearMonth month) {
            var now = FIRST.plusMonths(run + 1L)
                    .atDay(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            var before = known.size();
            for (var life : lives)
                if (life.delay() <= run)
                    decide(life, now, month).stream()
                            .filter(Decision::isCounted)
                            .forEach(decision -> known.add(new Occurrence(id(life), decision.occurrence())));
            var fresh = known.size() - before;
            billed.tickets().merge(month, fresh, Integer::sum);
            return fresh;
        }

        private List<Decision> decide(Life life, Instant now, YearMonth month) {
            var from = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            var to = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            return policy.decide(life.known(now), new Interval(from, to));
        }

        private static TicketId id(Life life) {
            return new TicketId(life.id());
        }

        private TicketMix mix(int before, int tickets) {
            var some = tickets == 0 ? TicketMix.NONE : new TicketMix(Map.of(USUAL, tickets));
            return some.with(new WorkMix(deal.work(USUAL, before + tickets), deal.work(USUAL, before)));
        }
    }

    private static Money cents(long cents) {
        return Money.of(BigDecimal.valueOf(cents, 2), EUR);
    }

    @Provide
    Arbitrary<CountedAt> countedAt() {
        return Arbitraries.of(CountedAt.RESOLVED, CountedAt.CLOSED);
    }

    @Provide
    Arbitrary<PlainDeal> deals() {
        return PlainDeal.any();
    }
}
