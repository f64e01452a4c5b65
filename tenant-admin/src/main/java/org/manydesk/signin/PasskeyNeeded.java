package org.manydesk.signin;

import org.manydesk.problem.Problem;

/** The password is right, but the account must have a second factor as well and has passkeys alone: 401. */
public class PasskeyNeeded extends Problem {
    private static final long serialVersionUID = 1L;

    PasskeyNeeded() {
        super(
                401,
                "Passkey needed",
                "Your company asks its staff for a second factor, and yours is a passkey. Sign in with it on the sign-in"
                        + " page. If it is lost, ask one of your administrators.");
    }
}
