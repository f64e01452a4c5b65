package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.timekeeping.NextDue;
import org.manydesk.timekeeping.Timekeeping;
import org.manydesk.timeline.Happening;
import org.manydesk.timeline.TicketHead;
import org.manydesk.timeline.Timeline;

/** Writes down what happens to a ticket, in the transaction of the change: timeline, clocks, audit, news (TKT-7). */
@ApplicationScoped
class Chronicle {
    private final Timekeeping timekeeping;
    private final AuditTrail audit;
    private final Event<TicketChanged> news;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Chronicle() {
        this(null, null, null, null);
    }

    @Inject
    Chronicle(Timekeeping timekeeping, AuditTrail audit, Event<TicketChanged> news, Clock clock) {
        this.timekeeping = timekeeping;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** All that happened to a ticket. */
    Timeline timeline(Ticket ticket) {
        return timekeeping.timeline(ticket.tenant(), ticket.id());
    }

    /** The ticket came in, and more happened to it already: its clocks start. */
    void opened(Ticket ticket, Requester requester, Happening... more) {
        var at = ticket.milestones().openedAt();
        var happenings = new ArrayList<>(List.of(Happening.opened(at, ticket.priority())));
        ticket.category().ifPresent(category -> happenings.add(Happening.categorised(at, category)));
        ticket.service().ifPresent(service -> happenings.add(Happening.concerned(at, service)));
        happenings.addAll(List.of(more));
        due(ticket, timekeeping.open(head(ticket, requester), happenings));
    }

    private static TicketHead head(Ticket ticket, Requester requester) {
        return new TicketHead(
                ticket.tenant(),
                ticket.id(),
                ticket.ref(),
                ticket.subject(),
                ticket.report().type(),
                ticket.report().channel(),
                ticket.particulars().language(),
                requester.email());
    }

    /** Tells the past of tickets of one tenant: their clocks are read, one deed names them all, and there is no news. */
    void tell(List<SeatedPast> seated) {
        var first = seated.getFirst().ticket();
        var due = timekeeping.openAll(first.tenant(), happenings(seated));
        seated.forEach(one ->
                due(one.ticket(), Optional.ofNullable(due.get(one.ticket().id()))));
        var last = seated.getLast().ticket();
        var facts = Map.of("tickets", seated.size(), "last", last.ref());
        audit.record(first.tenant(), "TICKETS_IMPORTED", first.ref(), facts);
    }

    private static Map<TicketHead, List<Happening>> happenings(List<SeatedPast> seated) {
        var happenings = new LinkedHashMap<TicketHead, List<Happening>>();
        seated.forEach(one -> happenings.put(
                head(one.ticket(), one.past().opening().requester()), one.past().happenings()));
        return happenings;
    }

    /** Something happened that clocks or bills may care about. */
    void happened(Ticket ticket, Happening... happenings) {
        due(ticket, timekeeping.append(ticket.tenant(), ticket.id(), happenings));
    }

    void renamed(Ticket ticket) {
        timekeeping.rename(ticket.tenant(), ticket.id(), ticket.subject());
    }

    private static void due(Ticket ticket, Optional<NextDue> first) {
        ticket.dueNext(StoredDue.of(first));
    }

    /** Remembers who did it, and tells those who look at the ticket once it is committed. */
    void deed(Ticket ticket, String action, Map<String, ?> details) {
        audit.record(ticket.tenant(), action, ticket.ref(), details);
        news.fire(new TicketChanged(ticket.tenant(), ticket.id(), ticket.ref()));
    }
}
