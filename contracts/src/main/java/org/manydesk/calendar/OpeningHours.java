package org.manydesk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.calendar.OpeningReason.Day.Absence;

/** Tells when and why a calendar was open or closed, in the calendar's own zone. */
record OpeningHours(BusinessCalendar calendar) implements Explanation.Hours {
    private static final Duration A_WEEK_AND_MORE = Duration.ofDays(8);

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

    private Reason opened(Interval open) {
        if (open.length().compareTo(Duration.ofDays(7)) >= 0) return OpeningReason.Plain.AROUND_THE_CLOCK;
        var date = calendar.dateOf(open.from());
        var special =
                calendar.shifts().containsKey(date) && calendar.opensOn(date).contains(open);
        return special ? new OpeningReason.Special(window(open)) : new OpeningReason.Open(window(open));
    }

    private OpeningReason.Window window(Interval open) {
        return new OpeningReason.Window(
                LocalDateTime.ofInstant(open.from(), calendar.zone()),
                LocalDateTime.ofInstant(open.to(), calendar.zone()));
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
        if (calendar.isHoliday(date)) return missed(date, Absence.HOLIDAY);
        var special = calendar.shifts().get(date);
        var breaks =
                calendar.breaksOn(date).stream().map(rest -> new Pause(rest, new OpeningReason.Rest(window(rest))));
        if (special == null) return breaks;
        if (special.isEmpty()) return missed(date, Absence.CLOSED);
        var unusual = calendar.unusuallyClosedOn(date).stream()
                .map(window -> new Pause(window, new OpeningReason.Day(Absence.OUTSIDE_SPECIAL_HOURS, date)));
        return Stream.concat(breaks, unusual);
    }

    /** The whole day, and as long after midnight as its usual windows would have run; nothing if it has none. */
    private Stream<Pause> missed(LocalDate date, Absence why) {
        var midnight = calendar.startOf(date.plusDays(1));
        return calendar.usuallyOpenOn(date).stream()
                .map(Interval::to)
                .max(Instant::compareTo)
                .map(close -> new Interval(calendar.startOf(date), close.isAfter(midnight) ? close : midnight))
                .map(day -> new Pause(day, new OpeningReason.Day(why, date)))
                .stream();
    }

    private static Optional<Stretch> outside(Instant from, Instant to) {
        if (!from.isBefore(to)) return Optional.empty();
        return Optional.of(Stretch.notCounted(new Interval(from, to), OpeningReason.Plain.OUTSIDE_HOURS));
    }
}
