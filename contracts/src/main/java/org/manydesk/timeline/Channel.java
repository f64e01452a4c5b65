package org.manydesk.timeline;

/** By which way a ticket came in. */
public enum Channel {
    PORTAL,
    MAIL,
    API,
    PHONE,
    CHAT,
    /** History from another system. */
    IMPORT
}
