package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.manydesk.passkey.Asking;
import org.manydesk.passkey.Challenge;
import org.manydesk.passkey.PasskeyAnswers;
import org.manydesk.passkey.Verdict;
import org.manydesk.problem.NotSignedIn;
import org.manydesk.scope.CurrentCaller;

/**
 * Signs people in by a passkey, who need not say who they are. A passkey that is not known, was removed, or whose person was
 * shown out is refused with the same sentence as a wrong answer; failures are slowed down as those with passwords are.
 *
 * @see "decision 0054"
 */
@ApplicationScoped
@Transactional
public class PasskeySignIn {
    private static final String REFUSED =
            "This passkey is not known here, or was removed. Sign in with your e-mail address and password.";

    private final SystemDirectory directory;
    private final FailedSignIns failures;
    private final PasskeyAnswers answers;
    private final SigningIn signingIn;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PasskeySignIn() {
        this(null, null, null, null, null);
    }

    @Inject
    PasskeySignIn(
            SystemDirectory directory,
            FailedSignIns failures,
            PasskeyAnswers answers,
            SigningIn signingIn,
            CurrentCaller caller) {
        this.directory = directory;
        this.failures = failures;
        this.answers = answers;
        this.signingIn = signingIn;
        this.caller = caller;
    }

    /** What to ask a browser. */
    public Asking ask() {
        return answers.ask();
    }

    /** Begins a session of whose passkey answered this challenge, which is used up. */
    public SigningIn.Session begin(Challenge challenge, String answer, Origin from) {
        failures.mustBeFew(from.address());
        var account = answers.keyIn(answer)
                .flatMap(key -> directory.byPasskey(key, from.address()))
                .orElseThrow(() -> refused("", from, Verdict.WRONG));
        var person = account.person();
        failures.mustBeFew(person.email(), from.address());
        var verdict = caller.as(person, () -> answers.check(challenge, answer));
        if (verdict != Verdict.RIGHT) throw refused(person.email(), from, verdict);
        Proofs.mustBeLetIn(account);
        return signingIn.begin(person, from, Map.of());
    }

    private NotSignedIn refused(String email, Origin from, Verdict verdict) {
        failures.count(new FailedSignIn(email, from.address(), verdict));
        return new NotSignedIn(REFUSED);
    }
}
