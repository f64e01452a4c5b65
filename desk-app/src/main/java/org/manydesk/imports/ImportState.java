package org.manydesk.imports;

/** How far an import is. */
public enum ImportState {
    RUNNING,
    DONE,
    /** It cannot go on; what landed stays. */
    FAILED
}
