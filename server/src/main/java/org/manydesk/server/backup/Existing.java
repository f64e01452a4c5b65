package org.manydesk.server.backup;

/** What becomes of what is there already when something is restored. */
public enum Existing {
    /** It stays: nothing is restored over it. */
    STAYS,
    /** It goes, and what was saved takes its place. */
    IS_REPLACED
}
