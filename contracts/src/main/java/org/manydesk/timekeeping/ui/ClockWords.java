package org.manydesk.timekeeping.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import org.manydesk.sla.ClockState;
import org.manydesk.sla.Metric;
import org.manydesk.timekeeping.ClockTelling;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;

/** How clocks are called and coloured, the same on every page. */
public final class ClockWords {
    private static final Texts TEXTS = Texts.of(ClockWords.class);
    private static final Texts NAMES = Texts.of(ClockTelling.class);

    private ClockWords() {}

    /** What is timed, e.g. "First response". */
    public static String of(Metric metric) {
        return NAMES.of(metric);
    }

    /** The same in a word for a line of a list, e.g. "response". */
    public static String brief(Metric metric) {
        return TEXTS.get("brief." + metric.name());
    }

    public static StatusBadge badge(ClockState state) {
        return new StatusBadge(tone(state), NAMES.of(state));
    }

    /** The same in the language of an explanation. */
    static StatusBadge badge(ClockTelling telling, ClockState state) {
        return new StatusBadge(tone(state), telling.word(state));
    }

    /** An instant in the language and zone of an explanation. */
    static TimeText time(ClockTelling telling, Instant at, ZoneId zone) {
        return TimeText.told(at, telling.time(at, zone), zone, telling.locale(), telling.word("why.own", "{0}"));
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
