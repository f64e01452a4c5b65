package org.manydesk.problem;

/** No valid sign-in came with the call: 401. */
public class NotSignedIn extends Problem {
    private static final long serialVersionUID = 1L;

    public NotSignedIn(String detail) {
        super(401, "Not signed in", detail);
    }
}
