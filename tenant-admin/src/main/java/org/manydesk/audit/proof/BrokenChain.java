package org.manydesk.audit.proof;

/** An exported chain does not hold. */
public final class BrokenChain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long line;

    BrokenChain(long line, String what) {
        super(what);
        this.line = line;
    }

    /** Where, in the file: from 1. */
    public long line() {
        return line;
    }
}
