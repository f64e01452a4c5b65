package org.manydesk.problem;

/** The thing is in the caller's scope, but the right is missing: 403. */
public class Forbidden extends Problem {
    private static final long serialVersionUID = 1L;

    public Forbidden(String detail) {
        super(403, "Not allowed", detail);
    }
}
