package org.manydesk.problem;

/**
 * There is no such thing, or it lies outside the caller's scope: 404. The answer is the same for both, so that nobody
 * learns of a thing that is not theirs.
 */
public class Unknown extends Problem {
    private static final long serialVersionUID = 1L;

    private final String sought;

    /** @param sought what was asked for, as the caller named it; never shown back */
    public Unknown(String kind, String sought) {
        super(404, "Not found", "There is no such " + kind + ", or it is not yours to see.");
        this.sought = sought;
    }

    /** What was asked for, for the audit of attempts across tenants. */
    public String sought() {
        return sought;
    }
}
