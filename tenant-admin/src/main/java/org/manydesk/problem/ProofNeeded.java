package org.manydesk.problem;

/** What is asked for takes a fresh proof of who asks: 403. It may be asked again after the proof was given. */
public class ProofNeeded extends Problem {
    private static final long serialVersionUID = 1L;

    public ProofNeeded() {
        super(
                403,
                "Proof needed",
                "Prove once more that it is you: PUT /api/v1/sessions/current/proof with your password, or totp. Then ask again.");
    }
}
