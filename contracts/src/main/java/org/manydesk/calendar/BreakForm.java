package org.manydesk.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;

/**
 * A break as it travels: {@code {"from":"2026-02-18","until":"2026-03-20","days":["fri"],"hours":[["12:00","15:00"]]}}.
 *
 * @param from first date; absent for ever since
 * @param until first date after it; absent for ever on
 * @param days {@code mon} to {@code sun}; every day when absent or empty
 */
public record BreakForm(
        @Nullable String from,
        @Nullable String until,
        @Nullable List<@Nullable String> days,
        @Nullable List<@Nullable List<@Nullable String>> hours) {
    private static final String DATE = "a date, YYYY-MM-DD";

    /** Reads the break; notes each fault below the pointer and is empty when there was one. */
    Optional<Break> read(String pointer, Faults faults) {
        var own = new Faults();
        var first = own.optional(pointer + "/from", from, LocalDate::parse, DATE);
        var end = own.optional(pointer + "/until", until, LocalDate::parse, DATE);
        if (first.isPresent() && end.isPresent() && !first.get().isBefore(end.get()))
            own.add(pointer + "/until", "The first date after the break comes after its first date.");
        var on = weekdays(pointer + "/days", own);
        if (hours == null || hours.isEmpty())
            own.add(pointer + "/hours", "This is missing. Give the hours of the break.");
        var rest = HoursForm.windows(pointer + "/hours", hours, own);
        own.found().forEach(fault -> faults.add(fault.pointer(), fault.detail()));
        if (!own.none()) return Optional.empty();
        return Optional.of(new Break(first.orElse(LocalDate.MIN), end.orElse(LocalDate.MAX), on, rest));
    }

    private Set<DayOfWeek> weekdays(String pointer, Faults faults) {
        if (days == null || days.isEmpty()) return EnumSet.allOf(DayOfWeek.class);
        var read = EnumSet.noneOf(DayOfWeek.class);
        for (var i = 0; i < days.size(); i++)
            faults.required(
                            pointer + "/" + i,
                            days.get(i),
                            HoursForm::weekday,
                            "one of mon, tue, wed, thu, fri, sat, sun")
                    .ifPresent(read::add);
        return read;
    }
}
