package org.manydesk.availability;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.manydesk.calendar.Interval;
import org.manydesk.sla.Goal;

/**
 * How available a service was in a period, or in as much of it as is over. Pure: the same arguments give the same reading.
 * All durations are exact; downtime is counted in hundredths of seconds, a second for each percent of degree.
 *
 * @param until what is read ends here: the period's end, or the instant of the question
 * @param slices contiguous, ascending, from the period's beginning until then
 * @see "docs/availability.md"
 */
public record AvailabilityReading(ServiceTime time, Goal target, Instant until, List<Slice> slices) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int FEWEST_DECIMALS = 2;
    private static final long CENTS = 100;

    public AvailabilityReading {
        slices = List.copyOf(slices);
    }

    /** Reads a period as it was known at an instant, which lies on a whole second. */
    public static AvailabilityReading of(
            ServiceTime time, Goal target, Composition parts, List<Impairment> outages, Instant now) {
        var until = now.isBefore(time.period().to()) ? now : time.period().to();
        if (!time.period().from().isBefore(until)) return new AvailabilityReading(time, target, until, List.of());
        var read = new Interval(time.period().from(), until);
        return new AvailabilityReading(time, target, until, slices(time, parts, outages, read));
    }

    private static List<Slice> slices(ServiceTime time, Composition parts, List<Impairment> outages, Interval read) {
        var slices = new ArrayList<Slice>();
        var from = read.from();
        for (var to : edges(time, outages, read)) {
            var present = presentAt(from, outages);
            var ids = present.stream().map(Impairment::outage).sorted().toList();
            var next = new Slice(new Interval(from, to), time.at(from), parts.degree(present), ids);
            if (!slices.isEmpty() && slices.getLast().isLike(next)) next = joined(slices.removeLast(), next);
            slices.add(next);
            from = to;
        }
        return slices;
    }

    /** Where anything may change, without the first one. */
    private static TreeSet<Instant> edges(ServiceTime time, List<Impairment> outages, Interval read) {
        var edges = new TreeSet<Instant>();
        Stream.concat(
                        time.edges(),
                        outages.stream()
                                .flatMap(outage -> Stream.of(
                                        outage.during().from(), outage.during().to())))
                .filter(edge -> edge.isAfter(read.from()) && edge.isBefore(read.to()))
                .forEach(edges::add);
        edges.add(read.to());
        return edges;
    }

    private static List<Impairment> presentAt(Instant instant, List<Impairment> outages) {
        return outages.stream()
                .filter(outage -> outage.during().contains(instant))
                .toList();
    }

    private static Slice joined(Slice first, Slice next) {
        var both = new Interval(first.during().from(), next.during().to());
        return new Slice(both, first.counting(), first.degree(), first.outages());
    }

    /** Whether the period goes on. */
    public boolean isSoFar() {
        return until.isBefore(time.period().to());
    }

    /** How the service is where the reading ends. */
    Standing standing() {
        if (slices.isEmpty() || slices.getLast().degree() == 0) return Standing.UP;
        var since = slices.getLast().during().from();
        for (var slice : slices.reversed()) {
            if (slice.degree() == 0) break;
            since = slice.during().from();
        }
        return new Standing(slices.getLast().degree(), Optional.of(since));
    }

    /** Agreed service time that is over. */
    public Duration agreed() {
        return slices.stream().map(Slice::agreed).reduce(Duration.ZERO, Duration::plus);
    }

    /** Downtime, each outage weighed by its degree: an hour at 50 % is half an hour. */
    public Duration down() {
        return Duration.ofMillis(centisecondsDown() * 10);
    }

    private long centisecondsDown() {
        return slices.stream()
                .mapToLong(slice -> slice.agreed().toSeconds() * slice.degree())
                .sum();
    }

    /** Percent of the agreed service time so far, rounded down to as many decimals as the target has, at least two. */
    public Optional<BigDecimal> percentage() {
        var agreed = agreed().toSeconds() * CENTS;
        if (agreed == 0) return Optional.empty();
        var decimals = Math.max(FEWEST_DECIMALS, target.percent().scale());
        var available = ALL.multiply(BigDecimal.valueOf(agreed - centisecondsDown()));
        return Optional.of(available.divide(BigDecimal.valueOf(agreed), decimals, RoundingMode.FLOOR));
    }

    /**
     * Whether the downtime so far leaves the target within reach of the whole period; of a period that is over, whether the
     * target was reached. Empty without agreed service time.
     */
    public Optional<Boolean> isKept() {
        var agreed = time.agreed().toSeconds() * CENTS;
        return agreed == 0 ? Optional.empty() : Optional.of(target.isKeptBy(agreed - centisecondsDown(), agreed));
    }

    /** The error budget: downtime that the target allows in the whole period. */
    public Duration allowed() {
        var share = ALL.subtract(target.percent()).divide(ALL);
        var seconds = share.multiply(BigDecimal.valueOf(time.agreed().toSeconds()));
        return Duration.ofNanos(seconds.movePointRight(9).longValueExact());
    }

    /** What is left of the error budget; negative once it is overspent. */
    public Duration left() {
        return allowed().minus(down());
    }
}
