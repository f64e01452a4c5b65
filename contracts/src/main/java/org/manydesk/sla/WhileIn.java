package org.manydesk.sla;

import java.util.Locale;
import org.manydesk.calendar.Reason;
import org.manydesk.language.Words;
import org.manydesk.timeline.TicketStatus;

/** A clock stands while its ticket is in a state. */
record WhileIn(TicketStatus status) implements Reason {
    @Override
    public String in(Locale locale) {
        return Words.of(WhileIn.class, locale).of(status);
    }
}
