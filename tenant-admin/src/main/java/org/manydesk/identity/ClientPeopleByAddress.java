package org.manydesk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.manydesk.people.Acquaintance;
import org.manydesk.people.Admission;
import org.manydesk.people.NewPerson;
import org.manydesk.people.People;
import org.manydesk.people.RosterRow;
import org.manydesk.people.UserAccount;
import org.manydesk.scope.Role;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.UserId;
import org.manydesk.tenant.Tenants;

/** The people of one client by their addresses; of nobody else is anything said. */
@ApplicationScoped
@Transactional
class ClientPeopleByAddress {
    private final Tenants tenants;
    private final People people;
    private final Acquaintance acquaintance;
    private final Admission admission;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClientPeopleByAddress() {
        this(null, null, null, null);
    }

    @Inject
    ClientPeopleByAddress(Tenants tenants, People people, Acquaintance acquaintance, Admission admission) {
        this.tenants = tenants;
        this.people = people;
        this.acquaintance = acquaintance;
        this.admission = admission;
    }

    /** Whether a domain is one of those that the client's people write from. */
    boolean writesFromHere(TenantId client, Optional<String> domain) {
        return domain.filter(tenants.get(client).profile().mailDomains()::contains)
                .isPresent();
    }

    /** Who of the client's people has this address, also if they left. Staff and people of other clients are not found. */
    Optional<UserAccount> known(TenantId client, String email) {
        return people.find(email).filter(found -> found.home().equals(Optional.of(client)));
    }

    /** Whether somebody did not leave. */
    boolean isHere(UserId person) {
        return people.get(person).isActive();
    }

    /** Lets somebody in as a requester of the client; empty where the address is somebody else's. */
    Optional<UserAccount> admit(TenantId client, String email, String name) {
        var person =
                new NewPerson(email, name, Role.REQUESTER, tenants.get(client).key(), null);
        return acquaintance.with(person) == RosterRow.Outcome.NEW
                ? Optional.of(admission.admitVouched(person))
                : Optional.empty();
    }
}
