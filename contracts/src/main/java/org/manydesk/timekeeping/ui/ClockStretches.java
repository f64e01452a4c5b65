package org.manydesk.timekeeping.ui;

import java.time.ZoneId;
import org.manydesk.calendar.Told;
import org.manydesk.timekeeping.Arithmetic;
import org.manydesk.timekeeping.ClockTelling;
import org.manydesk.timekeeping.SlaReport;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Tone;

/** Every stretch of a clock's time, whether it counts and why, and what those that count come to. */
class ClockStretches extends ClockTable {
    private static final long serialVersionUID = 1L;

    ClockStretches(SlaReport.Timed clock, ClockTelling telling, ZoneId zone) {
        super(telling, zone, "from", "to", "length", "counted", "because");
        var sum = Arithmetic.of(clock);
        clock.explanation().stream().filter(sum::isBefore).forEach(this::tell);
        telling.carried(sum).ifPresent(this::remark);
        clock.explanation().stream().filter(stretch -> !sum.isBefore(stretch)).forEach(this::tell);
        remark(telling.sum(clock));
    }

    private void tell(Told stretch) {
        var counts = stretch.counted()
                ? new StatusBadge(Tone.GOOD, telling.word("why.counts"))
                : new StatusBadge(Tone.PAUSED, telling.word("why.countsNot"));
        var row = row(
                time(stretch.from()),
                time(stretch.to()),
                hours(Arithmetic.length(stretch)),
                counts,
                words(stretch.why()));
        if (!stretch.counted()) row.addClassName("md-skipped-row");
    }
}
