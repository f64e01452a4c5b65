package org.manydesk.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.manydesk.sla.Goal;

/**
 * How many clocks came to which end. A percentage is always of clocks, never a mean of percentages.
 *
 * @param met ended in the period, in time
 * @param breached ran out in the period
 * @param overdue those of the breached that have not ended yet
 * @param excluded would be in one of the other figures, were they not left out
 * @param running not judged by the end of the period
 */
public record Figures(long met, long breached, long overdue, long excluded, long running) {
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0);

    /** Both together. */
    public Figures plus(Figures more) {
        return new Figures(
                met + more.met,
                breached + more.breached,
                overdue + more.overdue,
                excluded + more.excluded,
                running + more.running);
    }

    /** What the percentage is of. */
    long judged() {
        return met + breached;
    }

    /** Two decimals, rounded half up, for people; empty when nothing was judged. */
    public Optional<String> percentage() {
        if (judged() == 0) return Optional.empty();
        return Optional.of(BigDecimal.valueOf(met)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(judged()), 2, RoundingMode.HALF_UP)
                .toPlainString());
    }

    /** Compared exactly; empty without goal or judged clock. */
    Optional<Boolean> keep(Optional<Goal> goal) {
        return judged() == 0 ? Optional.empty() : goal.map(share -> share.isKeptBy(met, judged()));
    }
}
