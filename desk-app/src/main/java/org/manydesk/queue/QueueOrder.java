package org.manydesk.queue;

/** In which order tickets are listed. */
public enum QueueOrder {
    /** What breaches first; tickets without a running clock come last. */
    DUE,
    /** The last changed first. */
    UPDATED,
    /** The last come in first. */
    NEWEST
}
