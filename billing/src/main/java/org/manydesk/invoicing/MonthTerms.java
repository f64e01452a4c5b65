package org.manydesk.invoicing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manydesk.calendar.Interval;
import org.manydesk.calendar.Intervals;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.Succession;
import org.manydesk.document.Heading;
import org.manydesk.problem.Conflict;
import org.manydesk.rating.BilledMonth;
import org.manydesk.rating.PricedMonth;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateCardJson;
import org.manydesk.rating.RateLine;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Traits;
import org.manydesk.rating.Work;
import org.manydesk.rating.WorkMix;
import org.manydesk.usage.TicketCount;

/**
 * The price lists of a contract's month, each with its days. An amendment that leaves the prices alone parts nothing. A
 * ticket is charged by the price list of the day on which it was decided.
 *
 * @param list in the order of their days; days without a price list are left out
 */
record MonthTerms(YearMonth period, ZoneId zone, Currency currency, List<Term> list) {

    /**
     * A price list and its days.
     *
     * @param last included
     */
    record Term(LocalDate first, LocalDate last, JsonNode rateCard) {

        private PricedMonth.Part part() {
            return new PricedMonth.Part(read(rateCard), days());
        }

        private int days() {
            return (int) ChronoUnit.DAYS.between(first, last) + 1;
        }

        private boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    MonthTerms {
        list = List.copyOf(list);
    }

    static MonthTerms of(ContractVersion version, YearMonth period, List<Succession.Reign> reigns) {
        var list = new ArrayList<Term>();
        for (var reign : reigns) {
            var card = reign.version().rateCard();
            if (card.isNull()) continue;
            var joins = !list.isEmpty()
                    && read(list.getLast().rateCard()).equals(read(card))
                    && list.getLast().last().plusDays(1).equals(reign.first());
            list.add(new Term(joins ? list.removeLast().first() : reign.first(), reign.last(), card));
        }
        return new MonthTerms(period, version.zone(), version.currency(), list);
    }

    private static RateCard read(JsonNode rateCard) {
        return RateCardJson.stored(rateCard);
    }

    /** The same days as if another version had held on all of them. */
    MonthTerms by(ContractVersion another) {
        return new MonthTerms(
                period,
                zone,
                currency,
                List.of(new Term(list.getFirst().first(), list.getLast().last(), another.rateCard())));
    }

    /** The same with a price list without lines on these days. */
    MonthTerms chargingNothing(LocalDate first, LocalDate last) {
        return new MonthTerms(period, zone, currency, List.of(new Term(first, last, RateCardJson.nothing())));
    }

    /** Of a month after the contract's end: nothing is charged for it, but what came late for others is, and taxed as last agreed. */
    static MonthTerms afterTheEnd(ContractVersion last, YearMonth period) {
        var card = RateCardJson.withoutCharges(last.rateCard());
        var term = new Term(period.atDay(1), period.atEndOfMonth(), card);
        return new MonthTerms(period, last.zone(), last.currency(), List.of(term));
    }

    boolean arePriced() {
        return !list.isEmpty();
    }

    /** Whether only what comes from elsewhere is billed: after the contract's end what came late, or what a group brings. */
    boolean chargeNothing() {
        return lines().findAny().isEmpty();
    }

    /** Whether any line takes over what the month before left unused. */
    boolean takeOver() {
        return lines().anyMatch(RateLine::carriesOver);
    }

    /** Whether any line hands on what it took over until it is used, so that all months before count. */
    boolean keepBalances() {
        return lines().anyMatch(line -> line.model().keepsBalance());
    }

    /** What is agreed of that which people enter, by line; in the order of the price lists, the last of them holds. */
    Map<String, Quantity> figures() {
        var figures = new LinkedHashMap<String, Quantity>();
        lines().filter(RateLine::isEntered)
                .forEach(line -> figures.put(line.name(), line.counted().agreed()));
        return figures;
    }

    private Stream<RateLine> lines() {
        return list.stream().flatMap(term -> read(term.rateCard()).lines().stream());
    }

    /** The days of a part. */
    Heading.Period days(int part) {
        return new Heading.Period(list.get(part).first(), list.get(part).last());
    }

    /** The part that begins on a day. */
    int part(LocalDate first) {
        return IntStream.range(0, list.size())
                .filter(part -> list.get(part).first().equals(first))
                .findFirst()
                .orElse(0);
    }

    /** The real time of a part. */
    Interval span(int part) {
        var term = list.get(part);
        return new Interval(
                term.first().atStartOfDay(zone).toInstant(),
                term.last().plusDays(1).atStartOfDay(zone).toInstant());
    }

    PricedMonth priced(Given given) {
        if (!arePriced()) throw new Conflict("This contract has no rate card; there is nothing to bill.");
        var parts = list.stream().map(Term::part).toList();
        var days = parts.stream().mapToInt(PricedMonth.Part::days).sum();
        return new PricedMonth(new BilledMonth(period, days, given.carried()), currency, parts)
                .entering(given.figures());
    }

    /** The counted tickets of each part, by kind. */
    List<TicketMix> mixes(List<TicketCount> tickets) {
        return IntStream.range(0, list.size())
                .mapToObj(part -> TicketCount.mix(tickets.stream()
                        .filter(ticket -> part(ticket.decision().at()).orElse(-1) == part)
                        .toList()))
                .toList();
    }

    /** The same with work that is charged by the hour. */
    List<TicketMix> mixes(List<TicketCount> tickets, List<ChargedWork> now, List<ChargedWork> before) {
        return with(mixes(tickets), now, before);
    }

    /** Puts to the tickets of each part the work that began in it. */
    List<TicketMix> with(List<TicketMix> tickets, List<ChargedWork> now, List<ChargedWork> before) {
        return IntStream.range(0, list.size())
                .mapToObj(part -> tickets.get(part).with(new WorkMix(begun(part, now), begun(part, before))))
                .toList();
    }

    private List<Work> begun(int part, List<ChargedWork> some) {
        return some.stream()
                .filter(work -> part(work.at()).orElse(-1) == part)
                .map(ChargedWork::work)
                .toList();
    }

    /** Whether any line charges hours; else work is nobody's concern here. */
    boolean haveHours() {
        return list.stream()
                .flatMap(term -> read(term.rateCard()).lines().stream())
                .anyMatch(RateLine::isPerHour);
    }

    /** The work that no line asks for, though others charge hours. */
    List<ChargedWork> onNoLine(List<ChargedWork> work, PricedMonth month) {
        return work.stream()
                .filter(one -> part(one.at()).isEmpty()
                        || month.part(part(one.at()).getAsInt()).card().lines().stream()
                                .noneMatch(line -> line.isPerHour()
                                        && line.counted().only().covers(one.traits())))
                .toList();
    }

    /** How much it is. */
    Duration unpriced(List<ChargedWork> work, PricedMonth month) {
        return onNoLine(work, month).stream().map(ChargedWork::time).reduce(Duration.ZERO, Duration::plus);
    }

    /** Whether a line of an invoice of the month charges a ticket of it. */
    boolean charge(InvoiceLine line, BilledTicket ticket) {
        if (!line.period().equals(period)) return false;
        return part(ticket.decidedAt()).stream()
                .filter(part ->
                        line.days().map(days -> part(days.first()) == part).orElse(true))
                .mapToObj(list::get)
                .flatMap(term -> read(term.rateCard()).line(line.name()).stream())
                .anyMatch(one -> one.isPerTicket() && one.counted().only().covers(ticket.traits()));
    }

    /** What a line of an invoice of the month was rated by; empty for what no price list has, such as a discount. */
    Optional<RateLine> rated(InvoiceLine line) {
        var part = line.days().map(days -> part(days.first())).orElse(0);
        return read(list.get(part).rateCard()).line(line.name());
    }

    /** The counted tickets that no line charges; none where nothing is charged at all. */
    List<TicketCount> onNoLine(List<TicketCount> tickets) {
        var counted = tickets.stream().filter(TicketCount::isCounted).toList();
        return onNoLine(counted, ticket -> ticket.decision().at(), TicketCount::traits);
    }

    /** The same of tickets that an invoice counts. */
    List<OmittedTickets.Told> toldOnNoLine(List<OmittedTickets.Told> tickets) {
        return onNoLine(tickets, OmittedTickets.Told::decidedAt, OmittedTickets.Told::traits);
    }

    /** Whether a part of the month has no line for tickets of a kind. */
    boolean mayBeOnNoLine(Traits kind) {
        return priced(Given.NOTHING).parts().stream()
                .anyMatch(part -> TicketMix.of(List.of(kind)).unpriced(part.card()) > 0);
    }

    /** The real time of those days of the month that have no price list. */
    List<Interval> withoutPrices() {
        var whole = new Interval(
                period.atDay(1).atStartOfDay(zone).toInstant(),
                period.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
        var priced = IntStream.range(0, list.size()).mapToObj(this::span).toList();
        return Intervals.union(List.of(whole)).without(Intervals.union(priced)).list();
    }

    private <T> List<T> onNoLine(List<T> tickets, Function<T, Instant> decidedAt, Function<T, Traits> traits) {
        if (chargeNothing()) return List.of();
        var parts = priced(Given.NOTHING).parts();
        return tickets.stream()
                .filter(ticket -> {
                    var part = part(decidedAt.apply(ticket));
                    return part.isEmpty()
                            || TicketMix.of(List.of(traits.apply(ticket)))
                                            .unpriced(parts.get(part.getAsInt()).card())
                                    > 0;
                })
                .toList();
    }

    /** How many they are. */
    int unpriced(List<TicketCount> tickets) {
        return onNoLine(tickets).size();
    }

    OptionalInt part(Instant at) {
        var day = LocalDate.ofInstant(at, zone);
        return IntStream.range(0, list.size())
                .filter(part -> list.get(part).holds(day))
                .findFirst();
    }
}
