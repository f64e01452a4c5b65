package org.manydesk.problem;

/** The thing's present state does not allow this: 409. */
public class Conflict extends Problem {
    private static final long serialVersionUID = 1L;

    public Conflict(String detail) {
        super(409, "Conflict", detail);
    }
}
