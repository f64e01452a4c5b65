package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manydesk.people.People;
import org.manydesk.people.UserAccount;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantKey;
import org.manydesk.scope.Wall;
import org.manydesk.tenant.Tenant;

/** The contacts of the tenants within reach. */
@ApplicationScoped
public class Contacts {
    private final Wall wall;
    private final People people;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Contacts() {
        this(null, null);
    }

    @Inject
    Contacts(Wall wall, People people) {
        this.wall = wall;
        this.people = people;
    }

    /** The contact with this e-mail, in lower case. */
    public Optional<Contact> find(TenantId tenant, String email) {
        return byEmail(tenant, email).getResultStream().findFirst();
    }

    /** Those of these contacts that exist, in no order. */
    public List<Contact> all(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return wall.em()
                .createQuery("SELECT c FROM Contact c WHERE c.id IN :ids", Contact.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    Contact get(TenantId tenant, long id) {
        return wall.em().find(Contact.class, new TenantKey(tenant, id));
    }

    /**
     * The contact with the requester's address, made known where it is new. The caller holds the tenant's counter, so
     * that nobody else makes the same one; the lock makes the read see what they committed.
     */
    Contact known(TenantId tenant, Requester requester, Instant now) {
        return byEmail(tenant, requester.email())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> added(new Contact(tenant, requester, now)));
    }

    /** The same for many, by their addresses. */
    Map<String, Contact> known(TenantId tenant, Map<String, Requester> requesters, Instant now) {
        Map<String, Contact> known = wall.em()
                .createQuery("SELECT c FROM Contact c WHERE c.tenantId = :tenant AND c.email IN :emails", Contact.class)
                .setParameter("tenant", tenant.value())
                .setParameter("emails", requesters.keySet())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(Contact::email, Function.identity(), (one, same) -> one, HashMap::new));
        requesters.forEach((email, requester) ->
                known.computeIfAbsent(email, fresh -> wall.add(new Contact(tenant, requester, now))));
        wall.em().flush();
        return known;
    }

    /** Stored at once: tickets and watchers refer to it. */
    private Contact added(Contact contact) {
        wall.add(contact);
        wall.em().flush();
        return contact;
    }

    /** The language of what a contact writes: that which they chose for themselves, else their company's; e.g. {@code de}. */
    String languageOf(Tenant tenant, Contact contact) {
        return people.find(contact.email())
                .filter(user -> user.home().equals(Optional.of(tenant.id())))
                .flatMap(UserAccount::language)
                .orElseGet(tenant::locale)
                .getLanguage();
    }

    private TypedQuery<Contact> byEmail(TenantId tenant, String email) {
        return wall.em()
                .createQuery("SELECT c FROM Contact c WHERE c.tenantId = :tenant AND c.email = :email", Contact.class)
                .setParameter("tenant", tenant.value())
                .setParameter("email", email);
    }
}
