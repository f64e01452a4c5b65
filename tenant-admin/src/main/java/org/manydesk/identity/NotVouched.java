package org.manydesk.identity;

import org.manydesk.problem.Problem;

/** Somebody who comes from an identity provider is not let in: 401. */
public class NotVouched extends Problem {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    NotVouched(Refusal refusal) {
        super(401, "Not signed in", refusal.sentence());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
