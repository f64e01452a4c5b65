package org.manydesk.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.manydesk.calendar.Interval;
import org.manydesk.sla.Goal;

/** Laws of availability, over random outages, hours and maintenance of a service with every kind of group. */
class AvailabilityPropertiesTest {
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final int SECONDS = 500;
    private static final Interval PERIOD = span(0, SECONDS);
    private static final Instant LATER = BEGIN.plusSeconds(10 * SECONDS);
    private static final Goal TARGET = Goal.parse("97.5");
    private static final Composition PARTS = new Composition(List.of(
            new PartGroup("Web", GroupMode.REDUNDANT, List.of(new Part("a", "A"), new Part("b", "B"))),
            new PartGroup("Data", GroupMode.WEAKEST_LINK, List.of(new Part("c", "C"), new Part("d", "D")))));

    @Property(tries = 400)
    void an_outage_more_never_raises_availability(
            @ForAll("times") ServiceTime time,
            @ForAll("outages") List<Impairment> outages,
            @ForAll("outage") Impairment another) {
        var more = new ArrayList<>(outages);
        more.add(another);
        assertThat(read(time, more).down())
                .isGreaterThanOrEqualTo(read(time, outages).down());
        assertThat(read(time, more).agreed()).isEqualTo(read(time, outages).agreed());
    }

    @Property(tries = 400)
    void an_outage_split_in_two_changes_nothing(
            @ForAll("times") ServiceTime time,
            @ForAll("outages") List<Impairment> outages,
            @ForAll("outage") Impairment whole) {
        var middle =
                whole.during().from().plus(whole.during().length().dividedBy(2)).truncatedTo(ChronoUnit.SECONDS);
        var once = new ArrayList<>(outages);
        once.add(whole);
        var split = new ArrayList<>(outages);
        split.add(part(whole, new Interval(whole.during().from(), middle)));
        split.add(part(whole, new Interval(middle, whole.during().to())));
        assertThat(read(time, split).down()).isEqualTo(read(time, once).down());
        assertThat(read(time, split).isKept()).isEqualTo(read(time, once).isKept());
    }

    @Property(tries = 300)
    void an_outage_told_twice_counts_once(
            @ForAll("times") ServiceTime time, @ForAll("outages") List<Impairment> outages) {
        var twice = new ArrayList<>(outages);
        twice.addAll(outages);
        assertThat(read(time, twice).down()).isEqualTo(read(time, outages).down());
    }

    @Property(tries = 300)
    void it_equals_counting_seconds(@ForAll("times") ServiceTime time, @ForAll("outages") List<Impairment> outages) {
        var hundredths = 0L;
        var agreed = 0;
        for (var second = 0; second < SECONDS; second++) {
            var at = BEGIN.plusSeconds(second);
            if (!time.measured().contains(at) || time.maintenance().contains(at)) continue;
            agreed++;
            hundredths +=
                    naive(outages.stream().filter(o -> o.during().contains(at)).toList());
        }
        assertThat(read(time, outages).agreed()).isEqualTo(Duration.ofSeconds(agreed));
        assertThat(read(time, outages).down()).isEqualTo(Duration.ofMillis(hundredths * 10));
    }

    /** The degree by its definition: a or b must both fail, c, d or the whole suffice. */
    private static int naive(List<Impairment> present) {
        var web = Math.min(worst(present, "a"), worst(present, "b"));
        var data = Math.max(worst(present, "c"), worst(present, "d"));
        return Math.max(worst(present, ""), Math.max(web, data));
    }

    private static int worst(List<Impairment> present, String part) {
        return present.stream()
                .filter(outage -> outage.part().orElse("").equals(part))
                .mapToInt(Impairment::degree)
                .max()
                .orElse(0);
    }

    @Property(tries = 300)
    void the_stretches_are_contiguous_and_fill_the_period(
            @ForAll("times") ServiceTime time, @ForAll("outages") List<Impairment> outages) {
        var from = PERIOD.from();
        for (var slice : read(time, outages).slices()) {
            assertThat(slice.during().from()).isEqualTo(from);
            assertThat(slice.during().isEmpty()).isFalse();
            from = slice.during().to();
        }
        assertThat(from).isEqualTo(PERIOD.to());
    }

    @Property(tries = 300)
    void the_target_is_kept_as_long_as_the_budget_is_not_overspent(
            @ForAll("times") ServiceTime time, @ForAll("outages") List<Impairment> outages) {
        var reading = read(time, outages);
        reading.isKept()
                .ifPresent(kept -> assertThat(kept).isEqualTo(!reading.left().isNegative()));
        assertThat(reading.isKept().isPresent()).isEqualTo(reading.percentage().isPresent());
    }

    @Property(tries = 300)
    void what_is_read_of_a_running_period_is_what_will_be_read_of_that_time(
            @ForAll("times") ServiceTime time,
            @ForAll("outages") List<Impairment> outages,
            @ForAll("seconds") int until) {
        var now = BEGIN.plusSeconds(until);
        var soFar = AvailabilityReading.of(time, TARGET, PARTS, outages, now);
        var cut = read(time, outages).slices().stream()
                .filter(slice -> slice.during().from().isBefore(now))
                .map(slice -> new Slice(
                        slice.during().within(new Interval(BEGIN, now)),
                        slice.counting(),
                        slice.degree(),
                        slice.outages()))
                .toList();
        assertThat(soFar.slices()).isEqualTo(cut);
        assertThat(soFar.allowed()).isEqualTo(read(time, outages).allowed());
    }

    private static AvailabilityReading read(ServiceTime time, List<Impairment> outages) {
        return AvailabilityReading.of(time, TARGET, PARTS, outages, LATER);
    }

    private static Impairment part(Impairment whole, Interval during) {
        return new Impairment(whole.outage(), whole.part(), during, whole.degree());
    }

    @Provide
    Arbitrary<Integer> seconds() {
        return Arbitraries.integers().between(0, SECONDS);
    }

    @Provide
    Arbitrary<Interval> spans() {
        var edge = Arbitraries.integers().between(-50, SECONDS + 50);
        return Combinators.combine(edge, edge).as((one, other) -> span(Math.min(one, other), Math.max(one, other)));
    }

    @Provide
    Arbitrary<Impairment> outage() {
        var part = Arbitraries.of("a", "b", "c", "d", "")
                .map(key -> Optional.of(key).filter(known -> !known.isEmpty()));
        var degree = Arbitraries.of(1, 30, 50, 99, 100);
        var id = Arbitraries.longs().between(1, 9);
        return Combinators.combine(id, part, spans(), degree).as(Impairment::new);
    }

    @Provide
    Arbitrary<List<Impairment>> outages() {
        return outage().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<ServiceTime> times() {
        return Combinators.combine(spans().list().ofMaxSize(5), spans().list().ofMaxSize(2))
                .as((hours, maintenance) -> ServiceTime.of(PERIOD, List.of(PERIOD), hours, maintenance));
    }

    private static Interval span(int from, int to) {
        return new Interval(BEGIN.plusSeconds(from), BEGIN.plusSeconds(to));
    }
}
