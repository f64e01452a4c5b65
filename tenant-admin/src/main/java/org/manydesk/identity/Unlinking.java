package org.manydesk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.people.People;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.UserId;
import org.manydesk.tenant.Tenants;

/** Tells administrators who of a client signs in as which subject, and takes that back. */
@ApplicationScoped
@Transactional
public class Unlinking {
    private final Tenants tenants;
    private final Identities identities;
    private final People people;
    private final AuditTrail audit;
    private final IdentitySetup.Asking asking;

    /** Somebody who is linked. */
    public record Linked(UserId person, String name, String email, String subject, Instant since) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Unlinking() {
        this(null, null, null, null, null);
    }

    @Inject
    Unlinking(Tenants tenants, Identities identities, People people, AuditTrail audit, IdentitySetup.Asking asking) {
        this.tenants = tenants;
        this.identities = identities;
        this.people = people;
        this.audit = audit;
        this.asking = asking;
    }

    /** Everybody of a client who is linked, by name. */
    public List<Linked> linked(String key) {
        asking.mustBeAdmin();
        return identities.linked(tenants.get(key).id()).stream()
                .map(known -> new Linked(
                        known.person().id(),
                        known.person().name(),
                        known.person().email(),
                        known.link().subject(),
                        known.link().linkedAt()))
                .toList();
    }

    /**
     * Forgets which subject a person is, and ends what is open in their name. With their next sign-in they are found by their
     * verified address again. Takes a fresh proof, in person.
     */
    public void unlink(UserId id) {
        asking.mustBeAdmin();
        var person = people.withinReach(id);
        asking.mustBeProven();
        var link = identities.link(id).orElseThrow(() -> new Unknown("identity", id.toString()));
        identities.remove(link);
        people.endAccess(id);
        audit.record(person.home(), "IDENTITY_UNLINKED", person.email(), Map.of("subject", link.subject()));
    }
}
