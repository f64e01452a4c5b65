package org.manydesk.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
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
        var terms = service.terms(month)
                .orElseThrow(() -> new MalformedInput(
                        "period",
                        "This service is agreed from "
                                + service.terms().getFirst().from() + " on. Ask for that month or a later one."));
        var zone = months.zone(service.tenant(), terms.contract());
        return AvailabilityReport.of(service, terms, month, zone, read(service, terms, month));
    }

    /** How a service is now. */
    Standing now(Offering service) {
        var month = running(service);
        var slices = service.terms(month)
                .map(terms -> read(service, terms, month).slices())
                .orElse(List.of());
        if (slices.isEmpty() || slices.getLast().degree() == 0) return Standing.UP;
        var since = slices.getLast().during().from();
        for (var slice : slices.reversed()) {
            if (slice.degree() == 0) break;
            since = slice.during().from();
        }
        return new Standing(slices.getLast().degree(), Optional.of(since));
    }

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
