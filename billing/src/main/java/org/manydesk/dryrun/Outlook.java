package org.manydesk.dryrun;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.PriceComparison;
import org.manydesk.timekeeping.ClockMove;

/**
 * What an amendment would do; in the shape in which it travels.
 *
 * @param tickets clocks that would move, what would be breached first; the first 200 of them
 * @param moved how many clocks would move, all counted
 * @param breached how many of them would be breached by it
 * @param truncated whether more would move than are listed
 * @param price of the last month that is over; null where there is nothing to compare
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Outlook(
        List<ClockMove> tickets, int moved, int breached, boolean truncated, @Nullable PriceComparison price) {
    private static final int MOST = 200;

    static Outlook of(List<ClockMove> moves, @Nullable PriceComparison price) {
        var breached = (int) moves.stream().filter(ClockMove::breaches).count();
        var listed = moves.subList(0, Math.min(MOST, moves.size()));
        return new Outlook(List.copyOf(listed), moves.size(), breached, moves.size() > MOST, price);
    }
}
