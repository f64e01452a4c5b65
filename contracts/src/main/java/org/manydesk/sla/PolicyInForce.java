package org.manydesk.sla;

import java.time.Instant;
import org.manydesk.calendar.BusinessCalendar;

/**
 * A policy and its calendar as they came into force.
 *
 * @param version says which they are, to whoever asks for readings
 * @param from the instant from which they hold
 * @param crossing how clocks that run then come under them
 */
public record PolicyInForce(
        long version, Instant from, SlaPolicy policy, BusinessCalendar calendar, Crossing crossing) {}
