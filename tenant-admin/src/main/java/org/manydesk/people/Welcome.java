package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.secret.Secret;

/** Lets those who follow a {@link PasswordLink} choose their password. Every link that is dead looks the same. */
@ApplicationScoped
@Transactional
public class Welcome {
    private final OuterDirectory directory;
    private final People people;
    private final Admission admission;
    private final CurrentCaller caller;

    /** The page that a sign-in with the own company begins at, before the identity provider's id. */
    public static final String OWN_SIGN_IN = "sign-in/with?door=";

    /**
     * Who is welcomed, and by whom.
     *
     * @param ownSignIn the page where they sign in with their own company; empty where they choose a password
     */
    public record Guest(String provider, String name, String email, Optional<String> ownSignIn) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Welcome() {
        this(null, null, null, null);
    }

    @Inject
    Welcome(OuterDirectory directory, People people, Admission admission, CurrentCaller caller) {
        this.directory = directory;
        this.people = people;
        this.admission = admission;
        this.caller = caller;
    }

    /** Whom a link is for; empty when it is dead. Looking does not use it up. */
    public Optional<Guest> guest(String token, String from) {
        return directory
                .guest(new Secret(token), from)
                .map(found -> new Guest(
                        found.provider(),
                        found.person().name(),
                        found.person().email(),
                        found.house().map(id -> OWN_SIGN_IN + id)));
    }

    /**
     * Uses the link up. Every session and token that its person had is over.
     *
     * @throws Conflict where their own company's sign-in is their only way in: the password would be refused
     */
    public void choose(ChosenPassword chosen, String from) {
        var secret = new Secret(chosen.token());
        var found = directory.guest(secret, from).orElseThrow(Welcome::dead);
        if (found.house().isPresent())
            throw new Conflict(
                    "Your company signs in with its own sign-in, and no longer with passwords of ours. Go on there.");
        var guest = found.person();
        caller.as(guest, () -> {
            var user = people.locked(guest.id());
            if (!people.useUp(secret)) throw dead();
            user.choosePassword(chosen.password());
            people.endAccess(user.id());
            admission.record(user, "PASSWORD_CHOSEN", Map.of());
            return user;
        });
    }

    private static InvalidInput dead() {
        return new InvalidInput(
                "/token", "This link was used, was replaced by a newer one, or is too old. Ask for a new one.");
    }
}
