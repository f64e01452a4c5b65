package org.manydesk.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells in plain words when and why a calendar was open or closed, in the calendar's own zone. */
record OpeningPhrases(BusinessCalendar calendar) implements Explanation.Phrases {
    private static final Duration A_WEEK_AND_MORE = Duration.ofDays(8);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @Override
    public List<Stretch> tell(Interval span) {
        var told = new ArrayList<Stretch>();
        var from = span.from();
        for (var window : wholeWindowsAround(span)) {
            var open = window.within(span);
            if (open.isEmpty()) continue;
            told.addAll(closed(from, open.from()));
            told.add(Stretch.counted(open, opened(window)));
            from = open.to();
        }
        told.addAll(closed(from, span.to()));
        return told;
    }

    private List<Interval> wholeWindowsAround(Interval span) {
        return calendar.openDuring(
                new Interval(span.from().minus(A_WEEK_AND_MORE), span.to().plus(A_WEEK_AND_MORE)));
    }

    private String opened(Interval window) {
        if (window.length().compareTo(Duration.ofDays(7)) >= 0) return "open around the clock";
        var from = window.from().atZone(calendar.zone());
        var to = window.to().atZone(calendar.zone());
        if (from.toLocalDate().equals(to.toLocalDate())) return "open " + on(from) + "-" + CLOCK.format(to);
        if (isMidnightAfter(from, to)) return "open " + on(from) + "-24:00";
        return "open " + on(from) + " to " + on(to);
    }

    private static boolean isMidnightAfter(ZonedDateTime from, ZonedDateTime to) {
        return to.toLocalTime().equals(LocalTime.MIDNIGHT)
                && to.toLocalDate().minusDays(1).equals(from.toLocalDate());
    }

    private static String on(ZonedDateTime when) {
        return named(when.getDayOfWeek()) + " " + CLOCK.format(when);
    }

    private static String named(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private List<Stretch> closed(Instant start, Instant end) {
        var told = new ArrayList<Stretch>();
        var from = start;
        for (var date : holidaysAround(start, end)) {
            var holiday = missedOn(date).orElseThrow().within(new Interval(from, end));
            if (holiday.isEmpty()) continue;
            outside(from, holiday.from()).ifPresent(told::add);
            told.add(Stretch.notCounted(holiday, "holiday " + date));
            from = holiday.to();
        }
        outside(from, end).ifPresent(told::add);
        return told;
    }

    private List<LocalDate> holidaysAround(Instant start, Instant end) {
        return calendar.dateOf(start)
                .minusDays(2)
                .datesUntil(calendar.dateOf(end).plusDays(1))
                .filter(date ->
                        calendar.holidays().includes(date) && missedOn(date).isPresent())
                .toList();
    }

    /** The whole day of a holiday, and as long after midnight as its windows would have run; none if it had no windows. */
    private Optional<Interval> missedOn(LocalDate date) {
        var midnight = calendar.startOf(date.plusDays(1));
        return calendar.windowsOf(date)
                .map(Interval::to)
                .max(Instant::compareTo)
                .map(close -> new Interval(calendar.startOf(date), close.isAfter(midnight) ? close : midnight));
    }

    private static Optional<Stretch> outside(Instant from, Instant to) {
        if (!from.isBefore(to)) return Optional.empty();
        return Optional.of(Stretch.notCounted(new Interval(from, to), "outside opening hours"));
    }
}
