package org.manydesk.timeline;

/**
 * How many tickets are alike.
 *
 * @param category that they have now; empty for none
 * @param isOwnChange whether a change of the provider's own caused them
 */
public record KindCount(TicketType type, String category, boolean isOwnChange, long tickets) {}
