package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.people.Correspondents.Correspondent;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.Role;
import org.manydesk.tenant.Tenants;

/**
 * Who writes for a client without an account, and their invitation to have one. Once there is an account of the client with
 * the same address, the two are one: it sees the tickets that were written from there.
 */
@ApplicationScoped
@Transactional
public class Correspondence {
    private final Instance<Correspondents> kept;
    private final Tenants tenants;
    private final Admission admission;
    private final PasswordLinks links;
    private final AuditTrail audit;

    /** An account that was just made for a correspondent, and the link to choose its password. */
    public record Invited(UserAccount account, PasswordLinks.Issued link) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Correspondence() {
        this(null, null, null, null, null);
    }

    @Inject
    Correspondence(
            @Any Instance<Correspondents> kept,
            Tenants tenants,
            Admission admission,
            PasswordLinks links,
            AuditTrail audit) {
        this.kept = kept;
        this.tenants = tenants;
        this.admission = admission;
        this.links = links;
        this.audit = audit;
    }

    /** Those of a client after an id, in the order in which they were first heard of. That they were read is noted. */
    public List<Correspondent> of(String client, long afterId, int limit) {
        var tenant = tenants.get(client).id();
        audit.record(tenant, "PEOPLE_READ", "Contacts", Map.of());
        return kept.stream()
                .flatMap(keeper -> keeper.of(tenant, afterId, limit).stream())
                .toList();
    }

    /** Makes a correspondent of this client a requester of it. Takes a fresh proof, as every link does. */
    public Invited invite(String client, String email) {
        var tenant = tenants.get(client).id();
        links.mustBeProven();
        var address = email.strip().toLowerCase(Locale.ROOT);
        var found = kept.stream()
                .flatMap(keeper -> keeper.find(tenant, address).stream())
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "/email", "Nobody without an account writes for this client from this address."));
        var account = admission.admit(new NewPerson(found.email(), found.name(), Role.REQUESTER, client, null));
        return new Invited(account, links.make(account.id()));
    }
}
