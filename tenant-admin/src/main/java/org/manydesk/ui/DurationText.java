package org.manydesk.ui;

import java.time.Duration;

/** A length of time as people say it: "45 s", "20 min", "3 h 5 min". Rounded down. */
public final class DurationText {
    private static final Texts TEXTS = Texts.of(DurationText.class);

    private DurationText() {}

    /** Hours are not made days, for time that counts by opening hours: "26 h". */
    public static String hours(Duration length) {
        if (length.isPositive() && length.toSeconds() < 1) return TEXTS.get("duration.moment");
        if (length.toMinutes() < 1) return TEXTS.get("duration.seconds", length.toSeconds());
        if (length.toHours() < 1) return TEXTS.get("duration.minutes", length.toMinutes());
        if (length.toMinutesPart() == 0) return TEXTS.get("duration.hours", length.toHours());
        return TEXTS.get("duration.hoursMinutes", length.toHours(), length.toMinutesPart());
    }
}
