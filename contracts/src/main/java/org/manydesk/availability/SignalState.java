package org.manydesk.availability;

/** What a monitoring program says of a service or a part. */
public enum SignalState {
    DOWN,
    DEGRADED,
    UP
}
