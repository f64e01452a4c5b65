package org.manydesk.signin;

import org.manydesk.problem.Problem;

/** The password is right, and the account asks for a code as well: 401. */
public class CodeNeeded extends Problem {
    private static final long serialVersionUID = 1L;

    CodeNeeded() {
        super(
                401,
                "Code needed",
                "This account asks for a second factor. Send totp as well: the code of the authenticator app, or a recovery code.");
    }
}
