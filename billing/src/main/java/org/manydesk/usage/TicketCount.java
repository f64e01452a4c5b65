package org.manydesk.usage;

import org.manydesk.timeline.TicketId;

/**
 * One ticket of a period, counted or not.
 *
 * @param ref     the reference that people use, e.g. {@code ACME-42}
 * @param why     the reason in a sentence
 */
public record TicketCount(TicketId ticket, String ref, String subject, Decision decision, String why) {

    public boolean isCounted() {
        return decision.isCounted();
    }
}
