package org.manydesk.scim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.manydesk.scope.Caller;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.TenantId;
import org.manydesk.secret.Secret;

/**
 * Knows whose directory asks, by its token. Native SQL outside the wall: it comes before there is a caller, and answers with
 * nothing but the client.
 */
@ApplicationScoped
@Transactional
public class ScimDoor {
    private final Clock clock;

    @PersistenceContext(unitName = "manydesk")
    private EntityManager entityManager;

    /**
     * The directory of a client, at work on that client alone.
     *
     * @param token the id of the token that it came with
     */
    public record Directory(TenantId client, Caller.SystemWork work, long token) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ScimDoor() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway") // the container sets the entity manager
    ScimDoor(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whose token this is; empty where it is none, was withdrawn, or its client is suspended or planted by the product, which does not
     * try its wall now.
     */
    public Optional<Directory> open(Secret token) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT t.provider_id, t.id, s.id, s.name FROM scim_token s JOIN tenant t ON"
                        + " t.id = s.tenant_id JOIN provider p ON p.id = t.provider_id"
                        + " WHERE s.token_hash = ?1 AND t.suspended = 0"
                        + " AND (p.hidden = 0 OR s.visits_until > ?2)")
                .setParameter(1, token.sha256())
                .setParameter(2, LocalDateTime.now(clock))
                .getResultList();
        return rows.stream().map(row -> directory((Object[]) row)).findFirst();
    }

    private Directory directory(Object[] row) {
        var client = new TenantId(((Number) row[1]).longValue());
        noteUse(client, (Number) row[2]);
        var work = new Caller.SystemWork(
                "SCIM: " + row[3], new ProviderId(((Number) row[0]).longValue()), List.of(client));
        return new Directory(client, work, ((Number) row[2]).longValue());
    }

    /** To the minute, so that a busy directory does not write with every call. */
    private void noteUse(TenantId client, Number token) {
        var now = LocalDateTime.now(clock);
        entityManager
                .createNativeQuery("UPDATE scim_token SET last_used_at = ?1 WHERE tenant_id = ?2 AND id = ?3"
                        + " AND (last_used_at IS NULL OR last_used_at < ?4)")
                .setParameter(1, now)
                .setParameter(2, client.value())
                .setParameter(3, token)
                .setParameter(4, now.minusMinutes(1))
                .executeUpdate();
    }
}
