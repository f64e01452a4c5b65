package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
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

    /** Who is welcomed, and by whom. */
    public record Guest(String provider, String name, String email) {}

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
                        found.provider(), found.person().name(), found.person().email()));
    }

    /** Uses the link up. Every session and token that its person had is over. */
    public void choose(ChosenPassword chosen, String from) {
        var secret = new Secret(chosen.token());
        var guest = directory.guest(secret, from).orElseThrow(Welcome::dead).person();
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
