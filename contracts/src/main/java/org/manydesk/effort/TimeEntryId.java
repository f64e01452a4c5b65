package org.manydesk.effort;

/** Identifies a stretch of work on a ticket. */
public record TimeEntryId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
