package org.manydesk.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.manydesk.calendar.Interval;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.TenantId;

/** Turns what monitoring programs notice into outages that begin and end. Outages told by people are left alone. */
@ApplicationScoped
@Transactional
public class Monitoring {
    private final Offerings services;
    private final Outages outages;
    private final OutageRecords records;
    private final LastSignals lastSignals;
    private final ServiceMonths months;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Monitoring() {
        this(null, null, null, null, null);
    }

    @Inject
    Monitoring(
            Offerings services, Outages outages, OutageRecords records, LastSignals lastSignals, ServiceMonths months) {
        this.services = services;
        this.outages = outages;
        this.records = records;
        this.lastSignals = lastSignals;
        this.months = months;
    }

    /**
     * Takes in what was noticed of a service.
     *
     * @param id of the service
     * @throws InvalidInput if the service has no such part
     */
    public Heard hear(TenantId tenant, long id, SignalForm form) {
        var service = services.find(tenant, id).orElseThrow(() -> new Unknown("service", Long.toString(id)));
        var signal = form.read(months.now());
        if (!signal.part().map(service::knows).orElse(true))
            throw new InvalidInput("/part", "The service has no part with this key.");
        var last = lastSignals.find(service, signal.part());
        if (last.filter(known -> signal.at().isBefore(known.at())).isPresent())
            return hearLate(service, signal, last.get());
        last.ifPresentOrElse(known -> known.follow(signal), () -> lastSignals.add(new LastSignal(service, signal)));
        var open = outages.openByMonitoring(service, signal.part());
        return signal.state() == SignalState.UP ? up(service, signal, open) : down(service, signal, open);
    }

    private Heard up(Offering service, Signal signal, Optional<Outage> open) {
        open.ifPresent(outage -> end(service, outage, signal));
        return open.isPresent() ? Heard.ENDED : Heard.UNCHANGED;
    }

    private Heard down(Offering service, Signal signal, Optional<Outage> open) {
        if (open.filter(outage -> outage.course().degree() == signal.degree()).isPresent()) return Heard.UNCHANGED;
        open.ifPresent(outage -> end(service, outage, signal));
        records.record(service, course(signal, Optional.empty()), OutageSource.MONITORING);
        return open.isPresent() ? Heard.CHANGED : Heard.OPENED;
    }

    /** Ends an outage; one that would have no length never was. */
    private void end(Offering service, Outage outage, Signal signal) {
        var course = outage.course();
        if (course.from().isBefore(signal.at())) records.correct(service, outage, course.ended(signal.at()));
        else records.remove(service, outage);
    }

    /** What was up again by the time that was heard of last: the outage is told as over, unless it is known. */
    private Heard hearLate(Offering service, Signal signal, LastSignal last) {
        var missed = new Interval(signal.at(), last.at());
        var known = outages.during(service, missed).stream()
                .anyMatch(outage -> outage.course().part().equals(signal.part()));
        if (signal.state() != SignalState.UP && last.isUp() && !known)
            records.record(service, course(signal, Optional.of(last.at())), OutageSource.MONITORING);
        return Heard.LATE;
    }

    private static Course course(Signal signal, Optional<java.time.Instant> until) {
        return new Course(signal.part(), signal.at(), until, signal.degree(), false, "", List.of());
    }
}
