package org.manydesk.passkey;

/** What an answer for a passkey is worth. */
public enum Verdict {
    /** Whoever answered holds the key, and its device made sure of the person. */
    RIGHT,
    /** Not the key, not this question, not this address, or not sure of the person. */
    WRONG,
    /** Right but for the count, which went back: there may be a copy of the key (Web Authentication, 6.1.1). */
    COPIED
}
