package org.manydesk.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.manydesk.money.Rounding;

/**
 * A price list of any shape in plain numbers, and what a month costs by it, counted ticket by ticket and step by step;
 * {@link #card} says the same as a contract does.
 *
 * @param lines their names are {@code Line 0}, {@code Line 1}…
 */
record PlainCard(List<Line> lines, Terms terms) {

    /** The first month that is billed; each has an index of its own. */
    static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    private static final int BASE = 1000;

    /**
     * What holds for the whole bill.
     *
     * @param indices of each month, in thousandths of the one at which prices were agreed
     * @param percent off the sum; then {@code fixed} cents off
     * @param least cents at least; and at most {@code room} more, without an end where that is empty
     */
    record Terms(Rounding rounding, List<Integer> indices, int percent, int fixed, int least, Optional<Integer> room) {}

    /**
     * @param free units that cost nothing, before any other
     * @param least cents of the line at least; and at most {@code room} more, without an end where that is empty
     * @param uplift percent after hours, and twice as much on holidays; zero where the shape has no one price
     */
    record Line(PlainShape shape, Selection only, int free, int least, Optional<Integer> room, int uplift) {

        Line {
            if (!shape.countsTickets()) only = Selection.ALL;
            if (!shape.countsTickets()) free = 0;
            if (!shape.hasOnePrice() || free > 0) uplift = 0;
        }

        RateLine agreed(String name) {
            var end = room.map(more -> PlainShape.ofCents(least + more));
            return new RateLine(
                    name,
                    shape.countsTickets()
                            ? Counted.tickets(only)
                            : new Counted(Charge.PER_MONTH, Selection.ALL, Quantity.of(shape.units(0))),
                    shape.model(),
                    new Limits(Quantity.of(free), PlainShape.ofCents(least), end),
                    new Uplift(BigDecimal.valueOf(uplift), BigDecimal.valueOf(2L * uplift)));
        }

        List<Traits> asked(List<Traits> tickets) {
            return tickets.stream().filter(this::asksFor).toList();
        }

        private boolean asksFor(Traits ticket) {
            return isAmong(only.types(), ticket.type())
                    && isAmong(only.priorities(), ticket.priority())
                    && isAmong(only.categories(), ticket.category())
                    && isAmong(only.channels(), ticket.channel())
                    && isAmong(only.hours(), ticket.hours())
                    && isAmong(only.languages(), ticket.language());
        }

        private static <T> boolean isAmong(Set<T> wanted, T found) {
            return wanted.isEmpty() || wanted.contains(found);
        }

        int charged(List<Traits> tickets) {
            return Math.max(0, shape.units(asked(tickets).size()) - free);
        }

        /** Exact cents. */
        BigDecimal costs(List<Traits> tickets, int carried, Prices prices) {
            var units = charged(tickets);
            var sum = shape.costs(units, carried, prices);
            for (var ticket : asked(tickets)) {
                var percent = ticket.hours() == Hours.AFTER_HOURS ? uplift : 2 * uplift;
                if (uplift > 0 && ticket.hours() != Hours.IN_HOURS)
                    sum = sum.add(shape.onePrice(units, prices)
                            .multiply(BigDecimal.valueOf(percent))
                            .movePointLeft(2));
            }
            var raised = sum.max(prices.payable(least));
            return room.map(more -> raised.min(prices.payable(least + more))).orElse(raised);
        }
    }

    /** Prices of a month by its index, in thousandths. */
    record Prices(int index) {

        /** Tenths of a cent, multiplied and rounded half up to hundredths of a cent; in cents. */
        BigDecimal unit(int tenths) {
            return times(BigDecimal.valueOf(tenths, 1), 2);
        }

        /** Cents, multiplied and rounded half up to cents. */
        BigDecimal payable(int cents) {
            return times(BigDecimal.valueOf(cents), 0);
        }

        private BigDecimal times(BigDecimal cents, int decimals) {
            return cents.multiply(BigDecimal.valueOf(index)).movePointLeft(3).setScale(decimals, RoundingMode.HALF_UP);
        }
    }

    static String name(int line) {
        return "Line " + line;
    }

    /**
     * A month's bill in cents.
     *
     * @param month from 0
     * @param carried units that the month before left, by line
     */
    long bill(int month, List<Traits> tickets, Map<Integer, Integer> carried) {
        var prices = new Prices(terms.indices().get(month));
        var sum = IntStream.range(0, lines.size())
                .mapToObj(line -> rounded(lines.get(line).costs(tickets, carried.getOrDefault(line, 0), prices)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var reduced = sum.multiply(BigDecimal.valueOf(100L - terms.percent())).movePointLeft(2);
        var left = rounded(reduced.subtract(BigDecimal.valueOf(terms.fixed())).max(BigDecimal.ZERO));
        var least = prices.payable(terms.least());
        return terms.room()
                .map(more -> left.min(prices.payable(terms.least() + more)))
                .orElse(left)
                .max(least)
                .longValueExact();
    }

    private BigDecimal rounded(BigDecimal cents) {
        return cents.setScale(0, terms.rounding().mode());
    }

    /** Included units that a month leaves, by line. */
    Map<Integer, Integer> left(List<Traits> tickets) {
        var left = new HashMap<Integer, Integer>();
        for (var line = 0; line < lines.size(); line++) {
            var units = lines.get(line).shape().left(lines.get(line).charged(tickets));
            if (units > 0) left.put(line, units);
        }
        return left;
    }

    RateCard card() {
        return new RateCard(
                terms.rounding(),
                VatRate.ZERO,
                IntStream.range(0, lines.size())
                        .mapToObj(line -> lines.get(line).agreed(name(line)))
                        .toList(),
                new WholeBill(
                        PlainShape.ofCents(terms.least()),
                        terms.room().map(more -> PlainShape.ofCents(terms.least() + more)),
                        List.of(
                                new Discount.Fixed("Fixed", PlainShape.ofCents(terms.fixed())),
                                new Discount.Percent("Percent", BigDecimal.valueOf(terms.percent())))),
                new Indexation(
                        BigDecimal.valueOf(BASE),
                        IntStream.range(0, terms.indices().size())
                                .mapToObj(month -> new Indexation.Entry(
                                        SEPTEMBER.plusMonths(month),
                                        BigDecimal.valueOf(terms.indices().get(month))))
                                .toList()));
    }
}
