package org.manydesk.availability;

/** Who told of an outage. */
public enum OutageSource {
    /** Somebody on a page. */
    HAND,
    /** A program with a person's token. */
    API,
    /** A monitoring program, by a signed call. */
    MONITORING
}
