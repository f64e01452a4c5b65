package org.manydesk.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.problem.MalformedInput;

/** Tells how available services were, month by month. */
@ApplicationScoped
@Transactional
public class Availability {
    private final ServiceMonths months;
    private final ServiceHistory history;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Availability() {
        this(null, null);
    }

    @Inject
    Availability(ServiceMonths months, ServiceHistory history) {
        this.months = months;
        this.history = history;
    }

    /**
     * The figures of a month, as of now.
     *
     * @throws MalformedInput if nothing was agreed for that month
     */
    public AvailabilityReport report(Offering service, YearMonth month) {
        return told(service, month)
                .orElseThrow(() -> new MalformedInput(
                        "period",
                        "This service is agreed from "
                                + service.terms().getFirst().from() + " on. Ask for that month or a later one."))
                .report();
    }

    /** The figures of a month, and how the service was when they end; empty where nothing was agreed for it. */
    Optional<Told> told(Offering service, YearMonth month) {
        return told(circumstances(List.of(service), month, month), service, month);
    }

    /** The same by circumstances that were read for the service and the month, and maybe for more. */
    Optional<Told> told(Circumstances circumstances, Offering service, YearMonth month) {
        return service.terms(month).map(terms -> {
            var reading = read(circumstances, service, terms, month);
            var zone = circumstances.zone(service, terms);
            return new Told(AvailabilityReport.of(service, terms, month, zone, reading), reading.standing());
        });
    }

    /** What the figures of services rest on from one month to another. */
    Circumstances circumstances(Collection<Offering> services, YearMonth first, YearMonth last) {
        return history.circumstances(services, first, last);
    }

    /** The figures of the running month of each of these services, in a fixed number of queries. */
    Map<Long, Told> running(Collection<Offering> services) {
        var somewhere = YearMonth.from(now().atZone(ZoneOffset.UTC));
        var circumstances = circumstances(services, somewhere.minusMonths(1), somewhere.plusMonths(1));
        var told = new HashMap<Long, Told>();
        for (var service : services) {
            var zone = circumstances.zone(service, service.termsFor(somewhere));
            told(circumstances, service, months.running(zone)).ifPresent(one -> told.put(service.key(), one));
        }
        return told;
    }

    /** A month's figures, and how the service was at their end. */
    record Told(AvailabilityReport report, Standing standing) {}

    YearMonth running(Offering service) {
        return months.running(service);
    }

    Instant now() {
        return months.now();
    }

    private AvailabilityReading read(Circumstances circumstances, Offering service, Terms terms, YearMonth month) {
        var time = circumstances.time(service, terms, month);
        var impairments = circumstances.impairments(service, time.period());
        return AvailabilityReading.of(time, terms.target(), terms.parts(), impairments, months.now());
    }
}
