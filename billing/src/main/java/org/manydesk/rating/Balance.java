package org.manydesk.rating;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Units of a line that were paid for and are there for the months to come.
 *
 * @param lots those that lapse first come first
 */
public record Balance(List<Lot> lots) {

    public static final Balance NONE = new Balance(List.of());

    /**
     * Units that end together.
     *
     * @param until the last month in which they can be used; empty for no end
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Lot(Quantity units, Optional<YearMonth> until) {
        private static Lot read(JsonNode json) {
            return new Lot(
                    Quantity.parse(json.path("units").asText()),
                    Optional.ofNullable(json.get("until")).map(JsonNode::asText).map(YearMonth::parse));
        }
    }

    public Balance {
        lots = lots.stream()
                .sorted(Comparator.comparing(lot -> lot.until().orElse(YearMonth.of(9999, 12))))
                .toList();
    }

    /** Units without an end. */
    public static Balance of(Quantity units) {
        return units.isPositive() ? new Balance(List.of(new Lot(units, Optional.empty()))) : NONE;
    }

    /** A number for units without an end, else the lots. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Balance read(JsonNode json) {
        return json.isArray()
                ? new Balance(StreamSupport.stream(json.spliterator(), false)
                        .map(Lot::read)
                        .toList())
                : of(new Quantity(new BigDecimal(json.asText())));
    }

    @JsonValue
    Object written() {
        return equals(of(units())) ? units() : lots;
    }

    public Quantity units() {
        return lots.stream().map(Lot::units).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** When the first of its units lapse, if they do. */
    public Optional<YearMonth> lapses() {
        return lots.stream().filter(lot -> lot.units().isPositive()).findFirst().flatMap(Lot::until);
    }

    public boolean isNone() {
        return lots.isEmpty();
    }

    /** What is left after so many units were used, those that lapse first before others; a lot that is used up stays. */
    Balance less(Quantity used) {
        var left = new ArrayList<Lot>();
        var rest = used;
        for (var lot : lots) {
            left.add(new Lot(lot.units().beyond(rest), lot.until()));
            rest = rest.beyond(lot.units());
        }
        return new Balance(left);
    }

    Balance plus(Lot lot) {
        return new Balance(Stream.concat(lots.stream(), Stream.of(lot)).toList());
    }

    /** What is still there after a month. */
    Balance after(YearMonth month) {
        return new Balance(lots.stream()
                .filter(lot -> lot.until().map(month::isBefore).orElse(true))
                .toList());
    }

    /** The same without lots that are used up, but for the last: it tells that there was a pack. */
    Balance withoutEmpty() {
        var filled = lots.stream().filter(lot -> lot.units().isPositive()).toList();
        return filled.isEmpty() && !isNone() ? new Balance(List.of(lots.getLast())) : new Balance(filled);
    }
}
