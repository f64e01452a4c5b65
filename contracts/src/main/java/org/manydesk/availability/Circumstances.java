package org.manydesk.availability;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.manydesk.calendar.Interval;
import org.manydesk.contract.Succession;
import org.manydesk.scope.TenantId;

/**
 * What the figures of services rest on, read at once: the versions of their contracts, their maintenance and outages.
 *
 * @param contracts by client and number
 * @param windows by service
 * @param outages by service
 */
record Circumstances(
        Map<Named, Succession> contracts, Map<Long, List<MaintenanceWindow>> windows, Map<Long, List<Outage>> outages) {
    /** A contract as services name it. */
    record Named(TenantId tenant, String number) {}

    ZoneId zone(Offering service, Terms terms) {
        return succession(service, terms).first().zone();
    }

    private Succession succession(Offering service, Terms terms) {
        return Objects.requireNonNull(contracts.get(new Named(service.tenant(), terms.contract())));
    }

    /** When a service was, or is, to be there in a month. */
    ServiceTime time(Offering service, Terms terms, YearMonth month) {
        var succession = succession(service, terms);
        var zone = succession.first().zone();
        var period = new Interval(
                startOf(month.atDay(1), zone), startOf(month.plusMonths(1).atDay(1), zone));
        var inForce = new ArrayList<Interval>();
        var measured = new ArrayList<Interval>();
        succession.history().during(period).forEach((version, times) -> {
            for (var time : times) {
                var whole =
                        new Interval(time.from().truncatedTo(SECONDS), time.to().truncatedTo(SECONDS));
                inForce.add(whole);
                measured.addAll(terms.time().hours(version.calendar()).openDuring(whole));
            }
        });
        return ServiceTime.of(period, inForce, measured, agreed(service, period));
    }

    static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The maintenance that the client agreed to. */
    private List<Interval> agreed(Offering service, Interval period) {
        return windows.getOrDefault(service.key(), List.of()).stream()
                .filter(MaintenanceWindow::isAgreed)
                .map(MaintenanceWindow::during)
                .filter(period::overlaps)
                .toList();
    }

    List<Impairment> impairments(Offering service, Interval period) {
        return outages.getOrDefault(service.key(), List.of()).stream()
                .map(Outage::impairment)
                .filter(impairment -> impairment.during().overlaps(period))
                .toList();
    }
}
