package org.manydesk.timekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.VersionHistory;
import org.manydesk.scope.TenantId;
import org.manydesk.timeline.TicketTimeline;
import org.manydesk.timeline.TicketTimelines;
import org.manydesk.timeline.Timeline;

/** Reads clocks anew when what was agreed has changed. */
@ApplicationScoped
@Transactional
class Rejudging {
    private static final int AT_ONCE = 1_000;

    private final ContractVersions versions;
    private final TicketTimelines timelines;
    private final StoredClocks stored;
    private final Judgement judgement;
    private final Event<DueChanged> changes;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Rejudging() {
        this(null, null, null, null, null);
    }

    @Inject
    Rejudging(
            ContractVersions versions,
            TicketTimelines timelines,
            StoredClocks stored,
            Judgement judgement,
            Event<DueChanged> changes) {
        this.versions = versions;
        this.timelines = timelines;
        this.stored = stored;
        this.judgement = judgement;
        this.changes = changes;
    }

    /** The clocks of all tickets of a client that a change from an instant on may touch. */
    void from(TenantId tenant, Instant change) {
        judge(tenant, timelines.notOverAt(tenant, change));
    }

    /** Some clocks that were stored before rounds were told apart. @return whether there may be more */
    boolean withoutRound(TenantId tenant) {
        var some = stored.withoutRound(tenant, AT_ONCE);
        judge(tenant, some);
        return !some.isEmpty();
    }

    private void judge(TenantId tenant, List<TicketTimeline> touched) {
        var events = timelines.timelines(
                tenant, touched.stream().map(TicketTimeline::ticket).toList());
        var history = versions.history(tenant);
        touched.forEach(ticket -> judge(ticket, Objects.requireNonNull(events.get(ticket.ticket())), history));
    }

    private void judge(TicketTimeline ticket, Timeline timeline, VersionHistory history) {
        var due = judgement.judge(ticket, timeline, history);
        changes.fire(new DueChanged(ticket.tenant(), ticket.ticket(), due));
    }
}
