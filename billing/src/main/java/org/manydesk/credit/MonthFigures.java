package org.manydesk.credit;

import java.util.List;
import java.util.Optional;
import org.manydesk.availability.FrozenAvailability;
import org.manydesk.compliance.ComplianceLine;

/**
 * What is known of a month that is over.
 *
 * @param clocks by metric and priority
 * @param uptimes of services
 */
public record MonthFigures(List<ComplianceLine> clocks, List<Uptime> uptimes) {
    public MonthFigures {
        clocks = List.copyOf(clocks);
        uptimes = List.copyOf(uptimes);
    }

    /** Of a month without services. */
    public static MonthFigures of(List<ComplianceLine> clocks) {
        return new MonthFigures(clocks, List.of());
    }

    /** How much of something was kept: clocks, or hundredths of seconds. */
    public record Count(long kept, long all) {}

    /** How long a service was there, of how long it was to be there; in hundredths of seconds. */
    public record Uptime(String service, long up, long agreed) {
        static Uptime of(FrozenAvailability frozen) {
            return new Uptime(frozen.service(), frozen.up(), frozen.all());
        }
    }

    /** Empty where nothing was judged, or no service time was agreed: that is no failure. */
    Optional<Count> of(Measure measure) {
        var count = measure.service().map(this::uptime).orElseGet(() -> clocks(measure));
        return Optional.of(count).filter(any -> any.all() > 0);
    }

    private Count uptime(String service) {
        return uptimes.stream()
                .filter(uptime -> uptime.service().equals(service))
                .findFirst()
                .map(uptime -> new Count(uptime.up(), uptime.agreed()))
                .orElse(new Count(0, 0));
    }

    private Count clocks(Measure measure) {
        var lines = clocks.stream()
                .filter(line -> measure.counts(line.metric(), line.priority()))
                .toList();
        var met = lines.stream().mapToLong(ComplianceLine::met).sum();
        return new Count(
                met, met + lines.stream().mapToLong(ComplianceLine::breached).sum());
    }
}
