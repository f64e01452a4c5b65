package org.manydesk.timekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.Enactment;
import org.manydesk.contract.VersionHistory;
import org.manydesk.scope.TenantId;
import org.manydesk.timeline.TicketTimeline;
import org.manydesk.timeline.TicketTimelines;
import org.manydesk.timeline.Timeline;

/** Puts contracts and amendments in force and reads the clocks of all tickets that they touch, past ones included. */
@ApplicationScoped
@Transactional
public class Activation {
    private final Enactment enactment;
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
            Enactment enactment,
            ContractVersions versions,
            TicketTimelines timelines,
            Judgement judgement,
            Event<DueChanged> changes) {
        this.enactment = enactment;
        this.versions = versions;
        this.timelines = timelines;
        this.judgement = judgement;
        this.changes = changes;
    }

    /** Puts a drafted contract in force; throws as {@link Enactment#enact(TenantId, String, String)} does. */
    public void activate(TenantId tenant, String number) {
        judgeAnew(enactment.enact(tenant, number));
    }

    /** Puts an amendment in force, by its number; throws as {@link Enactment#enact(TenantId, String, String)} does. */
    public void activate(TenantId tenant, String number, String version) {
        judgeAnew(enactment.enact(tenant, number, version));
    }

    private void judgeAnew(ContractVersion version) {
        var tenant = version.tenant();
        var touched = timelines.notOverAt(tenant, version.inForce().from());
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
