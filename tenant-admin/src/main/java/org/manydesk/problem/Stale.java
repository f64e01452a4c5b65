package org.manydesk.problem;

/** Someone changed the thing in the meantime: 412. */
public class Stale extends Problem {
    private static final long serialVersionUID = 1L;

    public Stale() {
        super(412, "Changed in the meantime", "Someone else changed this in the meantime. Read it again, then repeat.");
    }
}
