package org.manydesk.language;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.StringJoiner;

/** How dates, times of day and durations are written in a locale. */
public record Writing(Locale locale) {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    /** {@code Mon}. */
    public String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    }

    /** {@code Thu 24 Dec}. */
    public String date(LocalDate date) {
        return by("MMMEd", date);
    }

    /** {@code 09:00}. */
    public String time(TemporalAccessor time) {
        return by("Hm", time);
    }

    /** {@code 5 Oct 2026, 12:45:08}; without the seconds at a full minute. */
    public String toTheSecond(Instant at, ZoneId zone) {
        var there = at.atZone(zone);
        return by("yMMMd", there) + ", " + by(there.getSecond() == 0 ? "Hm" : "Hms", there);
    }

    /** {@code 40 h}, {@code 1 h 30 min}: for opening time, whose days are not 24 hours long. */
    public String hours(Duration duration) {
        return words(0, duration.toHours(), duration);
    }

    /** {@code 1 d 4 h}, {@code 1 h 30 min}, {@code 45 s}; days have 24 hours. */
    public String duration(Duration duration) {
        return words(duration.toDays(), duration.toHoursPart(), duration);
    }

    private String words(long days, long hours, Duration duration) {
        var units = Words.of(Writing.class, locale);
        if (duration.isPositive() && duration.compareTo(A_SECOND) < 0) return units.get("moment");
        var words = new StringJoiner(" ");
        if (days != 0) words.add(units.get("days", days));
        if (hours != 0) words.add(units.get("hours", hours));
        if (duration.toMinutesPart() != 0) words.add(units.get("minutes", duration.toMinutesPart()));
        if (words.length() == 0 || duration.toSecondsPart() != 0)
            words.add(units.get("seconds", duration.toSecondsPart()));
        return words.toString();
    }

    private String by(String skeleton, TemporalAccessor time) {
        return DateTimeFormatter.ofLocalizedPattern(skeleton).withLocale(locale).format(time);
    }
}
