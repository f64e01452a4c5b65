package org.manydesk.room.ui;

import org.manydesk.timeline.TicketId;

/** Opens the arithmetic of a ticket's clocks. */
interface Explain {
    /** @param ref how people call it */
    void explain(TicketId ticket, String ref);
}
