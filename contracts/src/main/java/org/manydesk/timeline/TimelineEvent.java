package org.manydesk.timeline;

import java.time.Instant;

/**
 * One thing that happened to a ticket.
 *
 * @param value what the kind says; empty for kinds without one
 * @param seq the place among the ticket's events as listed, from 0; orders events of one instant
 */
public record TimelineEvent(Instant at, EventKind kind, String value, int seq) {
    /** @throws IllegalArgumentException if the value is none of the kind's */
    public TimelineEvent {
        switch (kind) {
            case STATUS -> TicketStatus.valueOf(value);
            case PRIORITY, OPENED -> Priority.valueOf(value);
            case SPLIT -> SplitOff.parse(value);
            case MARKED -> {
                if (!value.isEmpty()) Mark.valueOf(value);
            }
            case REPLIED,
                    NOTED,
                    CUSTOMER_REPLIED,
                    CATEGORY,
                    SERVICE,
                    TEAM,
                    VENDOR,
                    ASSIGNED,
                    MERGED,
                    UNMERGED,
                    UNSPLIT,
                    SPLIT_FROM,
                    OWN_CHANGE,
                    FOLDED,
                    UNFOLDED,
                    LANGUAGE -> {}
        }
    }

    /** For kinds that carry no value. */
    public static TimelineEvent of(Instant at, EventKind kind, int seq) {
        return new TimelineEvent(at, kind, "", seq);
    }
}
