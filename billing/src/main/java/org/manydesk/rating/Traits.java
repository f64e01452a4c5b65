package org.manydesk.rating;

import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/**
 * What a ticket is like at the instant that decides its period; price lines ask for it.
 *
 * @param category empty for none
 * @param language in which it was written, e.g. {@code de}; empty where that is not known
 */
public record Traits(
        TicketType type, Priority priority, String category, Channel channel, Hours hours, String language) {

    /** In a language that is not known. */
    public Traits(TicketType type, Priority priority, String category, Channel channel, Hours hours) {
        this(type, priority, category, channel, hours, "");
    }
}
