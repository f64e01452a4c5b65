package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.manydesk.address.PublicAddress;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.UserId;
import org.manydesk.secret.Secret;

/** Makes the links with which people choose a password, to be handed over by whoever asks for one. */
@ApplicationScoped
@Transactional
public class PasswordLinks {
    /** The page that a link leads to, before the secret. */
    public static final String PAGE = "welcome";

    private final People people;
    private final Admission admission;
    private final PublicAddress address;
    private final CurrentCaller caller;
    private final Clock clock;

    /**
     * A link that was just made.
     *
     * @param link the whole address; shown this once
     */
    public record Issued(String link, PasswordLink.Purpose purpose, Instant expiresAt) {
        @Override
        public String toString() {
            return "Issued[" + purpose + ", " + expiresAt + "]";
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PasswordLinks() {
        this(null, null, null, null, null);
    }

    @Inject
    PasswordLinks(People people, Admission admission, PublicAddress address, CurrentCaller caller, Clock clock) {
        this.people = people;
        this.admission = admission;
        this.address = address;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * An invitation for who has no password yet, else a link to replace a forgotten one. The one before it is dead. Takes a
     * fresh proof, which API tokens cannot give, and is for others only.
     */
    public Issued make(UserId id) {
        var user = people.locked(id);
        caller.mustReachUpTo(user.role(), people.takenFrom(user));
        if (id.equals(caller.person().id()))
            throw new Conflict("A link is for others. Change your own password with the present one.");
        mustBeProven();
        if (!user.isActive()) throw new Conflict("This person left. Take them back before you hand them a link.");
        var secret = Secret.random();
        var link = new PasswordLink(user, secret, clock.instant());
        people.replaceLink(user, link);
        admission.record(user, "PASSWORD_LINK_MADE", Map.of("purpose", link.purpose(), "until", link.expiresAt()));
        return new Issued(address.of(PAGE + "/" + secret.value()), link.purpose(), link.expiresAt());
    }

    /** Asks for the proof that {@link #make} takes, before anything else is done for it. */
    public void mustBeProven() {
        caller.mustHaveProvenInPerson(clock.instant());
    }

    /** Makes the person's link worthless, if there is one. */
    public void withdraw(UserId id) {
        var user = people.locked(id);
        caller.mustReachUpTo(user.role(), people.takenFrom(user));
        people.endLinks(user);
        admission.record(user, "PASSWORD_LINK_WITHDRAWN", Map.of());
    }
}
