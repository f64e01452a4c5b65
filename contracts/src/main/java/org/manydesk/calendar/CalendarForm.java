package org.manydesk.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;

/**
 * A calendar as it travels and is stored: {@code {"zone":"Europe/Paris","hours":{"mon":[["08:00","12:00"]]},
 * "holidays":["2026-12-25","05-01"],"shifts":{"2026-12-24":[["08:00","12:00"]]},"breaks":[…]}}.
 *
 * @param hours windows by {@code mon} to {@code sun}
 * @param holidays {@code YYYY-MM-DD} once, {@code MM-DD} every year
 * @param shifts special hours of single dates, in place of their weekday's and though they be holidays; none to stay closed
 * @param breaks taken out of the windows of their dates
 */
public record CalendarForm(
        @Nullable String zone,
        @Nullable Map<String, @Nullable List<@Nullable List<@Nullable String>>> hours,
        @Nullable List<@Nullable String> holidays,
        @Nullable Map<String, @Nullable List<@Nullable List<@Nullable String>>> shifts,
        @Nullable List<@Nullable BreakForm> breaks) {
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final String DATES = "a date, YYYY-MM-DD for once or MM-DD for every year";
    private static final int MOST_SHIFTS = 1_000;
    private static final int MOST_BREAKS = 200;

    /** A week with holidays and nothing special. */
    public static CalendarForm of(
            @Nullable String zone,
            Map<String, @Nullable List<@Nullable List<@Nullable String>>> hours,
            List<@Nullable String> holidays) {
        return new CalendarForm(zone, hours, holidays, null, null);
    }

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
        var special = special(pointer + "/shifts", own);
        var rests = rests(pointer + "/breaks", own);
        own.found().forEach(fault -> faults.add(fault.pointer(), fault.detail()));
        if (!own.none()) return Optional.empty();
        return Optional.of(new BusinessCalendar(in.orElseThrow(), week, off, special, rests));
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

    private Map<LocalDate, List<Window>> special(String pointer, Faults faults) {
        var read = new HashMap<LocalDate, List<Window>>();
        if (shifts == null) return read;
        if (shifts.size() > MOST_SHIFTS) faults.add(pointer, "A calendar has special hours on at most 1,000 dates.");
        shifts.forEach((text, pairs) -> {
            var at = pointer + "/" + HoursForm.escaped(text);
            var date = faults.optional(at, text, LocalDate::parse, "a date, YYYY-MM-DD");
            var windows = HoursForm.windows(at, pairs, faults);
            date.ifPresent(day -> read.put(day, windows));
        });
        return read;
    }

    private List<Break> rests(String pointer, Faults faults) {
        var read = new ArrayList<Break>();
        var given = breaks == null ? List.<@Nullable BreakForm>of() : breaks;
        if (given.size() > MOST_BREAKS) faults.add(pointer, "A calendar has at most 200 breaks.");
        for (var i = 0; i < Math.min(given.size(), MOST_BREAKS); i++) {
            var form = given.get(i);
            if (form == null) faults.add(pointer + "/" + i, "A break is missing here.");
            else form.read(pointer + "/" + i, faults).ifPresent(read::add);
        }
        return read;
    }
}
