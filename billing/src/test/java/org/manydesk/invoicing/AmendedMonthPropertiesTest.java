package org.manydesk.invoicing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.manydesk.calendar.Interval;
import org.manydesk.money.Money;
import org.manydesk.rating.Counters;
import org.manydesk.rating.Hours;
import org.manydesk.rating.Traits;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.EventKind;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketType;
import org.manydesk.timeline.Timeline;
import org.manydesk.timeline.TimelineEvent;
import org.manydesk.usage.ChargeablePolicy;
import org.manydesk.usage.CountedAt;
import org.manydesk.usage.TicketCount;

/**
 * Invariant 14 of docs/billing-proofs.md: an October with amendments on any days, in any zone; each ticket is opened, resolved
 * and closed at any instants, and priced by what held at the one of them that the contract names. From events to the bill,
 * worked out a second time ticket by ticket.
 */
class AmendedMonthPropertiesTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Instant EARLIEST = Instant.parse("2026-09-27T00:00:00Z");

    private static final int PACKAGE = 3;

    /** All tickets at one price, which is found by how many there are: up to a bound, and beyond it; in cents. */
    record Volume(int bound, int upTo, int beyond) {
        int of(long total) {
            return total <= bound ? upTo : beyond;
        }
    }

    /**
     * A price list in cents: of each ticket, of an urgent one besides, of a ticket up to a place and beyond it, by volume, and of a
     * package that is begun.
     */
    record Prices(int each, int urgent, int bound, int upTo, int beyond, Volume volume, int packages) {
        String json(Counters counters) {
            return """
                    {"vatRate":"20","tiersAtAmendment":"%s","lines":[
                     {"name":"Each","model":"STANDARD","unitPrice":"%s"},
                     {"name":"Urgent","only":{"priorities":["P1"]},"model":"STANDARD","unitPrice":"%s"},
                     {"name":"Tiers","model":"GRADUATED","tiers":[{"upTo":%d,"unitPrice":"%s"},{"unitPrice":"%s"}]},
                     {"name":"Volume","model":"VOLUME","tiers":[{"upTo":%d,"unitPrice":"%s"},{"unitPrice":"%s"}]},
                     {"name":"Packages","model":"PACKAGE","packageSize":%d,"packagePrice":"%s"}]}"""
                    .formatted(
                            counters,
                            PlainDeal.money(each),
                            PlainDeal.money(urgent),
                            bound,
                            PlainDeal.money(upTo),
                            PlainDeal.money(beyond),
                            volume.bound(),
                            PlainDeal.money(volume.upTo()),
                            PlainDeal.money(volume.beyond()),
                            PACKAGE,
                            PlainDeal.money(packages));
        }
    }

    /** @param amendments the day of October from which prices hold; the first hold from the first */
    record Deal(ZoneId zone, CountedAt countedAt, Counters counters, TreeMap<Integer, Prices> amendments) {
        MonthTerms terms() {
            var days = List.copyOf(amendments.keySet());
            return new MonthTerms(
                    OCTOBER,
                    zone,
                    EUR,
                    IntStream.range(0, days.size())
                            .mapToObj(nth -> new MonthTerms.Term(
                                    OCTOBER.atDay(days.get(nth)),
                                    nth + 1 < days.size()
                                            ? OCTOBER.atDay(days.get(nth + 1) - 1)
                                            : OCTOBER.atEndOfMonth(),
                                    PlainDeal.read(requireNonNull(amendments.get(days.get(nth)))
                                            .json(counters))))
                            .toList());
        }

        Interval month() {
            return new Interval(
                    OCTOBER.atDay(1).atStartOfDay(zone).toInstant(),
                    OCTOBER.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
        }

        /** In cents, one ticket after the other by the instants that decide. */
        long bill(List<Plain> tickets) {
            var sum = 0L;
            var place = 0;
            var list = 0;
            var decided = tickets.stream()
                    .filter(ticket -> ticket.at(countedAt).isPresent())
                    .sorted(Comparator.comparing(ticket -> ticket.at(countedAt).orElseThrow()))
                    .toList();
            var days = decided.stream().flatMapToInt(this::dayOf).toArray();
            for (var ticket : decided) {
                if (dayOf(ticket).findFirst().isEmpty()) continue;
                var held = requireNonNull(
                        amendments.floorEntry(dayOf(ticket).findFirst().getAsInt()));
                if (held.getKey() != list && counters == Counters.RESTART) place = 0;
                list = held.getKey();
                var prices = held.getValue();
                place++;
                sum += prices.each() + (place <= prices.bound() ? prices.upTo() : prices.beyond());
                if (ticket.urgent()) sum += prices.urgent();
                if ((place - 1) % PACKAGE == 0) sum += prices.packages();
                sum += prices.volume().of(together(held.getKey(), days));
            }
            return sum;
        }

        /** The day of October on which it is decided; none where that is in another month. */
        private IntStream dayOf(Plain ticket) {
            return ticket.at(countedAt).map(at -> LocalDate.ofInstant(at, zone)).stream()
                    .filter(day -> YearMonth.from(day).equals(OCTOBER))
                    .mapToInt(LocalDate::getDayOfMonth);
        }

        /** How many tickets find a price together: those of the month, or of the days of one list where each counts anew. */
        private long together(int list, int[] days) {
            return IntStream.of(days)
                    .filter(day -> counters == Counters.CONTINUE || requireNonNull(amendments.floorKey(day)) == list)
                    .count();
        }
    }

    /** A ticket in minutes: after the earliest instant when it was opened, and how long until it was resolved, and closed, if it was. */
    record Plain(int opened, Optional<Integer> toResolve, Optional<Integer> toClose, boolean urgent) {

        Optional<Instant> at(CountedAt deciding) {
            var opening = EARLIEST.plus(Duration.ofMinutes(opened));
            var resolved = toResolve.map(minutes -> opening.plus(Duration.ofMinutes(minutes)));
            return switch (deciding) {
                case OPENED -> Optional.of(opening);
                case RESOLVED -> resolved;
                case CLOSED -> toClose.flatMap(minutes -> resolved.map(at -> at.plus(Duration.ofMinutes(minutes))));
            };
        }

        Timeline timeline() {
            var events = new ArrayList<TimelineEvent>();
            at(CountedAt.OPENED)
                    .ifPresent(at -> events.add(new TimelineEvent(at, EventKind.OPENED, urgent ? "P1" : "P3", 0)));
            at(CountedAt.RESOLVED).ifPresent(at -> events.add(new TimelineEvent(at, EventKind.STATUS, "RESOLVED", 1)));
            at(CountedAt.CLOSED).ifPresent(at -> events.add(new TimelineEvent(at, EventKind.STATUS, "CLOSED", 2)));
            return new Timeline(TicketType.INCIDENT, events);
        }

        Traits traits() {
            return new Traits(
                    TicketType.INCIDENT, urgent ? Priority.P1 : Priority.P3, "", Channel.MAIL, Hours.IN_HOURS);
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void b7_14_each_ticket_costs_what_held_at_the_instant_that_decides_it(
            @ForAll("deals") Deal deal, @ForAll("tickets") List<Plain> tickets) {
        var policy = new ChargeablePolicy(deal.countedAt(), Set.of(), Optional.empty());
        var counts = new ArrayList<TicketCount>();
        for (var ticket : tickets)
            policy.decide(ticket.timeline(), deal.month())
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
        Statistics.label("amended and used").collect(deal.amendments().size() > 1 && counts.size() > 3);
        Statistics.label("amended and used").coverage(seen -> seen.check(true).percentage(share -> share >= 15));
    }

    @Provide
    Arbitrary<Deal> deals() {
        var cents = Arbitraries.integers().between(0, 3_000);
        var volumes = Combinators.combine(Arbitraries.integers().between(1, 20), cents, cents)
                .as(Volume::new);
        var prices = Combinators.combine(
                        cents, cents, Arbitraries.integers().between(1, 8), cents, cents, volumes, cents)
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
                    return new Deal(ZoneId.of(zone), countedAt, counters, amendments);
                });
    }

    @Provide
    Arbitrary<List<Plain>> tickets() {
        var days = Arbitraries.integers().between(0, 8 * 24 * 60);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 39 * 24 * 60),
                        days.optional(0.9),
                        days.optional(0.8),
                        Arbitraries.of(true, false))
                .as(Plain::new)
                .list()
                .ofMaxSize(40);
    }
}
