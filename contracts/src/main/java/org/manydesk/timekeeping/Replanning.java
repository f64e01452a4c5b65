package org.manydesk.timekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.OptionalLong;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.VersionHistory;
import org.manydesk.scope.TenantId;
import org.manydesk.timeline.TicketTimeline;
import org.manydesk.timeline.TicketTimelines;
import org.manydesk.timeline.Timeline;

/**
 * Works out anew when open tickets are due and when they climb. Nothing changes where nothing was missing; but a product that
 * was replaced may know other rules, and Java other clock changes of a zone.
 */
@ApplicationScoped
@Transactional
class Replanning {
    private static final int AT_ONCE = 1_000;

    private final ContractVersions versions;
    private final TicketTimelines timelines;
    private final Judgement judgement;
    private final Event<DueChanged> changes;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Replanning() {
        this(null, null, null, null);
    }

    @Inject
    Replanning(ContractVersions versions, TicketTimelines timelines, Judgement judgement, Event<DueChanged> changes) {
        this.versions = versions;
        this.timelines = timelines;
        this.judgement = judgement;
        this.changes = changes;
    }

    /** Some open tickets of a client, in the order of their ids. @return the last one; empty when there are no more */
    OptionalLong plan(TenantId tenant, long after) {
        var some = timelines.open(tenant, after, AT_ONCE);
        if (some.isEmpty()) return OptionalLong.empty();
        var events = timelines.timelines(
                tenant, some.stream().map(TicketTimeline::ticket).toList());
        var history = versions.history(tenant);
        some.forEach(ticket -> plan(ticket, Objects.requireNonNull(events.get(ticket.ticket())), history));
        return OptionalLong.of(some.getLast().key());
    }

    private void plan(TicketTimeline ticket, Timeline timeline, VersionHistory history) {
        var before = ticket.nextDueAt();
        var due = judgement.plan(ticket, timeline, history);
        if (!before.equals(ticket.nextDueAt())) changes.fire(new DueChanged(ticket.tenant(), ticket.ticket(), due));
    }
}
