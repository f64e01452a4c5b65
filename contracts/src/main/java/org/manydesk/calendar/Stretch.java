package org.manydesk.calendar;

import java.time.Instant;
import java.util.Locale;

/**
 * One stretch of an explanation, half-open.
 *
 * @param counted whether its time counts against the promise
 */
public record Stretch(Instant from, Instant to, boolean counted, Reason why) {
    /** The same in the words of a language. */
    public Told told(Locale locale) {
        return new Told(from, to, counted, why.in(locale));
    }

    static Stretch counted(Interval interval, Reason why) {
        return new Stretch(interval.from(), interval.to(), true, why);
    }

    static Stretch notCounted(Interval interval, Reason why) {
        return new Stretch(interval.from(), interval.to(), false, why);
    }
}
