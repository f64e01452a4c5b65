package org.manydesk.timekeeping.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.manydesk.timekeeping.ClockTelling;
import org.manydesk.timekeeping.SlaReport;

/** Each time that something was timed on a ticket, e.g. anew after a reopening, and which of them counts. */
class ClockRuns extends ClockTable {
    private static final long serialVersionUID = 1L;

    ClockRuns(List<SlaReport.Pass> runs, ClockTelling telling, ZoneId zone) {
        super(telling, zone, "started", "ended", "rule", "target", "used", "outcome");
        runs.forEach(this::tell);
    }

    private void tell(SlaReport.Pass run) {
        var outcome = new Div(ClockWords.badge(telling, run.state()));
        if (run.decides()) outcome.add(words(" " + telling.word("why.decides")));
        row(
                time(run.startedAt()),
                run.stoppedAt().map(this::ended).orElseGet(() -> new Div(telling.word("why.goesOn"))),
                words(run.contractVersion()),
                hours(run.target()),
                hours(run.elapsed()),
                outcome);
    }

    private Div ended(Instant at) {
        return new Div(time(at));
    }
}
