package org.manydesk.timekeeping.ui;

import com.vaadin.flow.component.Component;
import java.time.ZoneId;
import org.manydesk.timekeeping.ClockTelling;
import org.manydesk.timekeeping.SlaReport;

/** What ruled a clock, one after the other: its contract's versions and its ticket's priorities. The last one decides. */
class ClockRules extends ClockTable {
    private static final long serialVersionUID = 1L;

    private final transient SlaReport.Timed clock;

    ClockRules(SlaReport.Timed clock, ClockTelling telling, ZoneId zone) {
        super(telling, zone, "from", "rule", "target", "used", "outcome");
        this.clock = clock;
        clock.segments().forEach(this::tell);
    }

    private void tell(SlaReport.Segment rule) {
        row(time(rule.from()), words(telling.rule(rule)), hours(rule.target()), hours(rule.elapsed()), outcome(rule));
    }

    /** What was broken stays so and is replaced by nothing. */
    private Component outcome(SlaReport.Segment rule) {
        return rule.to().isPresent() ? words(telling.word("why.replaced")) : ClockWords.badge(telling, clock.state());
    }
}
