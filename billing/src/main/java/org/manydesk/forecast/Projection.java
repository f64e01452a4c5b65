package org.manydesk.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manydesk.rating.TicketMix;

/**
 * The rest of a month, estimated. Pure.
 *
 * @param measured the tickets that count so far
 * @param days of the month
 * @param before the months that it goes by, those before; none where the contract is new
 * @param own the month so far, once enough of it is over to go by
 */
record Projection(TicketMix measured, WorkingDays days, List<Pace> before, Optional<Pace> own) {

    Projection {
        before = List.copyOf(before);
    }

    /** What the rest goes by: the months before, or else this one; empty where there is neither. */
    Optional<Pace> basis() {
        return before.isEmpty() ? own : Optional.of(Pace.together(before));
    }

    /** All tickets of the month. */
    Optional<TicketMix> expected() {
        return basis().map(pace -> with(pace.perDay(), RoundingMode.HALF_UP));
    }

    /** The same by the slowest of the paces; empty where there are less than two. */
    Optional<TicketMix> lowest() {
        return paces().stream().min(Pace::compareTo).map(slowest -> with(slowest.perDay(), RoundingMode.FLOOR));
    }

    /** The same by the fastest. */
    Optional<TicketMix> highest() {
        return paces().stream().max(Pace::compareTo).map(fastest -> with(fastest.perDay(), RoundingMode.CEILING));
    }

    private List<Pace> paces() {
        var paces = new ArrayList<>(before);
        own.ifPresent(paces::add);
        return paces.size() < 2 ? List.of() : paces;
    }

    private TicketMix with(BigDecimal perDay, RoundingMode rounding) {
        var rest = perDay.multiply(days.left()).setScale(0, rounding).intValueExact();
        return measured.plus(basis().orElseThrow().tickets().scaledTo(rest));
    }
}
