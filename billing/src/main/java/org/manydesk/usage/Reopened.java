package org.manydesk.usage;

/** What it means that a ticket was taken up again after the time in which that is free, and got there once more. */
public enum Reopened {
    /** Nothing: a ticket counts once, ever. */
    NOT_COUNTED_AGAIN,
    /** It is work of its own, and counts once more, at the instant at which the ticket got there again. */
    COUNTED_AGAIN
}
