package org.manydesk.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Shows the services within reach: all of them as they are now, and one of them month by month. */
@ApplicationScoped
@Transactional
public class ServiceBoard {
    private static final int MONTHS = 12;

    private final Tenants tenants;
    private final Offerings services;
    private final Outages outages;
    private final MaintenanceWindows windows;
    private final Availability availability;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ServiceBoard() {
        this(null, null, null, null, null);
    }

    @Inject
    ServiceBoard(
            Tenants tenants,
            Offerings services,
            Outages outages,
            MaintenanceWindows windows,
            Availability availability) {
        this.tenants = tenants;
        this.services = services;
        this.outages = outages;
        this.windows = windows;
        this.availability = availability;
    }

    /** All services within reach, by client and name. */
    public List<ServiceGlance> all() {
        var clients = tenants.all().stream().collect(Collectors.toMap(Tenant::id, ClientName::of));
        var offered = services.all();
        var told = availability.running(offered);
        return offered.stream()
                .map(service -> glance(
                        service,
                        Objects.requireNonNull(clients.get(service.tenant())),
                        Optional.ofNullable(told.get(service.key()))))
                .sorted(Comparator.comparing(
                                (ServiceGlance glance) -> glance.client().name())
                        .thenComparing(ServiceGlance::name))
                .toList();
    }

    /** The services of a client that a contract ruled in a month, by name, with that month's figures. */
    public List<ServiceGlance> under(String client, String contract, YearMonth month) {
        var tenant = tenants.get(client);
        var agreed = services.of(tenant.id()).stream()
                .filter(service -> service.terms(month)
                        .filter(terms -> terms.contract().equals(contract))
                        .isPresent())
                .toList();
        var circumstances = availability.circumstances(agreed, month, month);
        return agreed.stream()
                .map(service ->
                        glance(service, ClientName.of(tenant), availability.told(circumstances, service, month)))
                .toList();
    }

    private static ServiceGlance glance(Offering service, ClientName client, Optional<Availability.Told> told) {
        return new ServiceGlance(
                client,
                service.serviceKey(),
                service.name(),
                told.map(Availability.Told::standing).orElse(Standing.UP),
                told.map(Availability.Told::report));
    }

    /**
     * A service and one of its months, or {@link org.manydesk.problem.Unknown}.
     *
     * @param asked the running month when empty; the first that was agreed, for a month before it
     */
    public ServiceSheet sheet(String client, String key, Optional<YearMonth> asked) {
        var service = services.get(client, key);
        var running = availability.running(service);
        var first = service.terms().getFirst().from();
        var month = asked.orElse(running).isBefore(first) ? first : asked.orElse(running);
        var report = availability.report(service, month);
        return new ServiceSheet(
                ClientName.of(tenants.get(client)),
                service.serviceKey(),
                service.name(),
                service.version(),
                ZoneId.of(report.zone()),
                running,
                service.terms(month).orElseThrow(),
                availability
                        .told(service, running)
                        .map(Availability.Told::standing)
                        .orElse(Standing.UP),
                parts(service, running),
                report,
                outagesOf(service, report),
                windowsOf(service, report),
                trend(service, first, running));
    }

    private Map<String, Standing> parts(Offering service, YearMonth running) {
        var open = outages.open(service);
        var now = availability.now();
        var parts = new LinkedHashMap<String, Standing>();
        service.termsFor(running).parts().parts().forEach(part -> {
            var present = open.stream()
                    .map(Outage::course)
                    .filter(course -> course.part().filter(part.key()::equals).isPresent())
                    .filter(course -> course.during().contains(now))
                    .toList();
            var degree = present.stream().mapToInt(Course::degree).max().orElse(0);
            parts.put(
                    part.key(),
                    new Standing(degree, present.stream().map(Course::from).min(Instant::compareTo)));
        });
        return parts;
    }

    private List<OutageLine> outagesOf(Offering service, AvailabilityReport report) {
        return outages.during(service, report.month()).stream()
                .map(OutageLine::of)
                .toList();
    }

    private List<WindowLine> windowsOf(Offering service, AvailabilityReport report) {
        var now = availability.now();
        return Stream.concat(windows.during(service, report.month()).stream(), windows.ahead(service, now).stream())
                .distinct()
                .sorted(Comparator.comparing(window -> window.during().from()))
                .map(window -> WindowLine.of(window, now))
                .toList();
    }

    private List<ServiceSheet.TrendPoint> trend(Offering service, YearMonth first, YearMonth running) {
        var since = running.minusMonths(MONTHS - 1);
        var circumstances = availability.circumstances(List.of(service), since, running);
        return Stream.iterate(since, month -> month.plusMonths(1))
                .limit(MONTHS)
                .filter(month -> !month.isBefore(first))
                .flatMap(month -> availability.told(circumstances, service, month).stream())
                .map(told -> ServiceSheet.TrendPoint.of(told.report()))
                .toList();
    }
}
