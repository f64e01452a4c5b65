package org.manydesk.ticket;

/** How large an impact or an urgency is. */
public enum Level {
    HIGH,
    MEDIUM,
    LOW
}
