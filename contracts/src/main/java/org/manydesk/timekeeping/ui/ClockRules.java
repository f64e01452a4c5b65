package org.manydesk.timekeeping.ui;

import com.vaadin.flow.component.Component;
import org.manydesk.timekeeping.SlaReport;

/** What ruled a clock, one after the other: its contract's versions and its ticket's priorities. The last one decides. */
class ClockRules extends ClockTable {
    private static final long serialVersionUID = 1L;

    private final transient SlaReport.Line clock;

    ClockRules(SlaReport.Line clock) {
        super(clock, "from", "rule", "target", "used", "outcome");
        this.clock = clock;
        clock.segments().forEach(this::tell);
    }

    private void tell(SlaReport.Segment rule) {
        var version =
                texts.get("why.rule", rule.contractVersion(), rule.priority().name())
                        + rule.scope().map(scope -> ", " + ClockWords.of(scope)).orElse("");
        row(time(rule.from()), words(version), hours(rule.target()), hours(rule.elapsed()), outcome(rule));
    }

    /** What was broken stays so and is replaced by nothing. */
    private Component outcome(SlaReport.Segment rule) {
        return rule.to().isPresent() ? words(texts.get("why.replaced")) : ClockWords.badge(clock.state());
    }
}
