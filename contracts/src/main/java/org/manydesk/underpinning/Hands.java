package org.manydesk.underpinning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.manydesk.scope.TenantId;
import org.manydesk.sla.HandClocks;
import org.manydesk.sla.Round;
import org.manydesk.timekeeping.SlaReport;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketTimelines;
import org.manydesk.timeline.Timeline;

/** Tells in whose hands a ticket was and is, beside the client's clocks. For staff only (UND-3). */
@ApplicationScoped
@Transactional
public class Hands {
    private final TicketTimelines timelines;
    private final Agreements agreements;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Hands() {
        this(null, null, null);
    }

    @Inject
    Hands(TicketTimelines timelines, Agreements agreements, Clock clock) {
        this.timelines = timelines;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** The teams or vendors with whom there is an agreement, as it calls them last. */
    public List<String> parties(AgreementKind kind) {
        var names = new TreeMap<String, String>();
        agreements.all().stream()
                .filter(one -> one.kind() == kind)
                .forEach(one -> names.put(Agreement.key(one.party()), one.party()));
        return List.copyOf(names.values());
    }

    /** All times of a ticket in somebody's hands, as of now. */
    public HandsReport of(TenantId tenant, TicketId ticket) {
        var now = clock.instant();
        var timeline = timelines.timeline(timelines.get(tenant, ticket)).until(now);
        var all = agreements.all();
        return new HandsReport(Stay.of(timeline).stream()
                .map(stay -> line(stay, all, timeline, now))
                .toList());
    }

    private static HandsReport.Line line(Stay stay, List<Agreement> all, Timeline timeline, Instant now) {
        var metrics = Agreements.holding(all, stay.kind(), stay.party(), stay.from())
                .map(agreement -> read(stay, agreement, timeline, now))
                .orElse(List.of());
        return new HandsReport.Line(stay.kind(), stay.party(), stay.from(), stay.to(), metrics);
    }

    private static List<SlaReport.Line> read(Stay stay, Agreement agreement, Timeline timeline, Instant now) {
        var rounds = HandClocks.of(agreement.inForce(), timeline, stay.from(), stay.to(), now).stream()
                .map(clock -> new Round(1, List.of(clock)))
                .toList();
        var name = agreement.party() + "/" + agreement.number();
        return SlaReport.of(rounds, now, Map.of(agreement.key(), name), HandsReport.LANGUAGE)
                .metrics();
    }
}
