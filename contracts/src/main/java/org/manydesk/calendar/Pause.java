package org.manydesk.calendar;

/**
 * A stretch of time that does not count, and why.
 *
 * @param why a phrase for people, e.g. "waiting for the customer (PENDING_CUSTOMER)"
 */
public record Pause(Interval during, String why) {}
