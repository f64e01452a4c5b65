package org.manydesk.timekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.Contracting;
import org.manydesk.contract.VersionHistory;
import org.manydesk.scope.TenantId;
import org.manydesk.timeline.TicketTimeline;
import org.manydesk.timeline.TicketTimelines;
import org.manydesk.timeline.Timeline;

/** Puts a contract in force and reads the clocks of all tickets that it covers, those opened before today included. */
@ApplicationScoped
@Transactional
public class Activation {
    private final Contracting contracting;
    private final ContractVersions versions;
    private final TicketTimelines timelines;
    private final Judgement judgement;
    private final Event<DueChanged> changes;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Activation() {
        this(null, null, null, null, null);
    }

    @Inject
    Activation(
            Contracting contracting,
            ContractVersions versions,
            TicketTimelines timelines,
            Judgement judgement,
            Event<DueChanged> changes) {
        this.contracting = contracting;
        this.versions = versions;
        this.timelines = timelines;
        this.judgement = judgement;
        this.changes = changes;
    }

    /** @throws org.manydesk.problem.Conflict if another contract is in force at an instant of its days */
    public void activate(TenantId tenant, String number) {
        var version = contracting.activate(tenant, number);
        var covered = timelines.openedDuring(tenant, version.inForce());
        var events = timelines.timelines(
                tenant, covered.stream().map(TicketTimeline::ticket).toList());
        var history = versions.history(tenant);
        covered.forEach(ticket -> judge(ticket, Objects.requireNonNull(events.get(ticket.ticket())), history));
    }

    private void judge(TicketTimeline ticket, Timeline timeline, VersionHistory history) {
        var due = judgement.judge(ticket, timeline, history);
        changes.fire(new DueChanged(ticket.tenant(), ticket.ticket(), due));
    }
}
