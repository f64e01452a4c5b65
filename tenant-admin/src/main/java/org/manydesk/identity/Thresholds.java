package org.manydesk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.manydesk.people.Welcome;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.TenantId;
import org.manydesk.signin.Door;
import org.manydesk.signin.Doors;

/**
 * Looks up what must be known before there is a caller: which clients sign in with their own house, by a mail domain of theirs, and
 * whose an identity provider is. Native SQL outside the wall; it answers with names of clients and with identities.
 */
@ApplicationScoped
@Transactional
class Thresholds implements Doors {
    private static final int SHOWN = 5;
    private static final String OPEN = " FROM identity_provider i JOIN tenant t ON t.id = i.tenant_id"
            + " JOIN provider p ON p.id = t.provider_id WHERE t.suspended = 0 AND p.hidden = 0";

    @PersistenceContext(unitName = "manydesk")
    private EntityManager entityManager;

    /** Whose an identity provider is. */
    record Threshold(ProviderId provider, TenantId client) {}

    @SuppressWarnings("NullAway") // the container sets the entity manager
    Thresholds() {}

    @Override
    public List<Door> of(String domain) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT i.id, t.name" + OPEN
                        + " AND LOCATE(CONCAT(' ', ?1, ' '), CONCAT(' ', t.mail_domains, ' ')) > 0 ORDER BY i.id")
                .setParameter(1, domain)
                .setMaxResults(SHOWN)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Door((String) row[1], Welcome.OWN_SIGN_IN + row[0]))
                .toList();
    }

    /** Whose it is, unless the client is suspended. */
    Optional<Threshold> find(long door) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT t.provider_id, t.id" + OPEN + " AND i.id = ?1")
                .setParameter(1, door)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Threshold(
                        new ProviderId(((Number) row[0]).longValue()), new TenantId(((Number) row[1]).longValue())))
                .findFirst();
    }
}
