package org.manydesk.timekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.Contracts;
import org.manydesk.scope.TenantId;
import org.manydesk.sla.SlaClocks;
import org.manydesk.timeline.Happening;
import org.manydesk.timeline.TicketHead;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketTimelines;
import org.manydesk.timeline.Timeline;

/** Puts what happens to a ticket on its timeline and reads its clocks anew. Called in the ticket's own transaction. */
@ApplicationScoped
@Transactional
public class Timekeeping {
    private final TicketTimelines timelines;
    private final Judgement judgement;
    private final ContractVersions versions;
    private final Contracts contracts;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Timekeeping() {
        this(null, null, null, null, null);
    }

    @Inject
    Timekeeping(
            TicketTimelines timelines,
            Judgement judgement,
            ContractVersions versions,
            Contracts contracts,
            Clock clock) {
        this.timelines = timelines;
        this.judgement = judgement;
        this.versions = versions;
        this.contracts = contracts;
        this.clock = clock;
    }

    /**
     * Starts the timeline of a new ticket. What one that was split off has reached by now is history: nobody is warned of it.
     *
     * @param happenings in listed order, {@link org.manydesk.timeline.EventKind#OPENED} among them
     * @return which clock is due first; empty when it has none, all are paused or ended, or it is merged
     */
    public Optional<NextDue> open(TicketHead ticket, List<Happening> happenings) {
        var timeline = Timeline.of(ticket.type(), happenings);
        var row = timelines.add(ticket, timeline);
        return timeline.splitFrom().isPresent()
                ? judgement.judgeNew(row, timeline, versions.history(ticket.tenant()))
                : judgement.judge(row, timeline);
    }

    /**
     * Starts the timelines of many new tickets of one client, in few steps.
     *
     * @return which clock is due first, for those that have an open clock which is not paused
     */
    public Map<TicketId, NextDue> openAll(TenantId tenant, Map<TicketHead, List<Happening>> tickets) {
        var history = versions.history(tenant);
        var due = new HashMap<TicketId, NextDue>();
        timelines.addAll(tickets).forEach((row, timeline) -> judgement
                .judgeNew(row, timeline, history)
                .ifPresent(first -> due.put(row.ticket(), first)));
        return due;
    }

    /** Adds what happened, in listed order, and tells when the first clock is due now. */
    public Optional<NextDue> append(TenantId tenant, TicketId ticket, Happening... happenings) {
        var row = timelines.get(tenant, ticket);
        return judgement.judge(row, timelines.append(row, List.of(happenings)));
    }

    /** Follows a new subject of the ticket. */
    public void rename(TenantId tenant, TicketId ticket, String subject) {
        timelines.rename(tenant, ticket, subject);
    }

    /** All that happened to a ticket. */
    public Timeline timeline(TenantId tenant, TicketId ticket) {
        return timelines.timeline(timelines.get(tenant, ticket));
    }

    /** The clocks of a ticket now, with the arithmetic behind each, told in a language. */
    public SlaReport report(TenantId tenant, TicketId ticket, Locale language) {
        var now = clock.instant();
        var timeline = timeline(tenant, ticket);
        var history = versions.history(tenant);
        var ruling = history.ruling(timeline.openedAt());
        if (ruling.isEmpty()) return new SlaReport(language.toLanguageTag(), List.of());
        var number = contracts.get(tenant, ruling.getFirst().contract()).number();
        var names = ruling.stream()
                .collect(Collectors.toMap(ContractVersion::key, version -> number + "/" + version.number()));
        return SlaReport.of(
                SlaClocks.rounds(history.policies(timeline.openedAt()), timeline, now), now, names, language);
    }
}
