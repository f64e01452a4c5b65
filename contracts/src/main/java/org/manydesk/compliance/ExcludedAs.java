package org.manydesk.compliance;

import java.util.Optional;
import org.manydesk.timeline.TicketTimeline;

/** Why a clock is not in the figures. */
public enum ExcludedAs {
    MERGED,
    SPAM,
    DUPLICATE,
    /** Asked for, and approved by the provider. */
    AGREED;

    /** @param agreed the approved request to leave a clock of the ticket out, if any */
    static Optional<ExcludedAs> of(TicketTimeline ticket, Optional<ExclusionRequest> agreed) {
        if (ticket.mergedInto().isPresent()) return Optional.of(MERGED);
        return ticket.mark().map(mark -> valueOf(mark.name())).or(() -> agreed.map(yes -> AGREED));
    }
}
