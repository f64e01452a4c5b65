package org.manydesk.signin;

import java.util.Map;
import org.manydesk.passkey.Verdict;

/**
 * Somebody gave a wrong password, code or passkey.
 *
 * @param email of the account that they meant, in lower case; nobody may have it; empty where they named none
 * @param from the address of the network that it came from
 * @param details what is told of it in the audit trail
 */
record FailedSignIn(String email, String from, Map<String, String> details) {
    FailedSignIn(String email, String from) {
        this(email, from, Map.of("from", from));
    }

    /** By a passkey that was refused. */
    FailedSignIn(String email, String from, Verdict passkey) {
        this(email, from, Map.of("from", from, "passkey", passkey.name()));
    }
}
