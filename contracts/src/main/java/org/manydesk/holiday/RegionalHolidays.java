package org.manydesk.holiday;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.manydesk.holiday.ProposedHoliday.Repeats;
import org.manydesk.problem.InvalidInput;

/**
 * The public holidays of a country or region in a year, on the days on which they are observed, as Jollyday knows them. A
 * proposal: where its data lag behind the law, the person who takes them over corrects them.
 */
public final class RegionalHolidays {
    private static final int FIRST = 2000;
    private static final int LAST = 2100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private RegionalHolidays() {}

    /**
     * @param region ISO 3166: a country such as {@code DE}, or one of its subdivisions such as {@code DE-BY}
     * @throws InvalidInput for a region without data, or a year before 2000 or after 2100
     */
    public static List<ProposedHoliday> of(String region, int year) {
        if (year < FIRST || year > LAST) throw new InvalidInput("year", "Give a year from 2000 to 2100.");
        var parts = region.toLowerCase(Locale.ROOT).split("-", -1);
        var country = country(parts[0]).orElseThrow(RegionalHolidays::unknown);
        var within = Arrays.copyOfRange(parts, 1, parts.length);
        if (!isKnown(country.getCalendarHierarchy(), within)) throw unknown();
        var names = new HashMap<LocalDate, String>();
        for (var holiday : country.getHolidays(Year.of(year), within))
            if (holiday.getType() != HolidayType.OBSERVANCE)
                names.merge(
                        holiday.getDate(), holiday.getDescription(Locale.ENGLISH), (one, other) -> one + ", " + other);
        return names.entrySet().stream()
                .map(day -> new ProposedHoliday(day.getKey().toString(), day.getValue(), Repeats.ONCE))
                .sorted(Comparator.comparing(ProposedHoliday::date))
                .toList();
    }

    /** The regions that are known, by code: countries, each followed by its subdivisions. */
    public static List<String> regions() {
        var codes = new ArrayList<String>();
        for (var country : COUNTRIES.stream().sorted().toList())
            country(country.toLowerCase(Locale.ROOT)).ifPresent(known -> {
                codes.add(country);
                known.getCalendarHierarchy().getChildren().keySet().stream()
                        .map(part -> country + "-" + part.toUpperCase(Locale.ROOT))
                        .sorted()
                        .forEach(codes::add);
            });
        return codes;
    }

    private static Optional<HolidayManager> country(String code) {
        var known = code.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(known)
                || !HolidayManager.getSupportedCalendarCodes().contains(known)) return Optional.empty();
        return Optional.of(HolidayManager.getInstance(ManagerParameters.create(code)));
    }

    /** The library answers with the country's holidays for a part that it does not know. */
    private static boolean isKnown(CalendarHierarchy country, String[] within) {
        var place = country;
        for (var part : within) {
            var next = place.getChildren().get(part);
            if (next == null) return false;
            place = next;
        }
        return true;
    }

    private static InvalidInput unknown() {
        return new InvalidInput(
                "region",
                "No holidays are known of this region. Give a country or subdivision by ISO 3166, such as DE or DE-BY.");
    }
}
