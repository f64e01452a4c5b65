package org.manydesk.timekeeping.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.sla.ClockState;
import org.manydesk.sla.Metric;
import org.manydesk.timekeeping.SlaReport;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;

/** How clocks are called and coloured, the same on every page. */
public final class ClockWords {
    private static final Texts TEXTS = Texts.of(ClockWords.class);

    private ClockWords() {}

    /** What is timed, e.g. "First response". */
    public static String of(Metric metric) {
        return TEXTS.of(metric);
    }

    /** The same in a word for a line of a list, e.g. "response". */
    public static String brief(Metric metric) {
        return TEXTS.get("brief." + metric.name());
    }

    /** For which tickets something was promised, e.g. "service erp, category Network". */
    static String of(SlaReport.Scope scope) {
        return Stream.of(
                        scope.service().map(key -> TEXTS.get("for.service", key)),
                        scope.category().map(name -> TEXTS.get("for.category", name)),
                        scope.type().map(TEXTS::of))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    public static StatusBadge badge(ClockState state) {
        return new StatusBadge(tone(state), TEXTS.of(state));
    }

    /** Since when a clock that runs on is over, e.g. "over since 19 Nov 10:31". */
    public static Component over(Instant due) {
        return new Span(new Span(TEXTS.get("over.since") + " "), TimeText.since(due));
    }

    public static Tone tone(ClockState state) {
        return switch (state) {
            case RUNNING -> Tone.RUNS;
            case PAUSED -> Tone.PAUSED;
            case MET -> Tone.GOOD;
            case BREACHED -> Tone.BAD;
        };
    }
}
