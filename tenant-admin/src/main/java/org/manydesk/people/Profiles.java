package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.language.Languages;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.tenant.ClientDirectory;

/** Keeps what people say of themselves. */
@ApplicationScoped
@Transactional
public class Profiles {
    private final People people;
    private final ClientDirectory clients;
    private final CurrentCaller caller;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Profiles() {
        this(null, null, null, null);
    }

    @Inject
    Profiles(People people, ClientDirectory clients, CurrentCaller caller, AuditTrail audit) {
        this.people = people;
        this.clients = clients;
        this.caller = caller;
        this.audit = audit;
    }

    /** The account of the person who asks. */
    public UserAccount account() {
        return people.get(caller.person().id());
    }

    /** What the person who asks says of themselves. */
    public Profile own() {
        return Profile.of(account());
    }

    /** Puts another profile in place of the own one. */
    public UserAccount replace(Profile profile) {
        var account = account();
        var before = Profile.of(account);
        account.read(Languages.spoken(profile.locale()));
        people.flush();
        var after = Profile.of(account);
        if (!after.equals(before))
            audit.record(account.home(), "PROFILE_CHANGED", account.email(), Map.of("before", before, "after", after));
        return account;
    }

    /**
     * The language in which the person who asks is told why, unless they say otherwise at once: the one that they chose, else
     * that of the client that they work for; empty where there is neither, or no texts in it.
     */
    public Optional<Locale> language() {
        var own = account();
        return own.language().or(() -> own.home().map(clients::locale).flatMap(Languages::spoken));
    }
}
