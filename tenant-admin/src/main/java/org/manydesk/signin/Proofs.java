package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.people.Password;
import org.manydesk.people.People;
import org.manydesk.problem.NotSignedIn;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.UserId;

/**
 * Makes sure that people are who they say: by password, and by code where they are asked for one. Guessing either is slowed
 * down. Who must have a second factor, and has passkeys alone, signs in with one of them. Unknown address and wrong password look the same; all else is told only to those who know the password.
 */
@ApplicationScoped
class Proofs {
    private static final String WRONG = "The e-mail address or the password is wrong.";
    private static final String SUSPENDED =
            "Your company's access is suspended. Please ask the people who run your help desk.";
    private static final String ENDED =
            "Your company signs in with its own sign-in, and no longer with passwords or passkeys of ours. Type your address on"
                    + " the sign-in page and go on with your company's sign-in.";

    private final SystemDirectory directory;
    private final FailedSignIns failures;
    private final SecondFactors factors;
    private final People people;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Proofs() {
        this(null, null, null, null, null);
    }

    @Inject
    Proofs(
            SystemDirectory directory,
            FailedSignIns failures,
            SecondFactors factors,
            People people,
            CurrentCaller caller) {
        this.directory = directory;
        this.failures = failures;
        this.factors = factors;
        this.people = people;
        this.caller = caller;
    }

    /**
     * Who has this address and password, and told this code where one is asked for: else {@link CodeNeeded}. Their account
     * stays locked until the end of the transaction, so that it is still so when their session begins.
     */
    Caller.Person of(String email, String password, Optional<String> code, String from) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        return failures.guarded(address, from, () -> check(address, password, code, from));
    }

    private Caller.Person check(String address, String password, Optional<String> code, String from) {
        var account = directory.byEmail(address, from);
        var hash = account.map(SystemDirectory.Account::passwordHash).orElse(null);
        if (!Password.matches(password, hash)) throw new FailedSignIns.WrongGuess(WRONG);
        mustBeLetIn(account.orElseThrow());
        var person = account.orElseThrow().person();
        if (factors.asks(person) && !factors.takes(person, code.orElseThrow(CodeNeeded::new)))
            throw new FailedSignIns.WrongGuess("This code is wrong, or was used before.");
        if (account.orElseThrow().needsPasskey()) throw new PasskeyNeeded();
        mustStillBeOpen(person, hash);
        return person;
    }

    /**
     * Who of a client's people this is, for whom the client's own identity provider vouches. Nobody vouches for staff. Their
     * account stays locked until the end of the transaction.
     */
    Caller.Person vouched(UserId id, String from) {
        var account = directory
                .byId(id, from)
                .filter(found -> found.person().home().isPresent())
                .orElseThrow(() -> new NotSignedIn("Your access has ended. Ask the people who run your help desk."));
        if (account.suspended()) throw new NotSignedIn(SUSPENDED);
        var person = account.person();
        if (!caller.as(person, () -> people.locked(person.id())).isActive())
            throw new NotSignedIn("Your access has ended. Ask the people who run your help desk.");
        return person;
    }

    /** Whose password was changed, or who was shown out, while they told theirs, is not let in by the old one. */
    private void mustStillBeOpen(Caller.Person person, @Nullable String hash) {
        var account = caller.as(person, () -> people.locked(person.id()));
        if (!account.isStillOpenTo(hash)) throw new NotSignedIn(WRONG);
    }

    /** Whose client is suspended, or signs in with its own house alone, is told so once they proved who they are. */
    static void mustBeLetIn(SystemDirectory.Account account) {
        if (account.suspended()) throw new NotSignedIn(SUSPENDED);
        if (account.passwordsEnded()) throw new NotSignedIn(ENDED);
    }
}
