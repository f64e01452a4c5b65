package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.passkey.Asking;
import org.manydesk.passkey.Challenge;
import org.manydesk.passkey.PasskeyAnswers;
import org.manydesk.passkey.Verdict;
import org.manydesk.problem.Fault;
import org.manydesk.scope.CurrentCaller;

/**
 * People prove once more who they are, in a session that is open, by one of their passkeys. Wrong answers count as failed
 * sign-ins.
 *
 * @see "decision 0041"
 */
@ApplicationScoped
@Transactional
public class PasskeyProving {
    private final PasskeyAnswers answers;
    private final FailedSignIns failures;
    private final Sessions sessions;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PasskeyProving() {
        this(null, null, null, null);
    }

    @Inject
    PasskeyProving(PasskeyAnswers answers, FailedSignIns failures, Sessions sessions, CurrentCaller caller) {
        this.answers = answers;
        this.failures = failures;
        this.sessions = sessions;
        this.caller = caller;
    }

    /** Whether the caller has a passkey to prove it with. */
    public boolean isPossible() {
        return answers.callerHasOne();
    }

    /** What to ask the caller's browser. */
    public Asking ask() {
        return answers.askCaller();
    }

    /** By the answer to this challenge, which is used up. */
    public void prove(Challenge challenge, String answer) {
        failures.mustBeRight(
                caller.person(),
                () -> answers.check(challenge, answer) == Verdict.RIGHT,
                new Fault("/passkey", "This is not one of your passkeys. Enter your password."));
        sessions.provePresent();
    }
}
