package org.manydesk.signin;

import org.manydesk.problem.Problem;

/** The caller's provider asks its staff for a second factor, and the caller has none: 403 until one is set up. */
public class SecondFactorNeeded extends Problem {
    private static final long serialVersionUID = 1L;

    public SecondFactorNeeded() {
        super(
                403,
                "Second factor needed",
                "Your company asks its staff for a second factor. Set up an authenticator app first: POST /api/v1/profile/second-factor; or add a passkey on the page Signing in and sessions.");
    }
}
