package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.manydesk.people.Correspondents;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** The contacts of clients that have no account there. */
@ApplicationScoped
public class MailContacts implements Correspondents {
    private static final String WITHOUT_ACCOUNT = "SELECT c FROM Contact c WHERE c.tenantId = :tenant AND NOT EXISTS"
            + " (SELECT u FROM UserAccount u WHERE u.email = c.email AND u.tenantId = c.tenantId)";

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MailContacts() {
        this(null);
    }

    @Inject
    MailContacts(Wall wall) {
        this.wall = wall;
    }

    @Override
    public List<Correspondent> of(TenantId client, long afterId, int limit) {
        return query(client, " AND c.id > :after ORDER BY c.id")
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultStream()
                .map(MailContacts::correspondent)
                .toList();
    }

    @Override
    public Optional<Correspondent> find(TenantId client, String email) {
        return query(client, " AND c.email = :email")
                .setParameter("email", email)
                .getResultStream()
                .map(MailContacts::correspondent)
                .findFirst();
    }

    private TypedQuery<Contact> query(TenantId client, String further) {
        return wall.em().createQuery(WITHOUT_ACCOUNT + further, Contact.class).setParameter("tenant", client.value());
    }

    private static Correspondent correspondent(Contact contact) {
        return new Correspondent(contact.key(), contact.email(), contact.name());
    }
}
