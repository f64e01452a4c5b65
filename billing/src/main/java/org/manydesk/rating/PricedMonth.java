package org.manydesk.rating;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.manydesk.money.Money;

/**
 * A month with what is charged in it. An amendment in the middle of a month parts it: each part has its own price list, and
 * what is due by days is due for the days of the part.
 *
 * @param parts in the order of their days; together they are the days that the contract covers
 */
public record PricedMonth(BilledMonth month, Currency currency, List<Part> parts) {

    /** Some days in a row with one price list. */
    public record Part(RateCard card, int days) {
        private Part entering(Map<String, Quantity> figures) {
            var lines = card.lines().stream()
                    .map(line -> Optional.ofNullable(figures.get(line.name()))
                            .filter(number -> line.isEntered())
                            .map(line::entering)
                            .orElse(line))
                    .toList();
            return new Part(card.with(lines), days);
        }
    }

    public PricedMonth {
        parts = List.copyOf(parts);
        if (parts.stream().mapToInt(Part::days).sum() != month.days())
            throw new IllegalArgumentException("the parts of %s are not its days".formatted(month));
    }

    /** A month with one price list. */
    public static PricedMonth of(BilledMonth month, Currency currency, RateCard card) {
        return new PricedMonth(month, currency, List.of(new Part(card, month.days())));
    }

    public Part part(int number) {
        return parts.get(number);
    }

    /** The price list at the end, by which the bill as a whole is rounded and taxed. */
    public RateCard card() {
        return parts.getLast().card();
    }

    public boolean isParted() {
        return parts.size() > 1;
    }

    /** The same with other units carried into it. */
    public PricedMonth carrying(Map<String, Balance> carried) {
        return new PricedMonth(month.carrying(carried), currency, parts);
    }

    /** The same with what people entered for it, by line. */
    public PricedMonth entering(Map<String, Quantity> figures) {
        if (figures.isEmpty()) return this;
        return new PricedMonth(
                month,
                currency,
                parts.stream().map(part -> part.entering(figures)).toList());
    }

    /** What tickets leave for the next month, by line; lines that leave nothing are left out. */
    public Map<String, Balance> handsOn(List<TicketMix> tickets) {
        return card().lines().stream()
                .filter(RateLine::carriesOver)
                .map(RateLine::name)
                .filter(line -> !handsOn(line, tickets).isNone())
                .collect(Collectors.toMap(Function.identity(), line -> handsOn(line, tickets)));
    }

    /** What tickets leave of a line for the next month. */
    public Balance handsOn(String line, List<TicketMix> tickets) {
        return left(line, tickets).after(month.period());
    }

    /** The same while the month lasts: what lapses at its end is still there. */
    public Balance left(String line, List<TicketMix> tickets) {
        return new Course(this, line, MonthUsage.all(this, tickets)).left();
    }

    /** How many packs tickets buy on a line in this month. */
    public Quantity packs(String line, List<TicketMix> tickets) {
        return new Course(this, line, MonthUsage.all(this, tickets)).packs();
    }

    /**
     * Where one unit of a part falls.
     *
     * @param unit  its number among the units of the line in the part, from 1
     * @param units of the line, in each part
     */
    public Optional<UnitPlace> place(String line, int part, Quantity unit, List<Quantity> units) {
        var uses =
                new Uses(units.stream().map(each -> Map.of(line, Use.of(each))).toList());
        return new Course(this, line, uses).leg(part).map(leg -> leg.place(unit));
    }

    /** The line of a part, at the prices of the month. */
    Optional<RateLine> line(int part, String name) {
        return part(part).card().line(name).map(line -> line.in(prices(part)));
    }

    Indexed prices(int part) {
        return part(part).card().prices(month, currency);
    }

    Money rounded(int part, Price exact) {
        return part(part).card().rounded(exact, currency);
    }

    /** The days of a part among those of the month. */
    Span days(int part) {
        return new Span(before(part), part(part).days(), month.period().lengthOfMonth());
    }

    /** The days of a part among those that the contract covers. */
    Span covered(int part) {
        return new Span(before(part), part(part).days(), month.days());
    }

    /** The days of a part among those of some in a row. */
    Span among(List<Integer> row, int part) {
        var all = row.stream().mapToInt(each -> part(each).days()).sum();
        return new Span(before(part) - before(row.getFirst()), part(part).days(), all);
    }

    private int before(int part) {
        return IntStream.range(0, part).map(each -> part(each).days()).sum();
    }
}
