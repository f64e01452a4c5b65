package org.manydesk.holiday;

import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.holiday.ProposedHoliday.Repeats;

/**
 * An event of an iCalendar file, read as a holiday: whole days, from DTSTART up to and without DTEND, once or every year on
 * the same date. Times, floating ones and midnights too, are no whole days.
 */
record HolidayEvent(VEvent event) {
    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_NAME = 200;

    String name() {
        var summary = event.getSummary();
        var text = summary == null || summary.getValue() == null
                ? ""
                : summary.getValue().strip();
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
    }

    /** Why a calendar cannot keep it, if so. */
    Optional<String> obstacle() {
        var status = event.getStatus();
        if (status != null && status.isCancelled()) return Optional.of("It is cancelled.");
        var start = event.getDateStart();
        if (start == null || start.getValue() == null) return Optional.of("It has no date that can be read.");
        if (start.getValue().hasTime()) return Optional.of("It has times; only whole days are taken.");
        if (date(start).isEmpty()) return Optional.of("It has no date that can be read.");
        if (isException()) return Optional.of("It is or has exceptions to how it repeats.");
        if (repeatsOddly()) return Optional.of("It repeats otherwise than every year on the same date, without end.");
        return isOddlyLong() ? Optional.of("It ends before it starts, or is longer than a year.") : Optional.empty();
    }

    /** Its days. Asked only where there is no obstacle. */
    List<ProposedHoliday> dates() {
        var start = date(event.getDateStart()).orElseThrow();
        return start.datesUntil(end(start)).map(this::on).toList();
    }

    private ProposedHoliday on(LocalDate date) {
        if (rule() == null) return new ProposedHoliday(date.toString(), name(), Repeats.ONCE);
        return new ProposedHoliday(MonthDay.from(date).toString().substring("--".length()), name(), Repeats.YEARLY);
    }

    private boolean isException() {
        return event.getRecurrenceId() != null
                || !event.getExceptionDates().isEmpty()
                || !event.getExceptionRules().isEmpty()
                || !event.getRecurrenceDates().isEmpty();
    }

    private @Nullable Recurrence rule() {
        return event.getRecurrenceRule() == null
                ? null
                : event.getRecurrenceRule().getValue();
    }

    private boolean repeatsOddly() {
        var rule = rule();
        if (rule == null) return event.getRecurrenceRule() != null;
        var start = date(event.getDateStart()).orElseThrow();
        return rule.getFrequency() != Frequency.YEARLY
                || (rule.getInterval() != null && rule.getInterval() != 1)
                || rule.getCount() != null
                || rule.getUntil() != null
                || !isAtMost(rule.getByMonth(), start.getMonthValue())
                || !isAtMost(rule.getByMonthDay(), start.getDayOfMonth())
                || isNarrowed(rule);
    }

    private static boolean isNarrowed(Recurrence rule) {
        return !(rule.getByDay().isEmpty()
                && rule.getByYearDay().isEmpty()
                && rule.getByWeekNo().isEmpty()
                && rule.getBySetPos().isEmpty());
    }

    private static boolean isAtMost(List<Integer> given, int own) {
        return given.isEmpty() || given.equals(List.of(own));
    }

    private boolean isOddlyLong() {
        var start = date(event.getDateStart()).orElseThrow();
        var end = end(start);
        return !end.isAfter(start) || end.isAfter(start.plusDays(LONGEST_DAYS));
    }

    /** The first day after it: DTEND, or DTSTART and DURATION, or the day after. */
    private LocalDate end(LocalDate start) {
        var given = date(event.getDateEnd());
        if (given.isPresent()) return given.get();
        var length = event.getDuration();
        if (length == null || length.getValue() == null) return start.plusDays(1);
        return start.plusDays(
                length.getValue().toMillis() / java.time.Duration.ofDays(1).toMillis());
    }

    private static Optional<LocalDate> date(@Nullable DateOrDateTimeProperty property) {
        return property == null || property.getValue() == null ? Optional.empty() : date(property.getValue());
    }

    private static Optional<LocalDate> date(ICalDate value) {
        var parts = value.getRawComponents();
        if (parts == null) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate()));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
