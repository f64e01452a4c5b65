package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Role;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.UserId;
import org.manydesk.tenant.Tenants;

/**
 * The people of one client as that client's own directory keeps them: it lets requesters in, renames, shows out and takes back.
 * Staff, and people of other clients, are not there.
 */
@ApplicationScoped
@Transactional
public class Provisioned {
    private final People people;
    private final Tenants tenants;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Provisioned() {
        this(null, null, null, null, null);
    }

    @Inject
    Provisioned(People people, Tenants tenants, AuditTrail audit, CurrentCaller caller, Clock clock) {
        this.people = people;
        this.tenants = tenants;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** One of the client's people. */
    public Optional<UserAccount> find(TenantId client, UserId id) {
        return people.find(id).filter(person -> isOf(client, person));
    }

    /** The same by the address, in lower case. */
    public Optional<UserAccount> find(TenantId client, String email) {
        return people.find(email).filter(person -> isOf(client, person));
    }

    /** The same with the row locked until the end of the transaction, or {@link Unknown}. */
    public UserAccount locked(TenantId client, UserId id) {
        return Optional.of(people.locked(id))
                .filter(person -> isOf(client, person))
                .orElseThrow(() -> new Unknown("person", id.toString()));
    }

    /** Some of them in the order of coming, after the first {@code skipped}. */
    public List<UserAccount> some(TenantId client, int skipped, int most) {
        return people.some(client, skipped, most);
    }

    /** How many they are, those who left too. */
    public long count(TenantId client) {
        return people.count(client);
    }

    /** Lets a requester in, who has no password yet; empty where somebody has the address, whoever that is. */
    public Optional<UserAccount> admit(TenantId client, String email, String name) {
        if (people.find(email).isPresent()) return Optional.empty();
        var key = tenants.get(client).key();
        var person = new NewPerson(email, name, Role.REQUESTER, key, null);
        var account = UserAccount.ofTenant(caller.get().provider(), client, person, clock.instant());
        people.add(account);
        try {
            people.flush();
        } catch (PersistenceException taken) {
            return Optional.empty();
        }
        record(account, "PERSON_ADMITTED", Map.of("name", account.name(), "role", account.role()));
        return Optional.of(account);
    }

    /** Whether an address, in lower case, is of one of the client's own domains. */
    public boolean isOfTheirs(TenantId client, String email) {
        var domain = email.substring(email.lastIndexOf('@') + 1);
        return tenants.get(client).profile().mailDomains().contains(domain);
    }

    /** The person can no longer sign in; what is open in their name ends with the next call, and so does a link of theirs. */
    public void showOut(UserAccount account) {
        if (!account.isActive()) return;
        account.deactivate();
        people.endAccess(account.id());
        people.endLinks(account);
        record(account, "PERSON_DEACTIVATED", Map.of());
    }

    /** Lets a person who left sign in again, with the role and password that they had. */
    public void takeBack(UserAccount account) {
        if (account.isActive()) return;
        account.reactivate();
        record(account, "PERSON_REACTIVATED", Map.of());
    }

    private static boolean isOf(TenantId client, UserAccount person) {
        return person.home().filter(client::equals).isPresent();
    }

    private void record(UserAccount account, String action, Map<String, ?> details) {
        audit.record(account.home(), action, account.email(), details);
    }
}
