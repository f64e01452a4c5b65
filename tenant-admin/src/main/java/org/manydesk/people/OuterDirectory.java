package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manydesk.scope.Caller;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.Right;
import org.manydesk.scope.Role;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.UserId;
import org.manydesk.secret.Secret;

/**
 * Looks up what must be known beyond the caller's provider: whose a link is, and whether an address is taken. Native SQL
 * outside the wall; it answers with an identity, or with yes or no.
 */
@ApplicationScoped
@Transactional
class OuterDirectory {
    private static final String LIVING = "SELECT u.id, u.provider_id, u.role, u.tenant_id, u.email, u.name, p.name,"
            + " CASE WHEN i.required = 1 THEN i.id ELSE 0 END"
            + " FROM password_link l JOIN user_account u ON u.provider_id = l.provider_id AND u.id = l.user_id"
            + " JOIN provider p ON p.id = l.provider_id LEFT JOIN tenant t ON t.id = u.tenant_id"
            + " LEFT JOIN identity_provider i ON i.tenant_id = u.tenant_id"
            + " WHERE l.token_hash = ?1 AND l.expires_at > ?2 AND l.email = u.email AND u.active = 1"
            + " AND p.hidden = 0"
            + " AND (t.id IS NULL OR t.suspended = 0)";

    private final Clock clock;

    @PersistenceContext(unitName = "manydesk")
    private EntityManager entityManager;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OuterDirectory() {
        this(null);
    }

    @Inject
    OuterDirectory(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whom a living link is for, none of a hidden provider's.
     *
     * @param provider how theirs is called
     * @param house the id of the identity provider of their client where that is their only way in; empty where passwords count
     */
    record Guest(Caller.Person person, String provider, Optional<Long> house) {}

    Optional<Guest> guest(Secret secret, String from) {
        List<?> rows = entityManager
                .createNativeQuery(LIVING)
                .setParameter(1, secret.sha256())
                .setParameter(2, LocalDateTime.now(clock))
                .getResultList();
        return rows.stream().map(row -> guest((Object[]) row, from)).findFirst();
    }

    /** Whether somebody has this address, in lower case, with whichever provider. */
    boolean isTaken(String email) {
        return !entityManager
                .createNativeQuery("SELECT 1 FROM user_account WHERE email = ?1")
                .setParameter(1, email)
                .getResultList()
                .isEmpty();
    }

    private static Guest guest(Object[] row, String from) {
        var home = Optional.ofNullable((Number) row[3]).map(id -> new TenantId(id.longValue()));
        var person = new Caller.Person(
                new UserId(((Number) row[0]).longValue()),
                new ProviderId(((Number) row[1]).longValue()),
                Role.valueOf((String) row[2]),
                Set.of(Right.values()), // a link does this one thing
                home,
                (String) row[4],
                (String) row[5],
                from,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var house = Optional.of(((Number) row[7]).longValue()).filter(id -> id > 0);
        return new Guest(person, (String) row[6], house);
    }
}
