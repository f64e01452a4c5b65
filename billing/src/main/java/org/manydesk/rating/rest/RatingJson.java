package org.manydesk.rating.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.manydesk.money.Money;
import org.manydesk.rating.RatedLine;
import org.manydesk.rating.RatingSimulation;

/** What a simulation came to. */
public record RatingJson(List<Line> lines, Money total) {

    /** @param part of an amended month that the line is for, from 1; absent where it is for all of the month */
    public record Line(
            @JsonUnwrapped RatedLine line, @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> part) {
        static Line of(RatedLine line, boolean isParted) {
            return new Line(line, line.part().filter(any -> isParted).map(part -> part + 1));
        }
    }

    static RatingJson of(RatingSimulation simulation) {
        var rating = simulation.rate();
        var isParted = simulation.month().isParted();
        return new RatingJson(
                rating.lines().stream().map(line -> Line.of(line, isParted)).toList(), rating.total());
    }
}
