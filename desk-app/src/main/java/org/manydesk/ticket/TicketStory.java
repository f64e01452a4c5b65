package org.manydesk.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.manydesk.timekeeping.SlaReport;
import org.manydesk.timeline.TimelineEvent;

/**
 * All of a ticket that one page shows, as the reader may see it.
 *
 * @param said the request first, then what was written, oldest first
 * @param happened changes of state, priority, assignee; oldest first
 */
public record TicketStory(TicketSheet sheet, List<Said> said, List<TimelineEvent> happened, SlaReport sla) {

    /** Whether another reading tells the same; clocks that went on are no news. */
    public boolean tellsTheSameAs(TicketStory other) {
        return sheet.equals(other.sheet) && said.equals(other.said) && happened.equals(other.happened);
    }

    /**
     * Something that was written.
     *
     * @param kind how it is shown; the request itself is the customer's
     * @param html with markup that was cleaned
     */
    public record Said(
            String id,
            MessageKind kind,
            Author author,
            Instant at,
            String text,
            Optional<String> html,
            List<Enclosed> files) {}

    /**
     * A file that came with it.
     *
     * @param size in bytes
     */
    public record Enclosed(long id, String name, long size) {}
}
