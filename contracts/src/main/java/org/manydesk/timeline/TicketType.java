package org.manydesk.timeline;

/** What kind of request a ticket is. */
public enum TicketType {
    INCIDENT,
    SERVICE_REQUEST,
    QUESTION,
    PROBLEM,
    CHANGE
}
