package org.manydesk.underpinning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manydesk.timeline.EventKind;
import org.manydesk.timeline.Moment;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.Timeline;

/**
 * A time in which a ticket was in somebody's hands. Half-open.
 *
 * @param party the name of the team or vendor, as the ticket says it
 * @param to when it left them; empty while they have it
 */
public record Stay(AgreementKind kind, String party, Instant from, Optional<Instant> to) {
    /** All stays of a ticket, in order; one that lasted no time is none. Pure. */
    public static List<Stay> of(Timeline timeline) {
        var moments = timeline.moments();
        var stays = new ArrayList<>(follow(AgreementKind.OLA, EventKind.TEAM, moments));
        stays.addAll(follow(AgreementKind.UNDERPINNING_CONTRACT, EventKind.VENDOR, moments));
        stays.sort(Comparator.comparing(Stay::from));
        return stays;
    }

    private static List<Stay> follow(AgreementKind kind, EventKind naming, List<Moment> moments) {
        var stays = new ArrayList<Stay>();
        var named = "";
        var has = "";
        var since = Instant.MIN;
        for (var moment : moments) {
            if (moment.is(naming)) named = moment.event().value();
            if (kind == AgreementKind.UNDERPINNING_CONTRACT && leaves(moment)) named = "";
            var holds = isInHands(kind, moment.status()) ? named : "";
            if (holds.equals(has)) continue;
            if (!has.isEmpty() && since.isBefore(moment.at()))
                stays.add(new Stay(kind, has, since, Optional.of(moment.at())));
            has = holds;
            since = moment.at();
        }
        if (!has.isEmpty()) stays.add(new Stay(kind, has, since, Optional.empty()));
        return stays;
    }

    /** A vendor is named for one wait. */
    private static boolean leaves(Moment moment) {
        return moment.is(EventKind.STATUS) && moment.status() != TicketStatus.PENDING_VENDOR;
    }

    private static boolean isInHands(AgreementKind kind, TicketStatus status) {
        return switch (kind) {
            case OLA -> !status.isDone();
            case UNDERPINNING_CONTRACT -> status == TicketStatus.PENDING_VENDOR;
        };
    }
}
