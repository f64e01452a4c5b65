package org.manydesk.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.Holidays;
import org.manydesk.calendar.Window;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Due instants per second on a calendar of ten years in Paris: 09:00-12:30 and 13:30-18:00 from Monday to Friday, two
 * yearly holidays, ten dated ones and one day of special hours a year. Clocks start at any instant of those years.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DueDates {
    private static final int FIRST_YEAR = 2020;
    private static final int YEARS = 10;
    private static final Instant FROM =
            LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final long SECONDS = Duration.ofDays(3652).toSeconds();

    private final BusinessCalendar calendar = tenYears();
    private final SplittableRandom random = new SplittableRandom(42);

    /** An afternoon, a week, a year and ten years of opening time. */
    @Param({"PT4H", "PT40H", "PT2000H", "PT20000H"})
    public String target = "PT4H";

    private Duration budget = Duration.ZERO;

    @Setup
    public void read() {
        budget = Duration.parse(target);
    }

    /** @return when a clock that starts at some instant is due */
    @Benchmark
    public Instant due() {
        return calendar.add(FROM.plusSeconds(random.nextLong(SECONDS)), budget);
    }

    private static BusinessCalendar tenYears() {
        var day = List.of(window("PT9H", "PT12H30M"), window("PT13H30M", "PT18H"));
        var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        for (var weekday : DayOfWeek.values()) if (weekday.compareTo(DayOfWeek.SATURDAY) < 0) week.put(weekday, day);
        var holidays = new Holidays(dates(36, 10), Set.of(MonthDay.of(12, 25), MonthDay.of(1, 1)));
        Map<LocalDate, List<Window>> shifts = dates(358, 1).stream()
                .collect(Collectors.toMap(date -> date, date -> List.of(window("PT9H", "PT13H"))));
        return new BusinessCalendar(ZoneId.of("Europe/Paris"), week, holidays, shifts, List.of());
    }

    /** So many dates of each year, the first after so many days, the others as far apart. */
    private static Set<LocalDate> dates(int apart, int each) {
        return IntStream.range(FIRST_YEAR, FIRST_YEAR + YEARS)
                .boxed()
                .flatMap(year -> IntStream.rangeClosed(1, each).mapToObj(nth -> LocalDate.ofYearDay(year, nth * apart)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Window window(String opens, String closes) {
        return new Window(Duration.parse(opens), Duration.parse(closes));
    }
}
