package org.manydesk.sla;

import java.time.Instant;

/**
 * When a target is used up.
 *
 * @param due what people are told; a target used up exactly at a closing is due at that closing
 * @param breachesAfter the last instant at which no more than the target has elapsed: the due instant, or after such a tie
 *     the next opening
 */
public record Deadline(Instant due, Instant breachesAfter) {}
