package org.manydesk.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.timeline.TicketTimelines;

/** Records outages, corrects and removes them. What lies in closed months stays as it is. */
@ApplicationScoped
@Transactional
public class OutageRecords {
    private final Outages outages;
    private final TicketTimelines tickets;
    private final ServiceMonths months;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OutageRecords() {
        this(null, null, null, null);
    }

    @Inject
    OutageRecords(Outages outages, TicketTimelines tickets, ServiceMonths months, AuditTrail audit) {
        this.outages = outages;
        this.tickets = tickets;
        this.months = months;
        this.audit = audit;
    }

    /**
     * Records an outage.
     *
     * @throws InvalidInput if the service has no such part, or the client no such ticket
     * @throws Conflict if it reaches into a closed month
     */
    public Outage record(Offering service, OutageForm form, OutageSource source) {
        return record(service, form.read(months.now()), source);
    }

    Outage record(Offering service, Course course, OutageSource source) {
        mustFit(service, course);
        mustBeginInOpenMonths(service, course);
        var outage = new Outage(service, course, source);
        outages.add(outage);
        note("OUTAGE_RECORDED", service, outage, Map.of("after", OutageForm.of(course), "source", source));
        return outage;
    }

    /** Replaces what is known of an outage; refuses as {@link #record} does. */
    public Outage correct(Offering service, Outage outage, OutageForm form) {
        return correct(service, outage, form.read(months.now()));
    }

    Outage correct(Offering service, Outage outage, Course course) {
        var before = outage.course();
        if (before.equals(course)) return outage;
        mustFit(service, course);
        mustLeaveClosedMonths(service, before, course);
        outage.correct(course);
        note(
                "OUTAGE_CORRECTED",
                service,
                outage,
                Map.of("before", OutageForm.of(before), "after", OutageForm.of(course)));
        return outage;
    }

    /** Takes out an outage that never was. */
    public void remove(Offering service, Outage outage) {
        var before = outage.course();
        mustBeginInOpenMonths(service, before);
        outages.remove(outage);
        note("OUTAGE_REMOVED", service, outage, Map.of("before", OutageForm.of(before)));
    }

    private void mustLeaveClosedMonths(Offering service, Course before, Course after) {
        if (!before.countsAlikeBefore(months.openFrom(service), after)) throw closed();
    }

    private void mustBeginInOpenMonths(Offering service, Course course) {
        if (course.from().isBefore(months.openFrom(service))) throw closed();
    }

    private static Conflict closed() {
        return new Conflict("This reaches into a month that is closed for the service's contract.");
    }

    private void mustFit(Offering service, Course course) {
        if (!course.part().map(service::knows).orElse(true))
            throw new InvalidInput("/part", "The service has no part with this key.");
        mustBeKnown(service, course.tickets());
    }

    private void mustBeKnown(Offering service, List<String> refs) {
        refs.stream()
                .filter(ref -> tickets.find(service.tenant(), ref).isEmpty())
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InvalidInput(
                            "/tickets/" + refs.indexOf(unknown), "There is no such ticket of this client.");
                });
    }

    private void note(String action, Offering service, Outage outage, Map<String, ?> details) {
        audit.record(service.tenant(), action, service.serviceKey() + "/" + outage.key(), details);
    }
}
