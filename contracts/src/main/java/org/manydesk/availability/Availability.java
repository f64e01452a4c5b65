package org.manydesk.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.manydesk.problem.MalformedInput;

/** Tells how available services were, month by month. */
@ApplicationScoped
@Transactional
public class Availability {
    private final ServiceMonths months;
    private final Outages outages;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Availability() {
        this(null, null);
    }

    @Inject
    Availability(ServiceMonths months, Outages outages) {
        this.months = months;
        this.outages = outages;
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
        return service.terms(month).map(terms -> {
            var zone = months.zone(service.tenant(), terms.contract());
            var reading = read(service, terms, month);
            return new Told(AvailabilityReport.of(service, terms, month, zone, reading), reading.standing());
        });
    }

    /** A month's figures, and how the service was at their end. */
    record Told(AvailabilityReport report, Standing standing) {}

    YearMonth running(Offering service) {
        return months.running(service);
    }

    Instant now() {
        return months.now();
    }

    private AvailabilityReading read(Offering service, Terms terms, YearMonth month) {
        var time = months.time(service, terms, month);
        var impairments = outages.during(service, time.period()).stream()
                .map(Outage::impairment)
                .toList();
        return AvailabilityReading.of(time, terms.target(), terms.parts(), impairments, months.now());
    }
}
