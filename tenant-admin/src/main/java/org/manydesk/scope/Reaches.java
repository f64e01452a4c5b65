package org.manydesk.scope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Works out what a caller reaches, afresh in every transaction, so that a withdrawn assignment or a deactivated account
 * counts at once. Native SQL, because it comes before the wall: one of the few classes allowed to use it.
 */
@ApplicationScoped
class Reaches {
    private static final String ALL_OF_PROVIDER = "SELECT t.id FROM tenant t JOIN user_account u"
            + " ON u.provider_id = t.provider_id WHERE u.provider_id = ?1 AND u.id = ?2 AND u.active = 1";
    /** The person and those for whom they stand in; what either of the two must not see is out of it. */
    private static final String ASSIGNED = "SELECT a.tenant_id FROM assignment a JOIN user_account u"
            + " ON u.provider_id = a.provider_id AND u.id = a.user_id"
            + " WHERE a.provider_id = ?1 AND u.active = 1 AND a.effect = 'ALLOW' AND (a.user_id = ?2 OR a.user_id IN"
            + " (SELECT s.absent_id FROM stand_in s JOIN user_account b ON b.provider_id = s.provider_id"
            + " AND b.id = s.by_id WHERE s.provider_id = ?1 AND s.by_id = ?2 AND s.until_at > ?3 AND b.active = 1))"
            + " AND NOT EXISTS (SELECT 1 FROM assignment d WHERE d.provider_id = a.provider_id"
            + " AND d.user_id IN (a.user_id, ?2) AND d.tenant_id = a.tenant_id AND d.effect = 'DENY')";

    private static final String HOME = "SELECT t.id FROM tenant t JOIN user_account u"
            + " ON u.provider_id = t.provider_id AND u.tenant_id = t.id"
            + " WHERE u.provider_id = ?1 AND u.id = ?2 AND u.active = 1 AND t.suspended = 0";

    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Reaches() {
        this(null);
    }

    @Inject
    Reaches(Clock clock) {
        this.clock = clock;
    }

    Reach of(Caller caller, EntityManager entityManager) {
        return switch (caller) {
            case Caller.SystemWork work -> Reach.of(work.provider(), work.reach());
            case Caller.Person person -> Reach.of(person.provider(), tenantsOf(person, entityManager));
        };
    }

    private List<TenantId> tenantsOf(Caller.Person person, EntityManager entityManager) {
        if (person.role() == Role.MAIL_GATEWAY || person.lacksSecondFactor()) return List.of();
        var sql = queryFor(person.role());
        var query = entityManager
                .createNativeQuery(sql)
                .setParameter(1, person.provider().value())
                .setParameter(2, person.id().value());
        if (sql.equals(ASSIGNED)) query.setParameter(3, LocalDateTime.now(clock));
        List<?> ids = query.getResultList();
        return ids.stream().map(id -> new TenantId(((Number) id).longValue())).toList();
    }

    private static String queryFor(Role role) {
        if (role.reachesAllTenants()) return ALL_OF_PROVIDER;
        return role.isClient() ? HOME : ASSIGNED;
    }
}
