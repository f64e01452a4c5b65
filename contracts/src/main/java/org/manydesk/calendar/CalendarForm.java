package org.manydesk.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;

/**
 * A calendar as it travels and is stored: {@code {"zone":"Europe/Paris","hours":{"mon":[["08:00","12:00"]]},
 * "holidays":["2026-12-25","05-01"]}}.
 *
 * @param hours windows by {@code mon} to {@code sun}
 * @param holidays {@code YYYY-MM-DD} once, {@code MM-DD} every year
 */
public record CalendarForm(
        @Nullable String zone,
        @Nullable Map<String, @Nullable List<@Nullable List<@Nullable String>>> hours,
        @Nullable List<@Nullable String> holidays) {
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final String DATES = "a date, YYYY-MM-DD for once or MM-DD for every year";

    /**
     * Reads the calendar; notes each fault below the pointer and is empty when there was one.
     *
     * @throws NeverOpens if all is well, only that there is no open instant, ever
     */
    public Optional<BusinessCalendar> read(String pointer, Faults faults) {
        var own = new Faults();
        var in = own.required(pointer + "/zone", zone, CalendarForm::zoneNamed, "a zone such as Europe/Paris");
        var week = week(pointer + "/hours", own);
        var off = off(pointer + "/holidays", own);
        own.found().forEach(fault -> faults.add(fault.pointer(), fault.detail()));
        return own.none() ? Optional.of(new BusinessCalendar(in.orElseThrow(), week, off)) : Optional.empty();
    }

    private static ZoneId zoneNamed(String name) {
        if (!ZONES.contains(name)) throw new IllegalArgumentException(name);
        return ZoneId.of(name);
    }

    private Map<DayOfWeek, List<Window>> week(String pointer, Faults faults) {
        if (hours != null) return new HoursForm(hours).read(pointer, faults);
        faults.add(pointer, "This is missing. Give the opening hours by weekday, mon to sun.");
        return Map.of();
    }

    private Holidays off(String pointer, Faults faults) {
        Set<LocalDate> once = new HashSet<>();
        Set<MonthDay> yearly = new HashSet<>();
        var given = holidays == null ? List.<@Nullable String>of() : holidays;
        for (var i = 0; i < given.size(); i++) {
            var at = pointer + "/" + i;
            var text = given.get(i);
            if (text != null && text.length() == "MM-DD".length())
                faults.required(at, text, day -> MonthDay.parse("--" + day), DATES)
                        .ifPresent(yearly::add);
            else faults.required(at, text, LocalDate::parse, DATES).ifPresent(once::add);
        }
        return new Holidays(once, yearly);
    }
}
