package org.manydesk.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;

/** The opening hours of a week as they travel: pairs of {@code HH:MM} by {@code mon} to {@code sun}. */
record HoursForm(Map<String, @Nullable List<@Nullable List<@Nullable String>>> hours) {
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "mon", DayOfWeek.MONDAY,
            "tue", DayOfWeek.TUESDAY,
            "wed", DayOfWeek.WEDNESDAY,
            "thu", DayOfWeek.THURSDAY,
            "fri", DayOfWeek.FRIDAY,
            "sat", DayOfWeek.SATURDAY,
            "sun", DayOfWeek.SUNDAY);
    private static final Pattern TIME = Pattern.compile("([0-4][0-9]):([0-5][0-9])");
    private static final int MOST_WINDOWS = 48;

    Map<DayOfWeek, List<Window>> read(String pointer, Faults faults) {
        var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        hours.forEach((name, pairs) -> {
            var at = pointer + "/" + escaped(name);
            var day = DAYS.get(name);
            if (day == null) faults.add(at, "This is not a weekday. Use mon, tue, wed, thu, fri, sat or sun.");
            else week.put(day, windows(at, pairs, faults));
        });
        return week;
    }

    /** A name as part of a JSON pointer (RFC 6901, 3). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static DayOfWeek weekday(String name) {
        var day = DAYS.get(name);
        if (day == null) throw new IllegalArgumentException(name);
        return day;
    }

    /** The windows of one day by their start; none when absent. */
    static List<Window> windows(String pointer, @Nullable List<@Nullable List<@Nullable String>> given, Faults faults) {
        var pairs = given == null ? List.<@Nullable List<@Nullable String>>of() : given;
        if (pairs.size() > MOST_WINDOWS) faults.add(pointer, "A day has at most " + MOST_WINDOWS + " windows.");
        var day = new ArrayList<Window>();
        for (var i = 0; i < Math.min(pairs.size(), MOST_WINDOWS); i++) {
            var at = pointer + "/" + i;
            window(at, pairs.get(i), faults).ifPresent(window -> {
                if (day.stream().anyMatch(window::overlaps))
                    faults.add(at, "This overlaps another window of the same day.");
                day.add(window);
            });
        }
        day.sort(Comparator.comparing(Window::opens));
        return List.copyOf(day);
    }

    private static Optional<Window> window(String pointer, @Nullable List<@Nullable String> pair, Faults faults) {
        if (pair == null || pair.size() != 2) {
            faults.add(pointer, "A window is a pair of times, such as [\"09:00\",\"17:30\"].");
            return Optional.empty();
        }
        var from = faults.required(pointer + "/0", pair.get(0), HoursForm::startTime, "a time from 00:00 to 23:59");
        var to = faults.required(pointer + "/1", pair.get(1), HoursForm::time, "a time from 00:01 to 48:00");
        if (from.isEmpty() || to.isEmpty()) return Optional.empty();
        if (from.get().compareTo(to.get()) < 0) return Optional.of(new Window(from.get(), to.get()));
        faults.add(pointer, "A window ends after it starts; past midnight, go on counting: 02:00 is 26:00.");
        return Optional.empty();
    }

    private static Duration startTime(String text) {
        var time = time(text);
        if (time.compareTo(Duration.ofHours(24)) >= 0) throw new IllegalArgumentException(text);
        return time;
    }

    private static Duration time(String text) {
        var parts = TIME.matcher(text);
        if (!parts.matches()) throw new IllegalArgumentException(text);
        var time = Duration.ofHours(Long.parseLong(parts.group(1))).plusMinutes(Long.parseLong(parts.group(2)));
        if (time.compareTo(Duration.ofHours(48)) > 0) throw new IllegalArgumentException(text);
        return time;
    }
}
