package org.manydesk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.people.UserAccount;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.UserId;

/**
 * Finds out who of a client's people somebody is whom the client's identity provider vouches for: by subject; the first time by
 * the verified address; else lets them in as a requester, where that was agreed. Runs in the name of work that reaches that
 * client alone.
 */
@ApplicationScoped
@Transactional
class Linking {
    private final Identities identities;
    private final ClientPeopleByAddress people;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Linking() {
        this(null, null, null, null);
    }

    @Inject
    Linking(Identities identities, ClientPeopleByAddress people, AuditTrail audit, Clock clock) {
        this.identities = identities;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who it is, or {@link NotVouched}. */
    UserId personOf(TenantId client, Vouched who) {
        var provider = identities.of(client).orElseThrow(() -> new NotVouched(Refusal.NOT_BEGUN));
        var person = identities
                .link(provider, who.subject())
                .map(IdentityLink::person)
                .orElseGet(() -> first(provider, who));
        if (!people.isHere(person)) throw new NotVouched(Refusal.FORMER);
        return person;
    }

    private UserId first(IdentityProvider provider, Vouched who) {
        var email = who.email().orElseThrow(() -> new NotVouched(Refusal.UNVERIFIED));
        if (!people.writesFromHere(provider.tenant(), who.domain())) throw new NotVouched(Refusal.FOREIGN);
        var person = people.known(provider.tenant(), email).orElseGet(() -> admitted(provider, who, email));
        if (!person.isActive()) throw new NotVouched(Refusal.FORMER);
        if (identities.link(person.id()).isPresent()) throw new NotVouched(Refusal.OTHER_IDENTITY);
        identities.add(new IdentityLink(provider, who.subject(), person, clock.instant()));
        audit.record(
                provider.tenant(),
                "IDENTITY_LINKED",
                person.email(),
                Map.of("issuer", provider.issuer(), "subject", who.subject()));
        return person.id();
    }

    private UserAccount admitted(IdentityProvider provider, Vouched who, String email) {
        if (!provider.isAdmitting()) throw new NotVouched(Refusal.STRANGER);
        var name = who.name().orElseGet(() -> email.substring(0, email.indexOf('@')));
        return people.admit(provider.tenant(), email, name).orElseThrow(() -> new NotVouched(Refusal.FOREIGN));
    }

    /** Notes that somebody was not let in, where the client's administrators look for it. */
    void note(TenantId client, Refusal why, Optional<Vouched> who, String from) {
        audit.record(
                client,
                "OUTSIDE_SIGN_IN_REFUSED",
                who.flatMap(Vouched::email).orElse(""),
                Map.of("reason", why, "subject", who.map(Vouched::subject).orElse(""), "from", from));
    }
}
