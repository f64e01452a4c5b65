package org.manydesk.usage;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a ticket is counted in a period.
 *
 * @param at       the instant in the period that put the question: when it was opened, resolved or closed
 * @param first    when it got there first, or where it counts more than once, the last time that it counted by then; the same
 *     instant, or an earlier one
 * @param reopened when it was first taken up again after that, if it was
 * @param again    that it counted more than once by then; empty as long as it is the first time
 * @param splitFrom the ticket that it was split from, empty when it was not
 * @param names    what the reason names: the ticket that it is merged or folded into, the change that caused it; else empty
 */
public record Decision(
        Reason reason,
        Instant at,
        Instant first,
        Optional<Instant> reopened,
        Optional<Counts.Again> again,
        String names,
        String splitFrom) {

    /** Which of the times that the ticket counts it is, from 1. */
    public int occurrence() {
        return again.map(Counts.Again::number).orElse(Occurrence.FIRST);
    }

    public boolean isCounted() {
        return reason.isCounted();
    }

    /** The same, as a person decided; what counted in an earlier month, is under no contract or undone stays as it is. */
    Decision corrected(boolean counts) {
        if (!at.equals(first) || reason == Reason.NO_CONTRACT || reason == Reason.SPLIT_UNDONE) return this;
        var byHand = counts ? Reason.COUNTED_BY_HAND : Reason.LEFT_OUT_BY_HAND;
        return new Decision(byHand, at, first, reopened, again, "", splitFrom);
    }

    /** The same, which counted before, at this instant. */
    Decision countedBefore(Instant then) {
        return new Decision(Reason.COUNTED_BEFORE, at, then, reopened, again, "", splitFrom);
    }

    /** The same ticket, outside of every contract. */
    Decision withoutContract() {
        return new Decision(Reason.NO_CONTRACT, at, first, reopened, again, "", splitFrom);
    }
}
