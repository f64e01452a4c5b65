package org.manydesk.timekeeping.ui;

import org.manydesk.calendar.Stretch;
import org.manydesk.timekeeping.SlaReport;
import org.manydesk.ui.Days;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Tone;

/** Every stretch of a clock's time, whether it counts and why, and what those that count come to. */
class ClockStretches extends ClockTable {
    private static final long serialVersionUID = 1L;

    ClockStretches(SlaReport.Line clock, Arithmetic sum) {
        super(clock, "from", "to", "length", "counted", "because");
        clock.explanation().stream().filter(sum::isBefore).forEach(this::tell);
        if (!sum.carried().isZero()) remark(texts.get("why.carried", Days.hours(sum.carried())));
        clock.explanation().stream().filter(stretch -> !sum.isBefore(stretch)).forEach(this::tell);
        remark(texts.get("why.sum", Days.hours(sum.elapsed())));
    }

    private void tell(Stretch stretch) {
        var counts = stretch.counted()
                ? new StatusBadge(Tone.GOOD, texts.get("why.counts"))
                : new StatusBadge(Tone.PAUSED, texts.get("why.countsNot"));
        var row = row(
                time(stretch.from()),
                time(stretch.to()),
                hours(Arithmetic.length(stretch)),
                counts,
                words(stretch.why()));
        if (!stretch.counted()) row.addClassName("md-skipped-row");
    }
}
