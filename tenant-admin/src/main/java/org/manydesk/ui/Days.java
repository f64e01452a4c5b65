package org.manydesk.ui;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.manydesk.language.Writing;

/** Dates, months and durations as people write them, in the page's language. For instants see {@link TimeText}. */
public final class Days {
    private Days() {}

    /** {@code 5 Oct 2026}. */
    public static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", Texts.locale()).format(day);
    }

    /** {@code 25 Dec}. */
    public static String dayOfYear(MonthDay day) {
        return DateTimeFormatter.ofPattern("d MMM", Texts.locale()).format(day);
    }

    /** {@code October 2026}. */
    public static String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", Texts.locale()).format(month);
    }

    /** {@code Oct}, where the year is told beside it. */
    public static String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL", Texts.locale()).format(month);
    }

    /** {@code 40 h}, {@code 1 h 30 min}: for opening time, whose days are not 24 hours long. */
    public static String hours(Duration duration) {
        return new Writing(Texts.locale()).hours(duration);
    }

    /** {@code 1 d 4 h}, {@code 1 h 30 min}, {@code 45 s}; days have 24 hours. */
    public static String duration(Duration duration) {
        return new Writing(Texts.locale()).duration(duration);
    }
}
