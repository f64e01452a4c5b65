package org.manydesk.compliance;

/** Where a request to leave a clock out stands. */
public enum ExclusionState {
    OPEN,
    APPROVED,
    REFUSED
}
