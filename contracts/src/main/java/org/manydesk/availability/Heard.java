package org.manydesk.availability;

/** What a signal of a monitoring program came to. */
public enum Heard {
    /** An outage began. */
    OPENED,
    /** Its degree is another: the outage ended and another began. */
    CHANGED,
    /** The outage ended. */
    ENDED,
    /** It said what was known. */
    UNCHANGED,
    /** It was noticed before what was heard last, and takes its place there. */
    LATE,
    /** The same message came before. */
    REPEATED
}
