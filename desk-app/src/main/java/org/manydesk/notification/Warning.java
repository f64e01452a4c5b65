package org.manydesk.notification;

import java.time.Instant;
import org.manydesk.sla.Metric;

/**
 * How far a clock got.
 *
 * @param threshold how much of the target is used up, e.g. {@code 75%} or {@code PT30M before due}
 * @param due when the clock is or was due
 */
public record Warning(Metric metric, String threshold, Instant due) {}
