package org.manydesk.calendar.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.Standing;
import org.manydesk.ui.Days;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** Whether a desk is open now, in the calendar's zone: "Open now, closes at 17:00", "Closed now, opens Mon 09:00". */
public class StandingBadge extends StatusBadge {
    public StandingBadge(BusinessCalendar calendar, Instant now) {
        super(tone(Standing.of(calendar, now)), words(Standing.of(calendar, now), calendar.zone(), now));
    }

    private static Tone tone(Standing standing) {
        return standing instanceof Standing.Closed ? Tone.PLAIN : Tone.GOOD;
    }

    private static String words(Standing standing, ZoneId zone, Instant now) {
        var texts = Texts.of(StandingBadge.class);
        return switch (standing) {
            case Standing.Open open -> texts.get("open.until", when(open.closes(), zone, now));
            case Standing.Closed closed -> texts.get("closed.until", when(closed.opens(), zone, now));
            case Standing.AroundTheClock always -> texts.get("open.always");
        };
    }

    /** {@code at 17:00} today, {@code Mon 09:00} within a week, else with its date. */
    private static String when(Instant then, ZoneId zone, Instant now) {
        var date = LocalDate.ofInstant(then, zone);
        var today = LocalDate.ofInstant(now, zone);
        var clock = HoursWords.clock(then, zone);
        if (date.equals(today)) return Texts.of(StandingBadge.class).get("at", clock);
        var day = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Texts.locale());
        return (date.isBefore(today.plusWeeks(1)) ? day : day + " " + Days.day(date)) + " " + clock;
    }
}
