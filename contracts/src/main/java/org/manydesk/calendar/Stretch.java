package org.manydesk.calendar;

import java.time.Instant;

/**
 * One stretch of an explanation, half-open.
 *
 * @param counted whether its time counts against the promise
 * @param why a phrase for people, e.g. "open Mon 09:00-17:30"
 */
public record Stretch(Instant from, Instant to, boolean counted, String why) {
    static Stretch counted(Interval interval, String why) {
        return new Stretch(interval.from(), interval.to(), true, why);
    }

    static Stretch notCounted(Interval interval, String why) {
        return new Stretch(interval.from(), interval.to(), false, why);
    }
}
