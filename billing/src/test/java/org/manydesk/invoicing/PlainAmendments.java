package org.manydesk.invoicing;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.manydesk.calendar.Interval;
import org.manydesk.rating.Counters;
import org.manydesk.rating.Hours;
import org.manydesk.rating.Traits;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.EventKind;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;
import org.manydesk.timeline.Timeline;
import org.manydesk.timeline.TimelineEvent;
import org.manydesk.usage.CountedAt;

/**
 * An October with amendments in plain numbers, and what tickets cost in it, counted one after the other without any class of the
 * product; {@link #terms} says the same as a contract does. All prices are in cents.
 *
 * @param amendments the day of October from which prices hold; the first hold from the first
 */
record PlainAmendments(ZoneId zone, CountedAt countedAt, Counters counters, TreeMap<Integer, Prices> amendments) {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Instant EARLIEST = Instant.parse("2026-09-27T00:00:00Z");
    private static final int DAYS = 31;
    private static final int PACKAGE = 3;

    /** What the bill as a whole was brought to. */
    enum Outcome {
        AS_IT_IS,
        RAISED,
        CUT
    }

    /**
     * At least and at most so much in a whole month.
     *
     * @param least 0 for none
     * @param most empty for no end
     */
    record Bounds(int least, Optional<Integer> most) {
        private String json() {
            return "\"minimum\":\"%s\"".formatted(PlainDeal.money(least))
                    + most.map(cents -> ",\"maximum\":\"" + PlainDeal.money(cents) + "\"")
                            .orElse("");
        }
    }

    /** Taken off all that a list charges: so many percent, or so many cents a month. */
    record Off(boolean isPercent, int much) {
        private String json() {
            return isPercent
                    ? "\"percent\":\"%d\"".formatted(much)
                    : "\"amount\":\"%s\"".formatted(PlainDeal.money(much));
        }

        /** What is left of so many cents of some days, in cents times 3100. */
        private long left(long cents, int days) {
            return isPercent ? cents * DAYS * (100 - much) : Math.max(0, cents * DAYS - (long) much * days) * 100;
        }
    }

    /** A price of each ticket, with bounds of its line. */
    record Each(int price, Bounds bounds) {}

    /** A ticket up to a place, and beyond it. */
    record Tiers(int bound, int upTo, int beyond) {
        private int of(int place) {
            return place <= bound ? upTo : beyond;
        }
    }

    /** All tickets at one price, which is found by how many there are: up to a bound, and beyond it. */
    record Volume(int bound, int upTo, int beyond) {
        private int of(long total) {
            return total <= bound ? upTo : beyond;
        }
    }

    /**
     * A price list: of each ticket, of an urgent one besides, by its place, by volume, and of a package that is begun.
     *
     * @param bill bounds of all of it
     */
    record Prices(Each each, int urgent, Tiers tiers, Volume volume, int packages, Bounds bill, Off off) {
        private String json(Counters counters) {
            return """
                    {"vatRate":"20","tiersAtAmendment":"%s",%s,"discounts":[{"name":"Off",%s}],"lines":[
                     {"name":"Each","model":"STANDARD","unitPrice":"%s",%s},
                     {"name":"Urgent","only":{"priorities":["P1"]},"model":"STANDARD","unitPrice":"%s"},
                     {"name":"Tiers","model":"GRADUATED","tiers":[{"upTo":%d,"unitPrice":"%s"},{"unitPrice":"%s"}]},
                     {"name":"Volume","model":"VOLUME","tiers":[{"upTo":%d,"unitPrice":"%s"},{"unitPrice":"%s"}]},
                     {"name":"Packages","model":"PACKAGE","packageSize":%d,"packagePrice":"%s"}]}"""
                    .formatted(
                            counters,
                            bill.json(),
                            off.json(),
                            PlainDeal.money(each.price()),
                            each.bounds().json(),
                            PlainDeal.money(urgent),
                            tiers.bound(),
                            PlainDeal.money(tiers.upTo()),
                            PlainDeal.money(tiers.beyond()),
                            volume.bound(),
                            PlainDeal.money(volume.upTo()),
                            PlainDeal.money(volume.beyond()),
                            PACKAGE,
                            PlainDeal.money(packages));
        }
    }

    /** A ticket in minutes: after the earliest instant when it was opened, and how long until it was resolved, and closed, if it was. */
    record Ticket(int opened, Optional<Integer> toResolve, Optional<Integer> toClose, boolean urgent) {

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

    MonthTerms terms() {
        var days = List.copyOf(amendments.keySet());
        return new MonthTerms(
                OCTOBER,
                zone,
                EUR,
                IntStream.range(0, days.size())
                        .mapToObj(nth -> new MonthTerms.Term(
                                OCTOBER.atDay(days.get(nth)),
                                OCTOBER.atDay(last(days, nth)),
                                PlainDeal.read(requireNonNull(amendments.get(days.get(nth)))
                                        .json(counters))))
                        .toList());
    }

    private static int last(List<Integer> days, int nth) {
        return nth + 1 < days.size() ? days.get(nth + 1) - 1 : DAYS;
    }

    Interval month() {
        return new Interval(
                OCTOBER.atDay(1).atStartOfDay(zone).toInstant(),
                OCTOBER.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    /** So many days a price list holds. */
    private int days(int from) {
        var next = amendments.higherKey(from);
        return (next == null ? DAYS + 1 : next) - from;
    }

    /** What some bounds come to: those of each list for its days, what it charges itself where it has no end; in cents times 31. */
    private record Span(long least, long most) {
        private long bounded(long cents) {
            return Math.min(Math.max(DAYS * cents, least), most);
        }
    }

    private Span span(Function<Prices, Bounds> bounds, Map<Integer, Long> charged) {
        var least = 0L;
        var most = 0L;
        var ends = false;
        for (var list : amendments.entrySet()) {
            var bound = bounds.apply(list.getValue());
            least += (long) days(list.getKey()) * bound.least();
            ends |= bound.most().isPresent();
            most += bound.most()
                    .map(cents -> (long) days(list.getKey()) * cents)
                    .orElse(DAYS * charged.getOrDefault(list.getKey(), 0L));
        }
        return new Span(least, ends ? most : Long.MAX_VALUE);
    }

    /** Half a cent counts as one; it never comes to half of one, as 31 is odd. */
    private static long rounded(long cents31) {
        return Math.floorDiv(2 * cents31 + DAYS, 2L * DAYS);
    }

    /** What the line of each ticket comes to on each list; its least is added where its last list ends. */
    private Map<Integer, Long> each(Map<Integer, Long> own) {
        var span = span(prices -> prices.each().bounds(), own);
        var lines = new HashMap<Integer, Long>();
        var sum = 0L;
        var before = 0L;
        for (var list : amendments.keySet()) {
            sum += own.getOrDefault(list, 0L);
            var isLast = list.equals(amendments.lastKey());
            var now = rounded(isLast ? span.bounded(sum) : Math.min(DAYS * sum, span.most()));
            lines.put(list, now - before);
            before = now;
        }
        return lines;
    }

    /** In cents. */
    long bill(List<Ticket> tickets) {
        var charged = charged(tickets);
        var sum = sum(charged);
        var span = span(Prices::bill, charged);
        var cut = span.most() == Long.MAX_VALUE ? sum : Math.min(sum, rounded(span.most()));
        return Math.max(cut, rounded(span.least()));
    }

    Outcome outcome(List<Ticket> tickets) {
        var difference = Long.signum(bill(tickets) - sum(charged(tickets)));
        return difference == 0 ? Outcome.AS_IT_IS : difference > 0 ? Outcome.RAISED : Outcome.CUT;
    }

    boolean boundsALine(List<Ticket> tickets) {
        var own = own(tickets, false);
        return sum(each(own)) != sum(own);
    }

    private static long sum(Map<Integer, Long> charged) {
        return charged.values().stream().mapToLong(cents -> cents).sum();
    }

    /** What all lines come to less what is taken off, by the first day of the list. */
    private Map<Integer, Long> charged(List<Ticket> tickets) {
        var charged = new HashMap<>(own(tickets, true));
        each(own(tickets, false)).forEach((list, cents) -> charged.merge(list, cents, Long::sum));
        var sum = 0L;
        var before = 0L;
        for (var list : amendments.entrySet()) {
            var all = charged.getOrDefault(list.getKey(), 0L);
            sum += list.getValue().off().left(all, days(list.getKey()));
            var now = Math.floorDiv(2 * sum + 100 * DAYS, 200L * DAYS);
            charged.put(list.getKey(), now - before);
            before = now;
        }
        return charged;
    }

    /** One ticket after the other by the instants that decide: by the other lines, or by the line of each ticket. */
    private Map<Integer, Long> own(List<Ticket> tickets, boolean others) {
        var sums = new HashMap<Integer, Long>();
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
            place++;
            var prices = held.getValue();
            var cents = others
                    ? others(ticket, prices, place) + prices.volume().of(together(list, days))
                    : prices.each().price();
            sums.merge(list, (long) cents, Long::sum);
        }
        return sums;
    }

    private static int others(Ticket ticket, Prices prices, int place) {
        return prices.tiers().of(place)
                + (ticket.urgent() ? prices.urgent() : 0)
                + ((place - 1) % PACKAGE == 0 ? prices.packages() : 0);
    }

    /** The day of October on which it is decided; none where that is in another month. */
    private IntStream dayOf(Ticket ticket) {
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
