package org.manydesk.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.Calendars;
import org.manydesk.calendar.Interval;
import org.manydesk.sla.Goal;
import org.manydesk.sla.TimeBasis;

class AvailabilityReadingTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
    private static final Goal THREE_NINES = Goal.parse("99.9");

    /** The worked example of docs/availability.md. */
    @Test
    void the_example_of_the_documentation_adds_up() {
        var maintenance = List.of(span("2026-09-06T00:00:00Z", "2026-09-06T04:00:00Z"));
        var outages = List.of(
                outage(1, null, "2026-09-03T10:00:00Z", "2026-09-03T10:20:00Z", 100),
                outage(2, "web-1", "2026-09-10T08:00:00Z", "2026-09-10T09:00:00Z", 100),
                outage(3, "web-2", "2026-09-10T08:45:00Z", "2026-09-10T09:30:00Z", 50),
                outage(4, null, "2026-09-06T03:00:00Z", "2026-09-06T04:10:00Z", 100));
        var reading = AvailabilityReading.of(utcMonth("2026-09", maintenance), THREE_NINES, WEBS, outages, LATER);
        assertThat(reading.agreed()).isEqualTo(Duration.ofHours(716));
        assertThat(reading.down()).isEqualTo(Duration.parse("PT37M30S"));
        assertThat(reading.percentage().orElseThrow()).hasToString("99.91");
        assertThat(reading.allowed()).isEqualTo(Duration.parse("PT42M57.6S"));
        assertThat(reading.left()).isEqualTo(Duration.parse("PT5M27.6S"));
        assertThat(reading.isKept()).contains(true);
        assertThat(reading.isSoFar()).isFalse();
    }

    private static final Composition WEBS = new Composition(List.of(
            new PartGroup("Web", GroupMode.REDUNDANT, List.of(new Part("web-1", "1"), new Part("web-2", "2")))));

    @Test
    void redundant_parts_fail_together_only() {
        assertThat(WEBS.degree(List.of(now("web-1", 100)))).isZero();
        assertThat(WEBS.degree(List.of(now("web-1", 100), now("web-2", 30)))).isEqualTo(30);
        assertThat(WEBS.degree(List.of(now(null, 70), now("web-2", 30)))).isEqualTo(70);
    }

    @Test
    void a_chain_is_as_weak_as_its_weakest_link_and_a_service_as_its_weakest_group() {
        var chain =
                new PartGroup("Data", GroupMode.WEAKEST_LINK, List.of(new Part("db", "DB"), new Part("nas", "NAS")));
        var both = new Composition(List.of(WEBS.groups().getFirst(), chain));
        assertThat(both.degree(List.of(now("db", 40)))).isEqualTo(40);
        assertThat(both.degree(List.of(now("db", 40), now("nas", 60), now("nas", 20))))
                .isEqualTo(60);
        assertThat(both.degree(List.of(now("web-1", 100), now("web-2", 80), now("nas", 60))))
                .isEqualTo(80);
        assertThat(both.degree(List.of(now("gone", 100)))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03, PT743H", // the clock goes forward: a day of 23 hours
        "2026-10, PT745H", // the clock goes back: a day of 25 hours
        "2026-11, PT720H"
    })
    void a_month_is_as_long_as_its_clock_changes_make_it(String month, Duration length) {
        assertThat(parisMonth(month, TimeBasis.ELAPSED).agreed()).isEqualTo(length);
    }

    @Test
    void hours_over_a_change_of_the_clock_are_exact() {
        var night = Calendars.of("Europe/Paris", "sun 00:00-06:00");
        var time = time(YearMonth.parse("2026-10"), PARIS, night, TimeBasis.BUSINESS, List.of());
        assertThat(time.agreed()).isEqualTo(Duration.ofHours(6 + 6 + 6 + 7));
    }

    @Test
    void a_month_is_half_open_in_the_zone_of_the_contract() {
        var october = parisMonth("2026-10", TimeBasis.ELAPSED);
        var november = parisMonth("2026-11", TimeBasis.ELAPSED);
        var outages = List.of(outage(1, null, "2026-10-31T22:00:00Z", "2026-11-01T00:00:00Z", 100));
        assertThat(read(october, outages).down()).isEqualTo(Duration.ofHours(1));
        assertThat(read(november, outages).down()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void outside_hours_and_within_agreed_maintenance_nothing_counts() {
        var office = Calendars.workdays("Europe/Paris", "09:00-17:00");
        var maintenance = List.of(span("2026-11-02T12:00:00Z", "2026-11-02T14:00:00Z")); // Mon 13:00-15:00 Paris
        var time = time(YearMonth.parse("2026-11"), PARIS, office, TimeBasis.BUSINESS, maintenance);
        var outages = List.of(outage(1, null, "2026-11-02T06:00:00Z", "2026-11-02T18:00:00Z", 100));
        var reading = read(time, outages);
        assertThat(reading.agreed()).isEqualTo(Duration.ofHours(21 * 8 - 2));
        assertThat(reading.down()).isEqualTo(Duration.ofHours(6));
        assertThat(reading.slices())
                .filteredOn(slice -> slice.outages().contains(1L))
                .extracting(Slice::why)
                .containsExactly(
                        "outside the agreed hours",
                        "down",
                        "maintenance that was agreed before it began",
                        "down",
                        "outside the agreed hours");
    }

    @Test
    void without_agreed_service_time_there_is_no_percentage() {
        var period = period(YearMonth.parse("2026-11"), PARIS);
        var reading = read(ServiceTime.of(period, List.of(), List.of(), List.of()), List.of());
        assertThat(reading.percentage()).isEmpty();
        assertThat(reading.isKept()).isEmpty();
        assertThat(reading.slices()).extracting(Slice::counting).containsExactly(Counting.NO_CONTRACT);
    }

    @Test
    void a_percentage_just_below_the_target_is_never_shown_as_the_target() {
        // 30 days have 2,592,000 s; 0.1 % are 2,592 s
        var missed = read(utcMonth("2026-09", List.of()), List.of(down("2026-09-01T00:00:00Z", 2_593)));
        assertThat(missed.percentage().orElseThrow()).hasToString("99.89");
        assertThat(missed.isKept()).contains(false);
        assertThat(missed.left()).isEqualTo(Duration.ofSeconds(-1));
        var met = read(utcMonth("2026-09", List.of()), List.of(down("2026-09-01T00:00:00Z", 2_592)));
        assertThat(met.percentage().orElseThrow()).hasToString("99.90");
        assertThat(met.isKept()).contains(true);
        assertThat(met.left()).isEqualTo(Duration.ZERO);
    }

    @Test
    void a_percentage_has_the_decimals_of_its_target() {
        var outages = List.of(down("2026-09-01T00:00:00Z", 26));
        var reading = AvailabilityReading.of(
                utcMonth("2026-09", List.of()), Goal.parse("99.999"), Composition.WHOLE, outages, LATER);
        assertThat(reading.percentage().orElseThrow()).hasToString("99.998");
        assertThat(reading.isKept()).contains(false);
        assertThat(reading.allowed()).isEqualTo(Duration.parse("PT25.92S"));
    }

    @Test
    void of_a_running_month_is_told_what_is_over_and_the_budget_of_all_of_it() {
        var now = Instant.parse("2026-09-02T00:00:00Z");
        var goesOn = new Impairment(1, Optional.empty(), span("2026-09-01T23:00:00Z", "9999-12-31T00:00:00Z"), 100);
        var reading = AvailabilityReading.of(
                utcMonth("2026-09", List.of()), Goal.parse("99"), Composition.WHOLE, List.of(goesOn), now);
        assertThat(reading.isSoFar()).isTrue();
        assertThat(reading.agreed()).isEqualTo(Duration.ofDays(1));
        assertThat(reading.percentage().orElseThrow()).hasToString("95.83");
        assertThat(reading.allowed()).isEqualTo(Duration.parse("PT7H12M"));
        assertThat(reading.left()).isEqualTo(Duration.parse("PT6H12M"));
        assertThat(reading.isKept()).contains(true);
    }

    @Test
    void where_it_ends_it_tells_since_when_the_service_is_out_of_order() {
        var now = Instant.parse("2026-09-02T00:00:00Z");
        var outages = List.of(
                outage(1, null, "2026-09-01T20:00:00Z", "2026-09-01T21:00:00Z", 100),
                outage(2, null, "2026-09-01T22:00:00Z", "2026-09-01T23:00:00Z", 100),
                outage(3, null, "2026-09-01T22:30:00Z", "2026-09-03T00:00:00Z", 40));
        var reading =
                AvailabilityReading.of(utcMonth("2026-09", List.of()), THREE_NINES, Composition.WHOLE, outages, now);
        assertThat(reading.standing()).isEqualTo(new Standing(40, Optional.of(Instant.parse("2026-09-01T22:00:00Z"))));
        assertThat(read(utcMonth("2026-09", List.of()), outages).standing()).isEqualTo(Standing.UP);
    }

    @Test
    void a_month_that_has_not_begun_has_a_budget_and_no_percentage() {
        var reading = AvailabilityReading.of(
                utcMonth("2026-09", List.of()),
                THREE_NINES,
                Composition.WHOLE,
                List.of(),
                Instant.parse("2026-08-31T23:59:59Z"));
        assertThat(reading.percentage()).isEmpty();
        assertThat(reading.left()).isEqualTo(Duration.parse("PT43M12S"));
    }

    private static AvailabilityReading read(ServiceTime time, List<Impairment> outages) {
        return AvailabilityReading.of(time, THREE_NINES, Composition.WHOLE, outages, LATER);
    }

    private static ServiceTime utcMonth(String month, List<Interval> maintenance) {
        var utc = ZoneId.of("UTC");
        return time(YearMonth.parse(month), utc, BusinessCalendar.aroundTheClock(utc), TimeBasis.ELAPSED, maintenance);
    }

    private static ServiceTime parisMonth(String month, TimeBasis basis) {
        return time(YearMonth.parse(month), PARIS, Calendars.workdays("Europe/Paris", "09:00-17:00"), basis, List.of());
    }

    private static ServiceTime time(
            YearMonth month, ZoneId zone, BusinessCalendar calendar, TimeBasis basis, List<Interval> maintenance) {
        var period = period(month, zone);
        var measured = basis.hours(calendar).openDuring(period);
        return ServiceTime.of(period, List.of(period), measured, maintenance);
    }

    private static Interval period(YearMonth month, ZoneId zone) {
        return new Interval(
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    private static Impairment down(String from, long seconds) {
        var begin = Instant.parse(from);
        return new Impairment(1, Optional.empty(), new Interval(begin, begin.plusSeconds(seconds)), 100);
    }

    private static Impairment outage(
            long id, @org.jspecify.annotations.Nullable String part, String from, String to, int degree) {
        return new Impairment(id, Optional.ofNullable(part), span(from, to), degree);
    }

    private static Impairment now(@org.jspecify.annotations.Nullable String part, int degree) {
        return outage(1, part, "2026-09-01T00:00:00Z", "2026-09-02T00:00:00Z", degree);
    }

    private static Interval span(String from, String to) {
        return new Interval(Instant.parse(from), Instant.parse(to));
    }
}
