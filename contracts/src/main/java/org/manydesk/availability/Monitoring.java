package org.manydesk.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
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
    /** Longer than signals may be late, {@link SignalForm}. */
    private static final Duration KEPT = Duration.ofDays(8);

    private final Offerings services;
    private final Outages outages;
    private final OutageRecords records;
    private final Signals signals;
    private final ServiceMonths months;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Monitoring() {
        this(null, null, null, null, null);
    }

    @Inject
    Monitoring(Offerings services, Outages outages, OutageRecords records, Signals signals, ServiceMonths months) {
        this.services = services;
        this.outages = outages;
        this.records = records;
        this.signals = signals;
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
        signals.takeTurns(service, signal);
        var next = signals.after(service, signal);
        signals.add(service, signal);
        signals.forget(service, signal, months.now().minus(KEPT));
        var heard = next.isPresent() ? Heard.LATE : said(service, signal);
        if (heard != Heard.UNCHANGED) repaint(service, signal, next);
        return heard;
    }

    /** What a signal says that is the latest one. */
    private Heard said(Offering service, Signal signal) {
        var open = outages.open(service).stream()
                .filter(outage -> outage.source() == OutageSource.MONITORING)
                .filter(outage -> outage.course().part().equals(signal.part()))
                .findFirst();
        if (signal.state() == SignalState.UP) return open.isPresent() ? Heard.ENDED : Heard.UNCHANGED;
        if (open.isEmpty()) return Heard.OPENED;
        return open.get().course().degree() == signal.degree() ? Heard.UNCHANGED : Heard.CHANGED;
    }

    /** A signal tells how the part was from its own instant to that of the next one, in whatever order they came. */
    private void repaint(Offering service, Signal signal, Optional<Instant> next) {
        var stretch = new Interval(signal.at(), next.orElse(Course.NO_END));
        var all = outages.about(service, signal.part(), stretch);
        if (next.isPresent() && signal.degree() > 0 && isToldByHand(all, stretch)) return;
        var known = all.stream()
                .filter(outage -> outage.source() == OutageSource.MONITORING)
                .toList();
        var fresh = new Course(signal.part(), signal.at(), next, signal.degree(), false, "", List.of());
        var pieces = Piece.repainted(known, stretch, signal.degree(), fresh);
        known.stream()
                .filter(outage -> pieces.stream()
                        .noneMatch(
                                piece -> piece.origin().filter(outage::equals).isPresent()))
                .forEach(gone -> records.remove(service, gone));
        pieces.forEach(piece -> piece.origin()
                .ifPresentOrElse(
                        outage -> records.correct(service, outage, piece.course()),
                        () -> records.record(service, piece.course(), OutageSource.MONITORING)));
    }

    private static boolean isToldByHand(List<Outage> all, Interval stretch) {
        return all.stream()
                .filter(outage -> outage.source() == OutageSource.HAND)
                .anyMatch(outage -> outage.course().during().overlaps(stretch));
    }
}
