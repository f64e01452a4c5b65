package org.manydesk.timeline;

import java.time.Instant;

/** A stretch of time in one state, half-open; the present one ends at {@link Instant#MAX}. */
public record StatusSpan(TicketStatus status, Instant from, Instant to) {}
