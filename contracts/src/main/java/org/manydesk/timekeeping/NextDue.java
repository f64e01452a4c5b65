package org.manydesk.timekeeping;

import java.time.Instant;
import org.manydesk.sla.Metric;

/**
 * Which of a ticket's open clocks is due first, and when; that may be past.
 *
 * @param breachesAfter the last instant without a breach; differs from the due instant after a tie at closing
 */
public record NextDue(Metric metric, Instant at, Instant breachesAfter) {}
