package org.manydesk.rating;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The units that a simulation names, line by line, before it is known whether its price lists have such lines. */
record SimulatedUnits(List<Row> fresh, List<Row> rated, List<Row> carried, List<Row> figures) {

    private static final int LONGEST_NAME = 120;
    private static final int MOST_PARTS = 31;

    /** @param part of the month, from 1 */
    private record Row(Section at, String line, Use use, int part) {

        static Row used(Section entry) {
            entry.only(Set.of("line", "quantity", "afterHours", "holiday", "part"));
            var units = entry.required("quantity", entry.decimal("quantity").map(Quantity::new), Quantity.ZERO);
            var use = new Use(units, among(entry, "afterHours"), among(entry, "holiday"));
            return new Row(
                    entry, name(entry), use, entry.whole("part", 1, MOST_PARTS).orElse(1));
        }

        static Row number(Section entry) {
            entry.only(Set.of("line", "quantity"));
            var number =
                    entry.required("quantity", entry.notNegative("quantity").map(Quantity::new), Quantity.ZERO);
            return new Row(entry, name(entry), Use.of(number), 1);
        }

        private static String name(Section entry) {
            return entry.required("line", entry.text("line", LONGEST_NAME), "");
        }

        private static Quantity among(Section entry, String field) {
            return entry.decimal(field).map(Quantity::new).orElse(Quantity.ZERO);
        }
    }

    static SimulatedUnits read(Section root) {
        return new SimulatedUnits(
                rows(root, "usage", Row::used),
                rows(root, "alreadyRated", Row::used),
                rows(root, "carried", Row::number),
                rows(root, "figures", Row::number));
    }

    private static List<Row> rows(Section root, String field, Function<Section, Row> read) {
        return root.sections(field).stream().map(read).toList();
    }

    /** The month with these units. What was rated of seats and results before is what was entered then. */
    RatingSimulation in(PricedMonth bare, Section root) {
        var entered = rated.stream().filter(row -> isEntered(bare, row)).toList();
        var used = rated.stream().filter(row -> !isEntered(bare, row)).toList();
        Stream.concat(fresh.stream(), used.stream()).forEach(row -> mustBeUsed(bare, row));
        figures.stream().filter(row -> !isEntered(bare, row)).forEach(row -> row.at()
                .fault("line", "is not a line of the card that is charged by seats or results"));
        var month = bare.carrying(byLine(carried, Balance::of));
        var now = month.entering(byLine(figures, Function.identity()));
        var before = month.entering(byLine(entered, Function.identity()));
        var usage = rated.isEmpty()
                ? MonthUsage.first(now, uses(bare, fresh))
                : MonthUsage.late(now, uses(bare, fresh), uses(bare, used), before);
        usage.unsound().forEach(line -> root.fault("usage", "would leave less than no units on line " + line));
        return new RatingSimulation(now, usage);
    }

    private static boolean isEntered(PricedMonth month, Row row) {
        return month.parts().stream().anyMatch(part -> has(part, row, RateLine::isEntered));
    }

    private static boolean has(PricedMonth.Part part, Row row, Predicate<RateLine> wanted) {
        return part.card().line(row.line()).filter(wanted).isPresent();
    }

    private static void mustBeUsed(PricedMonth month, Row row) {
        if (row.part() > month.parts().size())
            row.at()
                    .fault(
                            "part",
                            "must be at most %d, as many as the month has"
                                    .formatted(month.parts().size()));
        else if (!has(month.part(row.part() - 1), row, RateLine::isByUse))
            row.at().fault("line", "is not a line of the card that counts tickets or hours");
    }

    private static <T> Map<String, T> byLine(List<Row> rows, Function<Quantity, T> number) {
        return rows.stream()
                .collect(Collectors.toMap(
                        Row::line, row -> number.apply(row.use().units()), (a, b) -> b));
    }

    private static Uses uses(PricedMonth month, List<Row> rows) {
        return new Uses(IntStream.rangeClosed(1, month.parts().size())
                .mapToObj(part -> {
                    var units = new HashMap<String, Use>();
                    rows.stream()
                            .filter(row -> row.part() == part)
                            .forEach(row -> units.merge(row.line(), row.use(), Use::plus));
                    return Map.copyOf(units);
                })
                .toList());
    }
}
