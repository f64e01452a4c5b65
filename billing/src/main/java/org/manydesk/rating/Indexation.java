package org.manydesk.rating;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/**
 * A table by which prices rise or fall: from a month on they are multiplied by that entry's index over the base index. A
 * month before the first entry has the prices as agreed.
 *
 * @param base  the index that the prices were agreed at, more than zero
 * @param table in the order of its months, each once
 */
public record Indexation(BigDecimal base, List<Entry> table) {

    /** @param index more than zero */
    public record Entry(YearMonth from, BigDecimal index) {}

    public static final Indexation NONE = new Indexation(BigDecimal.ONE, List.of());

    public Indexation {
        base = Plain.of(base);
        table = table.stream().sorted(Comparator.comparing(Entry::from)).toList();
        if (base.signum() <= 0 || table.stream().anyMatch(entry -> entry.index().signum() <= 0))
            throw new IllegalArgumentException("an index is more than zero");
        if (table.stream().map(Entry::from).distinct().count() < table.size())
            throw new IllegalArgumentException("a month has one index");
    }

    /** The index that holds in a month. */
    public BigDecimal in(YearMonth period) {
        return table.reversed().stream()
                .filter(entry -> !entry.from().isAfter(period))
                .findFirst()
                .map(Entry::index)
                .orElse(base);
    }
}
