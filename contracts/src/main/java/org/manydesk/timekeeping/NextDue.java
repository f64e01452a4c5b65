package org.manydesk.timekeeping;

import java.time.Instant;
import org.manydesk.sla.Metric;

/** Which of a ticket's open clocks is due first, and when; that may be past. */
public record NextDue(Metric metric, Instant at) {}
