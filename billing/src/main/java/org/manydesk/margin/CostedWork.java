package org.manydesk.margin;

import java.time.Duration;
import java.util.Optional;
import org.manydesk.money.Money;
import org.manydesk.timeline.TicketId;

/**
 * Recorded work on a ticket.
 *
 * @param hourly what an hour of it costs; empty where no rate is known
 */
record CostedWork(TicketId ticket, Duration time, Optional<Money> hourly) {}
