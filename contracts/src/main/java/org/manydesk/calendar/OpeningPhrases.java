package org.manydesk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells in plain words when and why a calendar was open or closed, in the calendar's own zone. */
record OpeningPhrases(BusinessCalendar calendar) implements Explanation.Phrases {
    private static final Duration A_WEEK_AND_MORE = Duration.ofDays(8);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

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
        var date = calendar.dateOf(window.from());
        var special =
                calendar.shifts().containsKey(date) && calendar.opensOn(date).contains(window);
        return special ? "special hours " + told(window, dated(date)) : "open " + told(window, named(date));
    }

    private String told(Interval window, String day) {
        var to = window.to().atZone(calendar.zone());
        if (to.toLocalDate().equals(calendar.dateOf(window.from())) || isMidnightAfter(window))
            return day + " " + times(window);
        return day + " " + clock(window.from()) + " to " + named(to.toLocalDate()) + " " + clock(window.to());
    }

    private String times(Interval window) {
        return clock(window.from()) + "-" + (isMidnightAfter(window) ? "24:00" : clock(window.to()));
    }

    private boolean isMidnightAfter(Interval window) {
        var to = window.to().atZone(calendar.zone());
        return to.toLocalTime().equals(LocalTime.MIDNIGHT)
                && to.toLocalDate().minusDays(1).equals(calendar.dateOf(window.from()));
    }

    private String clock(Instant instant) {
        return CLOCK.format(instant.atZone(calendar.zone()));
    }

    private static String named(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static String dated(LocalDate date) {
        return DATED.format(date);
    }

    private List<Stretch> closed(Instant start, Instant end) {
        var told = new ArrayList<Stretch>();
        var from = start;
        for (var absence : absencesAround(start, end)) {
            var rest = absence.during().within(new Interval(from, end));
            if (rest.isEmpty()) continue;
            outside(from, rest.from()).ifPresent(told::add);
            told.add(Stretch.notCounted(rest, absence.why()));
            from = rest.to();
        }
        outside(from, end).ifPresent(told::add);
        return told;
    }

    /** Why a date is closed though its weekday or its special hours would be open. */
    private List<Pause> absencesAround(Instant start, Instant end) {
        return calendar.dateOf(start)
                .minusDays(2)
                .datesUntil(calendar.dateOf(end).plusDays(1))
                .flatMap(this::absencesOn)
                .sorted(Comparator.comparing(absence -> absence.during().from()))
                .toList();
    }

    private Stream<Pause> absencesOn(LocalDate date) {
        if (calendar.isHoliday(date)) return missed(date, "holiday " + date);
        var special = calendar.shifts().get(date);
        var breaks = calendar.breaksOn(date).stream().map(rest -> new Pause(rest, "break " + times(rest)));
        if (special == null) return breaks;
        if (special.isEmpty()) return missed(date, "closed on " + dated(date));
        var unusual = calendar.unusuallyClosedOn(date).stream()
                .map(window -> new Pause(window, "outside special hours of " + dated(date)));
        return Stream.concat(breaks, unusual);
    }

    /** The whole day, and as long after midnight as its usual windows would have run; nothing if it has none. */
    private Stream<Pause> missed(LocalDate date, String why) {
        var midnight = calendar.startOf(date.plusDays(1));
        return calendar.usuallyOpenOn(date).stream()
                .map(Interval::to)
                .max(Instant::compareTo)
                .map(close -> new Interval(calendar.startOf(date), close.isAfter(midnight) ? close : midnight))
                .map(day -> new Pause(day, why))
                .stream();
    }

    private static Optional<Stretch> outside(Instant from, Instant to) {
        if (!from.isBefore(to)) return Optional.empty();
        return Optional.of(Stretch.notCounted(new Interval(from, to), "outside opening hours"));
    }
}
