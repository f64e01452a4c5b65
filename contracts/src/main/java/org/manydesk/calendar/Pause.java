package org.manydesk.calendar;

/** A stretch of time that does not count, and why. */
public record Pause(Interval during, Reason why) {
    /** Time that somebody who asks wants to be left out. */
    public static Pause asked(Interval during) {
        return new Pause(during, OpeningReason.Plain.PAUSED);
    }
}
